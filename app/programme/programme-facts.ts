import { speakersOf } from "./find-session";
import { isOpen, type ProgrammeView } from "./programme-for";
import { programmeWords } from "./programme-words";

/** The programme in figures: days, sessions of the kinds that draw people, speakers; only of what the view shows, and none that is nought. */
export function programmeFacts(view: ProgrammeView | undefined, language: string): { value: number; label: string }[] {
  if (!view) return [];
  const words = programmeWords(language);
  const held = view.sessions.filter(isOpen).filter(({ state }) => state !== "cancelled");
  const kinds = (["keynote", "panel", "workshop"] as const).map((kind) => {
    const value = held.filter((session) => session.kind === kind).length;
    return { value, label: words.kindCount[kind](value) };
  });
  const [days, speakers] = [view.days.length, speakersOf(view).length];
  const facts = [{ value: days, label: words.dayCount(days) }, ...kinds, { value: speakers, label: words.speakerCount(speakers) }];
  return facts.filter(({ value }) => value > 0);
}
