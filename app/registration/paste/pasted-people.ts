import { mailColumnOf, type Pasted, type PastedKind } from "./pasted-table";

const columns = {
  rankOrTitle: { name: "Rank or title", headings: ["rank", "title", "rank or title", "rank title", "grade", "post"] },
  name: { name: "Name", headings: ["name", "full name", "name in full", "participant", "officer", "delegate", "display name"] },
  mailAddress: { name: "Mail address", headings: ["mail", "e mail", "email", "mail address", "email address", "e mail address"] },
  organisation: {
    name: "Organisation",
    headings: ["organisation", "organization", "department", "dept", "agency", "unit", "force", "formation", "company", "bureau"],
  },
  position: { name: "Position", headings: ["position", "function", "job title", "role", "appointment"] },
  jurisdiction: { name: "Jurisdiction", headings: ["jurisdiction", "country", "economy", "country or jurisdiction"] },
  category: { name: "Category", headings: ["category", "type", "kind"] },
  needs: {
    name: "Dietary or access needs",
    headings: ["needs", "diet", "dietary", "dietary needs", "dietary or access needs", "meal", "remarks on diet"],
  },
  salutation: { name: "“Dear …” line", headings: ["dear", "salutation", "dear line"] },
  otherScriptName: {
    name: "Name in another script",
    headings: ["name in another script", "chinese name", "native name", "local name"],
  },
  assistantAddress: {
    name: "Assistant’s mail address",
    headings: ["assistant", "assistants mail address", "assistant mail", "contact mail"],
  },
};

/** Rank, name, mail, department is what most lists hold; a name alone stands before the mail address. */
export const pastedPeople: PastedKind<keyof typeof columns> = {
  columns,
  naming: ["name"],
  guess(rows, width) {
    const mailColumn = mailColumnOf(rows, width);
    const places = Array.from({ length: width }, (_, index) => index);
    const others = places.filter((index) => index !== mailColumn);
    const ranked = mailColumn === -1 ? width > 2 : mailColumn > 1;
    const order = ranked ? (["rankOrTitle", "name", "organisation", "position"] as const) : (["name", "organisation", "position"] as const);
    return places.map((index) => (index === mailColumn ? "mailAddress" : (order[others.indexOf(index)] ?? "")));
  },
};

export type PersonColumn = Pasted<typeof pastedPeople>;
