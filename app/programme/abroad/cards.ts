import type { Event } from "~/events/event";
import { directionOf } from "~/events/language";
import { pick } from "~/events/words";
import type { Card } from "~/paper/card";
import { dateSpan, longDate } from "~/time/display";
import { printItem, type Reading } from "../printed-item";
import type { OpenSession, ProgrammeView } from "../programme-for";

type PlainCard = Omit<Card, "crest">;

/** What stands for the event where its link is shared. */
export function eventCard(event: Event, reading: Reading): PlainCard {
  const say = (words: Event["title"]) => pick(words, reading.language, event.languages);
  const dates = dateSpan(event.startsOn, event.endsOn, reading.language);
  return {
    ...dressOf(event, reading),
    eyebrow: dates,
    title: say(event.title),
    lines: [say(event.venueName), say(event.theme)].filter(Boolean),
  };
}

/** What stands for one session that a stranger may see. */
export function sessionCard(event: Event, view: ProgrammeView, session: OpenSession, reading: Reading): PlainCard {
  const { title, time, room, people } = printItem(view, session, reading);
  const short = pick(event.shortTitle, reading.language, event.languages) || pick(event.title, reading.language, event.languages);
  return {
    ...dressOf(event, reading),
    eyebrow: [short, longDate(session.date, reading.language), `${time.start}–${time.end}`].join(" · "),
    title,
    lines: [room, people.map(({ name }) => name).join(", ")].filter(Boolean),
  };
}

const dressOf = ({ hostName, colour }: Event, { language }: Reading) => ({
  language,
  rightToLeft: directionOf(language) === "rtl",
  host: hostName,
  colour,
});

/** Another picture, another mark: whoever kept the old one asks anew. Not a secret, only short. */
function markOfCard(card: PlainCard, crestFileId: string | null): string {
  let mark = 0xcbf29ce484222325n;
  for (const sign of JSON.stringify([card, crestFileId])) mark = BigInt.asUintN(64, (mark ^ BigInt(sign.codePointAt(0)!)) * 0x100000001b3n);
  return mark.toString(36);
}

/** Where it is fetched; whoever kept an old one asks anew. */
export const cardAddress = (path: string, card: PlainCard, crestFileId: string | null) =>
  `${path}?${new URLSearchParams({ lang: card.language, v: markOfCard(card, crestFileId) })}`;
