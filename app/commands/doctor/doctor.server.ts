import { existsSync } from "node:fs";
import { openDatabase } from "db/database.server";
import { readConfiguration } from "~/configuration.server";
import { systemNow } from "~/time/instant";
import { examine } from "./examine.server";
import { examineRelay } from "./examine-relay.server";

/** Says what is sound and what is not, and ends with 1 where something is wrong. It repairs nothing. */
export async function doctor() {
  const configuration = readConfiguration(process.env, "development");
  const file = /^sqlite:(.+)$/.exec(configuration.databaseUrl)?.[1];
  if (file && !existsSync(file)) return fail(`There is no database at ${file}. npm run demo or npm run migrate makes one.`);

  const database = openDatabase(configuration.databaseUrl);
  try {
    const findings = [...(await examine(configuration, database, systemNow())), await examineRelay(configuration)];
    for (const { looked, wrong, note } of findings)
      console.log([`${looked}: ${wrong.length === 0 ? "sound" : ""}`, ...wrong, ...(note ? [note] : [])].join("\n  "));
    const count = findings.reduce((sum, { wrong }) => sum + wrong.length, 0);
    if (count > 0) fail(`${count} ${count === 1 ? "thing needs" : "things need"} attention.`);
  } finally {
    await database.close();
  }
}

function fail(sentence: string) {
  console.error(sentence);
  process.exitCode = 1;
}
