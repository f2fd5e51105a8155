/** A state, territory or other entity that sends people, as this event names it. `code`: ISO 3166-1 alpha-2, or one of our own, `x-…`. */
export type Jurisdiction = {
  code: string;
  name: string;
  /** Where there is little room; the name, where the list has no shorter one. */
  shortName: string;
  /** "Swedish"; empty where the list has none. */
  adjective: string;
  /** What it is put in order by; people may see it as "sorted as". */
  sortAs: string;
  /** Whether its flag stands beside it. */
  flag: boolean;
};

/** For ComboboxField: found by its name or its code. For a list of the browser's own: under the letter it is put in order by. */
export const asChoices = (jurisdictions: readonly Jurisdiction[]) =>
  jurisdictions.map(({ code, name, shortName, sortAs }) => ({
    value: code,
    label: name,
    words: [...new Set([code, shortName, sortAs])].filter((word) => word !== name),
    initial: /^\p{L}/u.exec(sortAs.normalize("NFD"))?.[0].toUpperCase(),
  }));

/** The name this event prints; the code where it is not among them. */
export const nameOf = (jurisdictions: readonly Pick<Jurisdiction, "code" | "name">[], code: string | null): string =>
  code === null ? "" : (jurisdictions.find((each) => each.code === code)?.name ?? code);

/** The same for a narrow column. */
export const shortNameOf = (jurisdictions: readonly Jurisdiction[], code: string | null): string =>
  code === null ? "" : (jurisdictions.find((each) => each.code === code)?.shortName ?? code);
