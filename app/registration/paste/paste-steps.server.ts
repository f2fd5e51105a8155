import { correctedTable, type PasteForm } from "./paste-form";
import { type PastedKind, type PastedTable, recogniseColumns } from "./pasted-table";
import { listFaults, readSent } from "./read-list.server";

/** "rows" where nothing is good, or something is not and all was asked for; else a sentence says why nothing was added. */
type Added = { ok: true; value: string } | { ok: false; why: "rows" | "form-used" } | { ok: false; why: "said"; sentence: string };

/** Where a pasted list has come to: unreadable, to be looked at (with what is wrong as a whole), or added. */
export type PasteStep<Column extends string> =
  | { unreadable: string }
  | { table: PastedTable<Column>; problem: string; status: 200 | 409 | 422 }
  | { added: string };

/** A list is read, then looked at and corrected as often as needed, then added. */
export async function stepPaste<Column extends string>(
  input: PasteForm,
  kind: PastedKind<Column>,
  add: (table: PastedTable<Column>, all: boolean) => Promise<Added>,
): Promise<PasteStep<Column>> {
  if (input.step === "read") {
    const list = await readSent(input);
    return "sentence" in list ? { unreadable: list.sentence } : { table: recogniseColumns(list.rows, kind), problem: "", status: 200 };
  }
  const table = correctedTable(input, kind);
  if (!table) return { unreadable: listFaults.unreadable };
  if (input.step === "check" || input.step === "take") return { table, problem: "", status: 200 };
  const added = await add(table, !input.step.endsWith("-good"));
  if (added.ok) return { added: added.value };
  if (added.why === "said") return { table, problem: `${added.sentence} Nothing has been done.`, status: 422 };
  if (added.why === "form-used") return { table, problem: formUsed, status: 409 };
  return { table, problem: "Some rows need correcting first. Nothing has been done.", status: 422 };
}

const formUsed = "This form was sent with another list before, and that was added. Nothing more has been added.";
