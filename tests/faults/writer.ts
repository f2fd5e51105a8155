import { writeSync } from "node:fs";
import { openDatabase } from "db/database.server";
import { newId } from "db/identity.server";
import { auditing } from "~/audit/record.server";
import { findEvent } from "~/events/events-queries.server";
import { register } from "~/registration/register.server";
import { registerForm } from "~/registration/register-form";
import { systemNow } from "~/time/instant";

/**
 * A process that registers people by the real deed through the real queue, sixteen at a time, until it is killed.
 * Each acknowledgement is on its way out before the next deed begins: the key of the form, a line each.
 */
const [url = "", eventId = ""] = process.argv.slice(2);
const database = openDatabase(url, auditing);
const event = await findEvent(database.reads, eventId);
if (!event) throw new Error("There is no such event.");

async function registerForEver() {
  for (;;) {
    const formKey = newId();
    const form = registerForm().parse({ formKey, name: `Officer ${formKey}`, mailAddress: `officer.${formKey}@police.example` });
    const outcome = await database.write((tx) => register(tx, event!, form, "en", systemNow()));
    if (outcome.ok) writeSync(1, `${formKey}\n`);
  }
}

await Promise.all(Array.from({ length: 16 }, registerForEver));
