import type { RoomBlock, RoomHours } from "~/events/room-times/room-times";
import type { SessionKind } from "../session-kind";
import type { Placement } from "./placement";

export type Named = { id: string; name: string };

/** An item as the grid shows it. */
export type GridItem = {
  id: string;
  revision: number;
  title: string;
  kind: SessionKind;
  placement: Placement;
  cancelled: boolean;
  colour: number | null;
  clashes: string[];
};

/** One day of the draft. */
export type GridPage = {
  address: string;
  formKey: string;
  day: { id: string; date: string };
  days: { id: string; date: string; name: string; longName: string }[];
  rooms: Named[];
  items: GridItem[];
  tray: GridItem[];
  hours: RoomHours[];
  blocks: RoomBlock[];
  mayEdit: boolean;
};
