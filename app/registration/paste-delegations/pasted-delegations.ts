import { type Event, senderHeading, sendersWords, senderWord } from "~/events/event";
import { mailColumnOf, type Pasted, type PastedKind } from "../paste/pasted-table";

const columns = {
  either: {
    name: "Delegation",
    headings: [
      ...["delegation", "delegations", "invited", "invitee", "name"],
      ...sendersWords.map((sendersWord) => `${senderWord({ sendersWord })} or organisation`),
    ],
  },
  jurisdiction: {
    name: "Jurisdiction",
    headings: ["jurisdiction", "jurisdictions", "country", "countries", "economy", "state", "country or jurisdiction", "code"],
  },
  organisation: {
    name: "Organisation",
    headings: ["organisation", "organization", "department", "dept", "agency", "force", "bureau", "ministry"],
  },
  parent: { name: "Sits under", headings: ["under", "sits under", "parent", "belongs to"] },
  places: {
    name: "Places",
    headings: ["places", "place", "number", "no of places", "number of places", "quota", "seats", "size", "members"],
  },
  focalName: {
    name: "Focal point",
    headings: ["focal point", "focal", "contact", "contact person", "attention", "name of focal point", "focal point name", "contact name"],
  },
  focalMail: {
    name: "Mail address",
    headings: [
      "mail",
      "email",
      "e mail",
      "mail address",
      "email address",
      "e mail address",
      "contact mail",
      "contact email",
      "focal point email",
    ],
  },
};

/** Whom one invites, how many may come, who answers for them: the number and the mail address show themselves. */
export const pastedDelegations: PastedKind<keyof typeof columns> = {
  columns,
  naming: ["either", "jurisdiction", "organisation"],
  guess(rows, width) {
    const mailColumn = mailColumnOf(rows, width);
    const places = Array.from({ length: width }, (_, index) => index);
    const isNumber = (index: number) => rows.filter((row) => /^\d{1,4}$/.test(row[index]!)).length * 2 > rows.length;
    const numberColumn = places.find((index) => index > 0 && isNumber(index)) ?? -1;
    const order = ["either", "focalName"] as const;
    const others = places.filter((index) => index !== mailColumn && index !== numberColumn);
    return places.map((index) =>
      index === mailColumn ? "focalMail" : index === numberColumn ? "places" : (order[others.indexOf(index)] ?? ""),
    );
  },
};

export type DelegationColumn = Pasted<typeof pastedDelegations>;

/** What a column may hold, in the event's word for whom it invites. */
export const inWordsOf = (event: Pick<Event, "sendersWord">): typeof pastedDelegations =>
  event.sendersWord === "delegations"
    ? pastedDelegations
    : { ...pastedDelegations, columns: { ...columns, either: { ...columns.either, name: `${senderHeading(event)} or organisation` } } };
