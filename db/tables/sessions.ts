import type { Generated } from "kysely";

export type SessionTable = {
  id: string;
  event_id: string;
  uid: string;
  code: string;
  number: number;
  guid: string;
  kind: string;
  title: string;
  abstract: string;
  day_id: string | null;
  start: string | null;
  fold: Generated<number>;
  minutes: number;
  room_id: string | null;
  track_id: string | null;
  state: "planned" | "tentative" | "cancelled";
  access: "everyone" | "registered" | "categories" | "closed";
  others_see: "block" | "nothing";
  seats: number | null;
  spoken: string;
  interpreted: string;
  dress: string;
  be_there_at: string | null;
  join_link: string | null;
  team_remarks: string;
  remarks: string;
  sequence: Generated<number>;
  changed_at: string | null;
  revision: number;
  created_at: string;
  removed_at: string | null;
};

export type SessionCategoryTable = {
  event_id: string;
  session_id: string;
  category_id: string;
};

export type PartTable = {
  id: string;
  event_id: string;
  session_id: string;
  position: number;
  minutes: number | null;
  title: string;
};

export type SessionRoleTable = {
  id: string;
  event_id: string;
  session_id: string;
  part_id: string | null;
  role: string;
  speaker_id: string | null;
  to_be_announced: string | null;
  state: "proposed" | "invited" | "accepted" | "declined";
  position: number;
};
