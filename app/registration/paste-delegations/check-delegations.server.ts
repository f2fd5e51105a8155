import type { Reads } from "db/database.server";
import { type NewDelegation, newDelegationForm } from "~/delegations/invited/delegation-forms";
import { delegationRefusals } from "~/delegations/invited/team-sentences";
import type { Event } from "~/events/event";
import { sortKeyOf } from "~/people/sort-key";
import type { PastedTable } from "../paste/pasted-table";
import { findKnown, keyOfJurisdiction, keyOfOrganisation } from "./known-delegations.server";
import type { DelegationColumn } from "./pasted-delegations";

/** `below`: the row of the list it sits under, which is added before it. */
export type DelegationEntry = NewDelegation & { row: number; below: number | undefined };

export type PastedDelegation = {
  /** Ready to be added; undefined while something is wrong with it. */
  entry: DelegationEntry | undefined;
  faults: { column: DelegationColumn | ""; sentence: string }[];
  /** The name of a jurisdiction that is probably meant. */
  suggestion: { column: DelegationColumn; name: string } | undefined;
  /** What it will be, where the list did not say so. */
  note: string;
};

/** What became of each row, in their order; names stay as they are typed. Reads only. */
export async function checkDelegations(reads: Reads, event: Event, table: PastedTable<DelegationColumn>): Promise<PastedDelegation[]> {
  const known = await findKnown(reads, event);
  const before = new Map<string, number>();
  const goodRows = new Map<string, number>();
  const checked: PastedDelegation[] = [];

  for (const [row, cells] of table.rows.entries()) {
    const faults: PastedDelegation["faults"] = [];
    const cell = (column: DelegationColumn) => cells[table.columns.indexOf(column)] ?? "";
    const either = cell("either");
    const code = known.codes.get(sortKeyOf(cell("jurisdiction") || either)) ?? "";
    const asked = cell("jurisdiction") ? "jurisdiction" : "either";
    const meant = code ? undefined : known.suggested.get(sortKeyOf(cell(asked)));
    const suggestion = meant ? { column: asked as DelegationColumn, name: meant } : undefined;
    if (suggestion) faults.push({ column: suggestion.column, sentence: doYouMean(suggestion.name) });
    else if (cell("jurisdiction") && !code) faults.push({ column: "jurisdiction", sentence: noSuchJurisdiction });
    const organisation = cell("organisation") || (code ? "" : either);
    const read = entryForm.safeParse({
      ...{ jurisdiction: code, organisation, places: cell("places") },
      ...{ focalName: cell("focalName"), focalMail: cell("focalMail") },
    });
    if (!read.success)
      for (const { path, message } of read.error.issues)
        faults.push({
          column: path[0] === "organisation" && !cell("organisation") ? "either" : (path[0] as DelegationColumn),
          sentence: message,
        });
    const who = table.columns.find((column) => column === "either" || column === "jurisdiction" || column === "organisation") ?? "";
    if (!cell("jurisdiction") && !cell("organisation") && !either) faults.push({ column: who, sentence: whoIsIt });
    const key = organisation ? keyOfOrganisation(organisation) : code ? keyOfJurisdiction(code) : "";
    const twin = before.get(key);
    if (key && twin !== undefined) faults.push({ column: who, sentence: `The same as row ${twin + 1}.` });
    else if (key) before.set(key, row);
    if (known.onBoard.has(key)) faults.push({ column: who, sentence: delegationRefusals["already-here"] });
    if (read.success) {
      const { focalName, focalMail } = read.data;
      if (focalName && !focalMail) faults.push({ column: "focalMail", sentence: delegationRefusals["focal-mail-missing"] });
      if (focalMail && !focalName) faults.push({ column: "focalName", sentence: delegationRefusals["focal-name-missing"] });
    }
    const under = sortKeyOf(cell("parent"));
    const parent = known.ids.get(under) ?? "";
    const below = parent
      ? undefined
      : (goodRows.get(keyOfJurisdiction(known.codes.get(under) ?? "")) ?? goodRows.get(keyOfOrganisation(under)));
    if (under && !parent && below === undefined) faults.push({ column: "parent", sentence: noSuchParent });
    const isGood = read.success && faults.length === 0;
    if (isGood) goodRows.set(key, row);
    const entry = isGood ? { ...read.data, parent, row, below } : undefined;
    checked.push({
      entry,
      faults,
      suggestion,
      note: either && organisation === either && !suggestion ? "Not known as a jurisdiction: it is added as an organisation." : "",
    });
  }
  return checked;
}

/** The table with every suggested name in its place. */
export async function takeSuggested(reads: Reads, event: Event, table: PastedTable<DelegationColumn>): Promise<string[][]> {
  const checked = await checkDelegations(reads, event, table);
  return table.rows.map((cells, row) => {
    const { suggestion } = checked[row]!;
    const at = suggestion ? table.columns.indexOf(suggestion.column) : -1;
    return suggestion ? cells.map((cell, column) => (column === at ? suggestion.name : cell)) : cells;
  });
}

const entryForm = newDelegationForm.omit({ formKey: true });

const doYouMean = (name: string) => `Do you mean ${name}? If it is an organisation, say so above the column.`;
const whoIsIt = "Please give a jurisdiction or an organisation.";
const noSuchJurisdiction = "No jurisdiction of this name is known. If it is an organisation, say so above the column.";
const noSuchParent = "Nothing of this name is on the board, or good in a row above.";
