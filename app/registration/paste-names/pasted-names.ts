import type { Pasted, PastedKind } from "../paste/pasted-table";

const columns = {
  code: { name: "Code", headings: ["code", "iso", "iso code", "iso 3166", "alpha 2", "country code", "jurisdiction code"] },
  name: {
    name: "Name",
    headings: ["name", "names", "jurisdiction", "jurisdictions", "economy", "country", "long name", "official name", "named"],
  },
  shortName: { name: "Short name", headings: ["short name", "short", "shortname", "abbreviation"] },
  adjective: { name: "Adjective", headings: ["adjective", "demonym"] },
  sortAs: { name: "Sorted as", headings: ["sorted as", "sort as", "sort key", "sort", "order", "sorted by"] },
  flag: { name: "Flag", headings: ["flag", "flags", "flag shown"] },
};

/** What a list says of jurisdictions in one language: the code shows itself, the rest by its place. */
export const pastedNames: PastedKind<keyof typeof columns> = {
  columns,
  naming: ["code", "name"],
  guess(rows, width) {
    const places = Array.from({ length: width }, (_, index) => index);
    const isCode = (index: number) => rows.filter((row) => /^(?:[A-Za-z]{2}|x-[a-z]+)$/.test(row[index]!)).length * 2 > rows.length;
    const code = places.find(isCode) ?? -1;
    const order = ["name", "shortName", "adjective", "sortAs", "flag"] as const;
    const others = places.filter((index) => index !== code);
    return places.map((index) => (index === code ? "code" : (order[others.indexOf(index)] ?? "")));
  },
};

export type NameColumn = Pasted<typeof pastedNames>;
