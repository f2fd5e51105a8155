import { instantInZone } from "./display";
import { epochMilliseconds, type Instant } from "./instant";
import { offsetMinutes, type TimeZoneId, timeZoneIds } from "./time-zone";

/** "Hong Kong time" in English; in other languages the name that ICU has for the zone, "香港標準時間". */
export function zoneName(zone: TimeZoneId, language: string, at: Instant): string {
  if (zone === "UTC") return "UTC";
  if (language === "en" || language.startsWith("en-")) return `${cityOf(zone)} time`;
  const format = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: "longGeneric" });
  return format.formatToParts(epochMilliseconds(at)).find((part) => part.type === "timeZoneName")?.value ?? cityOf(zone);
}

/** "Thursday 14 September 2023, 10:15, Hong Kong time": a moment to be kept, for whoever reads it elsewhere. */
export const instantWithZone = (at: Instant, zone: TimeZoneId, language: string): string =>
  `${instantInZone(at, zone, language)}, ${zoneName(zone, language, at)}`;

/** "Tuesday 22 August, 18:00 Hong Kong": a moment not far off, short enough for a subject. */
export function deadlineInZone(at: Instant, zone: TimeZoneId, language: string): string {
  if (language !== "en" && !language.startsWith("en-")) return instantWithZone(at, zone, language);
  const [date, time] = instantInZone(at, zone, "en").split(", ");
  return `${date!.replace(/ \d{4}$/, "")}, ${time} ${zone === "UTC" ? "UTC" : cityOf(zone)}`;
}

/** "UTC+8", "UTC+5:45", "UTC−3:30"; "UTC" where there is no difference. */
export function utcOffset(zone: TimeZoneId, at: Instant): string {
  const minutes = offsetMinutes(zone, at);
  if (minutes === 0) return "UTC";
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? "−" : "+"}${hours}${rest ? `:${String(rest).padStart(2, "0")}` : ""}`;
}

export type TimeZoneChoice = { id: TimeZoneId; city: string; region: string; offset: string };

/** For a picker: every zone by the name of its city. */
export const allTimeZones = (at: Instant): TimeZoneChoice[] =>
  timeZoneIds
    .map((id) => ({ id, city: cityOf(id), region: id.includes("/") ? id.slice(0, id.indexOf("/")) : "", offset: utcOffset(id, at) }))
    .sort((one, other) => byName.compare(one.city, other.city) || byName.compare(one.id, other.id));

export const cityOf = (zone: TimeZoneId): string => writtenOtherwise[zone] ?? zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");

const byName = new Intl.Collator("en");

const writtenOtherwise: Record<string, string> = {
  "America/Argentina/Cordoba": "Córdoba",
  "America/Argentina/Tucuman": "Tucumán",
  "America/Asuncion": "Asunción",
  "America/Belem": "Belém",
  "America/Bogota": "Bogotá",
  "America/Cancun": "Cancún",
  "America/Cuiaba": "Cuiabá",
  "America/Curacao": "Curaçao",
  "America/Maceio": "Maceió",
  "America/Mazatlan": "Mazatlán",
  "America/Merida": "Mérida",
  "America/Sao_Paulo": "São Paulo",
  "America/St_Johns": "St John’s",
  "Africa/Lome": "Lomé",
  "Africa/Sao_Tome": "São Tomé",
  "Antarctica/DumontDUrville": "Dumont d’Urville",
  "Asia/Ho_Chi_Minh": "Ho Chi Minh City",
  "Asia/Urumqi": "Ürümqi",
  "Indian/Reunion": "Réunion",
  "Pacific/Noumea": "Nouméa",
};
