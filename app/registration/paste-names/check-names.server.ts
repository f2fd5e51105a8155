import type { Reads } from "db/database.server";
import { firstNameOf, firstNames } from "~/delegations/first-names.server";
import { hasFlag } from "~/delegations/names/flag-pictures.server";
import { listedNameForm, type TypedName } from "~/delegations/names/names-form";
import { findListed } from "~/delegations/names/names-queries.server";
import {
  firstLanguage,
  isNameless,
  isSame,
  type Listed,
  leanest,
  type NamingScheme,
  nothingListed,
} from "~/delegations/names/naming-scheme";
import { sortKeyOf } from "~/people/sort-key";
import { withoutGuard } from "../csv";
import type { PastedTable } from "../paste/pasted-table";
import type { NameColumn } from "./pasted-names";

export type PastedName = {
  /** Ready to be taken; undefined while something is wrong with it. */
  entry: ({ code: string } & TypedName) | undefined;
  faults: { column: NameColumn | ""; sentence: string }[];
  /** What it changes. */
  note: string;
};

type Said = { columns: ReadonlySet<NameColumn>; cell: (column: NameColumn) => string };

const texts = ["name", "shortName", "adjective", "sortAs"] as const;

/** What became of each row, in their order; a column the list does not have changes nothing. Names stay as they are typed. Reads only. */
export async function checkNames(
  reads: Reads,
  scheme: NamingScheme,
  language: string,
  table: PastedTable<NameColumn>,
): Promise<PastedName[]> {
  const listed = await findListed(reads, scheme.id);
  const codes = codesIn(listed);
  const before = new Map<string, number>();
  const columns = new Set(table.columns.flatMap((column) => column || []));
  return table.rows.map((cells, row): PastedName => {
    const cell = (column: NameColumn) => withoutGuard(cells[table.columns.indexOf(column)] ?? "");
    const faults: PastedName["faults"] = [];
    const fault = (column: NameColumn, sentence: string) => faults.push({ column: columns.has(column) ? column : "", sentence });

    const code = cell("code") ? codeOf(cell("code")) : codes.get(sortKeyOf(cell("name")));
    if (!code) fault(cell("code") ? "code" : "name", cell("code") ? noSuchCode : noSuchName);
    const twin = code === undefined ? undefined : before.get(code);
    if (twin !== undefined) fault("code", `The same as row ${twin + 1}.`);
    if (code && twin === undefined) before.set(code, row);

    const old = (code && listed.names.get(code)?.get(language)) || nothingListed;
    const oldFlag = code !== undefined && listed.flags.has(code);
    const flag = flagIn({ columns, cell }, oldFlag);
    if (flag === undefined) fault("flag", "Please write yes or no.");
    if (flag && code && !hasFlag(code)) fault("flag", "There is no picture of this flag.");
    const said = Object.fromEntries(texts.map((column) => [column, columns.has(column) ? cell(column) : old[column]]));
    const read = listedNameForm.safeParse({ ...said, flag });
    if (!read.success && flag !== undefined) for (const { path, message } of read.error.issues) fault(path[0] as NameColumn, message);
    const first = code === undefined ? undefined : firstNameOf(code);
    if (!read.success || !first) return { entry: undefined, faults, note: "" };

    const lean = leanest(first, language, read.data);
    if (isNameless(language, lean)) fault("name", "Give the name too: in this language there is no first one.");
    if (faults.length > 0) return { entry: undefined, faults, note: "" };
    const isOld = isSame(lean, old) && oldFlag === read.data.flag;
    const was = old.name || (language === firstLanguage ? first.name : "");
    const now = lean.name || (language === firstLanguage ? first.name : "");
    const note = isOld ? "" : was === now ? `Changes ${now || first.name}.` : was ? `Was ${was}.` : `New: ${first.name}.`;
    return { entry: { code: first.code, ...read.data }, faults, note };
  });
}

const noSuchCode = "No jurisdiction has this code.";
const noSuchName = "No jurisdiction of this name is known. Give its code.";

/** The codes know no case. */
const codeOf = (text: string) => [text.toUpperCase(), text.toLowerCase()].find((code) => firstNameOf(code));

/** By the first names, and those of the list in any language, which go before. */
function codesIn({ names }: Listed): Map<string, string> {
  const listed = [...names].flatMap(([code, said]) => [...said.values()].map(({ name }) => ({ code, name })));
  return new Map([...firstNames, ...listed].filter(({ name }) => name).map(({ code, name }) => [sortKeyOf(name), code]));
}

/** Undefined where it cannot be told. */
function flagIn({ columns, cell }: Said, old: boolean): boolean | undefined {
  if (!columns.has("flag")) return old;
  const word = sortKeyOf(cell("flag"));
  if (/^(yes|y|shown|x|1|true)$/.test(word)) return true;
  return /^(|no|n|none|0|false)$/.test(word) ? false : undefined;
}
