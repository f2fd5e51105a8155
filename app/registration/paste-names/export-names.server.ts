import type { Reads } from "db/database.server";
import { firstNames, inOrder } from "~/delegations/first-names.server";
import { findListed } from "~/delegations/names/names-queries.server";
import { asListed, firstLanguage, type NamingScheme, nothingListed } from "~/delegations/names/naming-scheme";
import { toCsv } from "../csv";
import { pastedNames } from "./pasted-names";

/** The list in one language, as its paste reads it again; in English a row without a name of its own shows the first name. */
export async function exportNames(reads: Reads, scheme: NamingScheme, language: string): Promise<string> {
  const listed = await findListed(reads, scheme.id);
  const rows = inOrder(firstNames.map((first) => ({ first, code: first.code, sortAs: asListed(first, listed, [language]).sortAs })));
  const { code, name, shortName, adjective, sortAs, flag } = pastedNames.columns;
  return toCsv([
    [code, name, shortName, adjective, sortAs, flag].map((column) => column.name),
    ...rows.map(({ first }) => {
      const said = listed.names.get(first.code)?.get(language) ?? nothingListed;
      const shown = said.name || (language === firstLanguage ? first.name : "");
      return [first.code, shown, said.shortName, said.adjective, said.sortAs, listed.flags.has(first.code) ? "yes" : "no"];
    }),
  ]);
}
