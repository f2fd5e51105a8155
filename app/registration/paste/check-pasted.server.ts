import type { Reads } from "db/database.server";
import { findNamesUsed } from "~/delegations/delegations-queries.server";
import type { Event } from "~/events/event";
import { findAllCategories } from "~/events/plan-queries.server";
import { sortKeyOf } from "~/people/sort-key";
import type { NewEntry } from "../add-registration.server";
import { findKnownPerson } from "../find-known-person.server";
import { isStanding } from "../invitations/invitation";
import { findInvitation } from "../invitations/invitations-queries.server";
import { addRegistrationForm } from "../register-form";
import { refusalSentences } from "../team-words";
import type { PersonColumn } from "./pasted-people";
import type { PastedTable } from "./pasted-table";

export type PastedRow = {
  /** Ready to be added; undefined while something is wrong with it. */
  entry: NewEntry | undefined;
  faults: { column: PersonColumn | ""; sentence: string }[];
  /** Somebody of this name is at the event: the team says whether this is another person. */
  sameName: boolean;
};

/** `inviting`: by a letter, which needs an address, and only once. */
type Choices = { category: string; another: readonly number[]; inviting?: boolean };

/** What became of each row, in their order. Reads only. */
export async function checkPasted(
  reads: Reads,
  event: Event,
  table: PastedTable<PersonColumn>,
  { category, another, inviting }: Choices,
): Promise<PastedRow[]> {
  const [jurisdictions, categories] = await Promise.all([findNamesUsed(reads, event), findAllCategories(reads, event)]);
  const codes = byKey(jurisdictions.flatMap(({ code, name }) => [code, name].map((text) => [text, code] as const)));
  const categoryIds = byKey(categories.flatMap(({ id, name }) => Object.values(name).map((text) => [text, id] as const)));
  const before = new Map<string, number>();
  const checked: PastedRow[] = [];

  for (const [index, cells] of table.rows.entries()) {
    const faults: PastedRow["faults"] = [];
    const cell = (column: PersonColumn) => cells[table.columns.indexOf(column)] ?? "";
    const known = (column: "jurisdiction" | "category", codes: Map<string, string>, sentence: string) => {
      const text = cell(column);
      const found = codes.get(sortKeyOf(text));
      if (text && !found) faults.push({ column, sentence });
      return found ?? "";
    };
    const jurisdiction = known("jurisdiction", codes, "No jurisdiction of this name is known.");
    const categoryId = known("category", categoryIds, "No category of this name is known.") || category;
    const texts = Object.fromEntries(table.columns.flatMap((column, at) => (column ? [[column, cells[at] || undefined]] : [])));
    const read = entryForm.safeParse({ ...texts, jurisdiction, category: categoryId });
    if (!read.success)
      for (const issue of read.error.issues) faults.push({ column: issue.path[0] as PersonColumn, sentence: issue.message });
    let sameName = false;
    if (read.success) {
      const key = `${sortKeyOf(read.data.name)} ${read.data.mailAddress?.toLowerCase() ?? ""}`;
      const twin = before.get(key);
      if (twin !== undefined) faults.push({ column: "name", sentence: `The same as row ${twin + 1}.` });
      else before.set(key, index);
      const person = await findKnownPerson(reads, event, read.data);
      if (person.as === "already-here") faults.push({ column: "name", sentence: refusalSentences["already-here"] });
      if (inviting && !read.data.mailAddress && !read.data.assistantAddress)
        faults.push({ column: "mailAddress", sentence: refusalSentences["no-address"] });
      if (inviting && person.as === "known" && (await isInvited(reads, event, person.person.id)))
        faults.push({ column: "name", sentence: refusalSentences["already-invited"] });
      sameName = person.as === "same-name";
      if (sameName && !another.includes(index)) faults.push({ column: "name", sentence: "Somebody of this name is at the event already." });
      if (categories.length > 1 && !categoryId) faults.push({ column: "category", sentence: refusalSentences["no-such-category"] });
    }
    const entry = read.success && faults.length === 0 ? { ...read.data, anotherOfThisName: sameName } : undefined;
    checked.push({ entry, faults, sameName });
  }
  return checked;
}

async function isInvited(reads: Reads, event: Event, personId: string) {
  const invitation = await findInvitation(reads, event, personId);
  return invitation !== undefined && isStanding(invitation);
}

const entryForm = addRegistrationForm.omit({ formKey: true, as: true });

const byKey = (pairs: (readonly [string, string])[]) => new Map(pairs.map(([text, value]) => [sortKeyOf(text), value]));
