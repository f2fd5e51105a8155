/** A language an event can speak, by its BCP 47 tag. */
export type Language = { code: string; label: string; ownName: string; short: string; dir: "ltr" | "rtl" };

export const languages: readonly Language[] = [
  { code: "en", label: "English", ownName: "English", short: "EN", dir: "ltr" },
  { code: "zh-Hant", label: "Chinese (traditional)", ownName: "繁體中文", short: "繁", dir: "ltr" },
  { code: "zh-Hans", label: "Chinese (simplified)", ownName: "简体中文", short: "简", dir: "ltr" },
  { code: "pt", label: "Portuguese", ownName: "Português", short: "PT", dir: "ltr" },
  { code: "fr", label: "French", ownName: "Français", short: "FR", dir: "ltr" },
  { code: "es", label: "Spanish", ownName: "Español", short: "ES", dir: "ltr" },
  { code: "de", label: "German", ownName: "Deutsch", short: "DE", dir: "ltr" },
  { code: "it", label: "Italian", ownName: "Italiano", short: "IT", dir: "ltr" },
  { code: "ru", label: "Russian", ownName: "Русский", short: "RU", dir: "ltr" },
  { code: "ar", label: "Arabic", ownName: "العربية", short: "عربي", dir: "rtl" },
  { code: "ja", label: "Japanese", ownName: "日本語", short: "日", dir: "ltr" },
  { code: "ko", label: "Korean", ownName: "한국어", short: "한", dir: "ltr" },
  { code: "th", label: "Thai", ownName: "ไทย", short: "ไทย", dir: "ltr" },
];

export const isLanguage = (code: string) => languages.some((language) => language.code === code);

/** In the event's order; unknown tags are left out. */
export const languagesOf = (codes: readonly string[]): Language[] =>
  codes.flatMap((code) => languages.find((language) => language.code === code) ?? []);

export const directionOf = (code: string) => languages.find((language) => language.code === code)?.dir ?? "ltr";

/** The first of the offered languages that the reader's browser asks for, by language and script: "zh-TW" and "zh-HK" ask for zh-Hant. */
export const languageAsked = (acceptLanguage: string, offered: readonly string[]): string | undefined =>
  languagesAsked(acceptLanguage, offered)[0];

/** All of the offered ones that it asks for, in its order. */
export function languagesAsked(acceptLanguage: string, offered: readonly string[]): string[] {
  const tags = acceptLanguage
    .slice(0, 500)
    .split(",")
    .map((each) => each.split(";")[0]!.trim());
  return [...new Set(tags.flatMap((tag) => offered.find((each) => written(each) === written(tag)) ?? []))];
}

function written(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return tag;
  }
}
