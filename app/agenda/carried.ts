import { type Carry, stricter } from "~/accounts/marks/handling-mark";
import { programmeWords } from "~/programme/programme-words";
import { type Agenda, type AgendaItem, itemsOf } from "./agenda";

export type Channel = "mails" | "calendars";

/**
 * An agenda as it may travel by these ways: of each session only what its handling mark lets through, the strictest of them all. Times and
 * identities stay, so that calendars keep themselves right; pages and papers handed out by a page are not carried and show everything.
 */
export function carriedBy(agenda: Agenda, ...channels: Channel[]): Agenda {
  const carryOf = ({ carries }: AgendaItem): Carry =>
    carries ? channels.map((channel) => carries[channel]).reduce(stricter, "all") : "all";
  if (itemsOf(agenda).every((item) => carryOf(item) === "all")) return agenda;
  const closed = programmeWords(agenda.language).closed;
  return {
    ...agenda,
    days: agenda.days.map((day) => ({
      ...day,
      items: day.items.map((item) => {
        const carry = carryOf(item);
        if (carry === "all") return item;
        const bare = { ...item, abstract: "", people: [], parts: [], notes: [], joinLink: null };
        return carry === "title" ? bare : { ...bare, ...blank, title: closed };
      }),
    })),
  };
}

/** What would tell what kind of closed session it is. The label itself says nothing and must be seen. */
const blank = {
  code: null,
  kind: "",
  titleLanguage: undefined,
  colour: null,
  track: "",
  languages: "",
  tags: [],
  yourRoles: [],
  beThereAt: null,
};
