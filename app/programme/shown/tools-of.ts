import type { ProgrammePage } from "../programme-page";
import type { ToolsData } from "../programme-tools";
import { programmeWords } from "../programme-words";
import type { Choice } from "./narrow";

type Changes = Partial<Record<"view" | "day" | "track" | "room" | "person" | "q" | "zone", string | null>>;

export type Links = {
  /** This page with some of what it was asked changed. */
  link(changes: Changes): string;
  /** The same as hidden fields of a form. */
  fields(names: readonly (keyof Changes | "lang")[]): { name: string; value: string }[];
};

type Given = { zoneLabel: string; zone: string | null; zones: ToolsData["zones"]["choices"]; rooms: Choice[]; people: Choice[] };

/** The tools above a programme, as links of the page they stand on. */
export function toolsOf(page: ProgrammePage | undefined, given: Given, { link, fields }: Links, language: string): ToolsData {
  const off = link({ zone: null });
  return {
    tracks: [
      { href: link({ track: null }), name: programmeWords(language).allTracks, colour: null, current: !page?.narrowing.track },
      ...(page?.tracks ?? []).map(({ id, ...track }) => ({ ...track, href: link({ track: id }) })),
    ],
    looks: (["list", "grid"] as const).map((look) => ({
      look,
      href: link({ view: look === "list" ? null : look }),
      current: page?.look === look,
    })),
    filter: {
      rooms: given.rooms,
      people: given.people,
      room: page?.narrowing.room?.value ?? "",
      person: page?.narrowing.person?.value ?? "",
      fields: fields(["lang", "view", "day", "track", "q", "zone"]),
    },
    zoneLabel: given.zoneLabel,
    zones: {
      chosen: given.zone,
      choices: given.zones,
      kept: fields(["lang", "view", "day", "track", "room", "person", "q"]),
      off: `${off}${off.includes("?") ? "&" : "?"}zone=`,
    },
    query: page?.narrowing.query ?? "",
    searchFields: fields(["lang", "view", "track", "room", "person", "zone"]),
  };
}

/** Each thing the page is narrowed to, and the page without it. */
export function narrowedNames({ narrowing: { track, room, person } }: ProgrammePage, link: Links["link"]) {
  return [
    ...(track ? [{ name: track.name, without: link({ track: null }) }] : []),
    ...(room ? [{ name: room.name, without: link({ room: null }) }] : []),
    ...(person ? [{ name: person.name, without: link({ person: null }) }] : []),
  ];
}
