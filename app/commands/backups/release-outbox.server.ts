import { openDatabase } from "db/database.server";
import { auditing } from "~/audit/record.server";
import { bringUpToDate } from "~/backups/bring-up-to-date.server";
import { releaseOutbox } from "~/backups/release-outbox.server";
import { readConfiguration } from "~/configuration.server";
import { countPerhapsSent, findHold } from "~/mail/hold/hold-queries.server";
import { kindNames } from "~/mail/message-kind";
import { systemNow } from "~/time/instant";

/** `npm run release-outbox`: shows what may go out twice; `-- --send` or `-- --cancel` decides about it and lets messages go again. */
export async function releaseOutboxNow({ args }: { args: string[] }) {
  const configuration = readConfiguration(process.env, "development");
  const database = openDatabase(configuration.databaseUrl, auditing);
  try {
    await bringUpToDate(database, configuration);
    const hold = await findHold(database.reads);
    if (!hold) return console.log("Messages are not on hold.");
    const perhapsSent = await countPerhapsSent(database.reads, hold);
    console.log(`On hold since ${hold.heldAt}, when the backup of ${hold.backupAt} was restored.`);
    if (perhapsSent.length === 0) console.log("No message was due by then: nothing can go out twice.");
    else console.log("These were due by then and may have been sent after the backup was made:");
    for (const { kind, number } of perhapsSent) console.log(`  ${kindNames[kind].padEnd(28)}${number}`);

    const choice = args.includes("--send") ? "send" : args.includes("--cancel") ? "cancel" : undefined;
    if (!choice) return console.log("Decide: npm run release-outbox -- --send (perhaps twice), or -- --cancel (perhaps never).");
    const released = await database.write((tx) => releaseOutbox(tx, choice, systemNow()));
    if (released.ok)
      console.log(`Messages go again: ${released.value.sent} of those go out now, ${released.value.cancelled} are cancelled.`);
  } finally {
    await database.close();
  }
}
