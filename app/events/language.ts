/** A language an event can speak, by its BCP 47 tag. */
export type Language = { code: string; label: string; ownName: string; dir: "ltr" | "rtl" };

export const languages: readonly Language[] = [
  { code: "en", label: "English", ownName: "English", dir: "ltr" },
  { code: "zh-Hant", label: "Chinese (traditional)", ownName: "繁體中文", dir: "ltr" },
  { code: "zh-Hans", label: "Chinese (simplified)", ownName: "简体中文", dir: "ltr" },
  { code: "pt", label: "Portuguese", ownName: "Português", dir: "ltr" },
  { code: "fr", label: "French", ownName: "Français", dir: "ltr" },
  { code: "es", label: "Spanish", ownName: "Español", dir: "ltr" },
  { code: "de", label: "German", ownName: "Deutsch", dir: "ltr" },
  { code: "it", label: "Italian", ownName: "Italiano", dir: "ltr" },
  { code: "ru", label: "Russian", ownName: "Русский", dir: "ltr" },
  { code: "ar", label: "Arabic", ownName: "العربية", dir: "rtl" },
  { code: "ja", label: "Japanese", ownName: "日本語", dir: "ltr" },
  { code: "ko", label: "Korean", ownName: "한국어", dir: "ltr" },
  { code: "th", label: "Thai", ownName: "ไทย", dir: "ltr" },
];

export const isLanguage = (code: string) => languages.some((language) => language.code === code);

/** In the event's order; unknown tags are left out. */
export const languagesOf = (codes: readonly string[]): Language[] =>
  codes.flatMap((code) => languages.find((language) => language.code === code) ?? []);

export const directionOf = (code: string) => languages.find((language) => language.code === code)?.dir ?? "ltr";
