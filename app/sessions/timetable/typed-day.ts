import type { Day } from "~/events/day";
import { weekday } from "~/time/local-date";

/** The day of the event that a text means: "2023-09-13", "13/9/2023", "Wed 13 Sept", "September 13", "Day 2", "Wednesday". */
export function readDay(text: string, days: readonly Day[]): Day | undefined {
  const plain = text.normalize("NFKC").toLowerCase().replace(/[,()]/g, " ").replace(/\s+/g, " ").trim();
  const nth = /^day (\d{1,2})\b/.exec(plain);
  if (nth) return days[Number(nth[1]) - 1];
  const iso = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/.exec(plain);
  if (iso) return only(days, (day) => day.date === `${iso[1]}-${two(iso[2]!)}-${two(iso[3]!)}`);
  const figures = /\b(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?\b/.exec(plain);
  if (figures) {
    const [, one, other] = figures;
    return on(days, two(other!), one!) ?? on(days, two(one!), other!);
  }
  const month = months.findIndex((name) => new RegExp(`\\b${name.slice(0, 3)}(${name.slice(3)}|t)?\\b`).test(plain)) + 1;
  const date = /\b(\d{1,2})(st|nd|rd|th)?\b/.exec(plain);
  if (month > 0 && date) return on(days, two(String(month)), date[1]!);
  const named = /^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?$/.exec(plain);
  return named ? only(days, (day) => weekday(day.date).startsWith(named[1]!.slice(0, 3))) : undefined;
}

const two = (figures: string) => figures.padStart(2, "0");

const on = (days: readonly Day[], month: string, date: string) => only(days, (day) => day.date.slice(5) === `${month}-${two(date)}`);

/** A text that fits two days names neither. */
function only(days: readonly Day[], fits: (day: Day) => boolean): Day | undefined {
  const [day, second] = days.filter(fits);
  return second ? undefined : day;
}

const months = "january february march april may june july august september october november december".split(" ");
