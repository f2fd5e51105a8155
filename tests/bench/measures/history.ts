import type { Reads } from "db/database.server";
import { hashOf, newId } from "db/identity.server";
import type { AuditEntry } from "~/audit/audit-entry";
import { record } from "~/audit/record.server";
import { findBrokenLink } from "~/audit/verify-history-queries.server";
import { readConfiguration } from "~/configuration.server";
import { openHouse } from "~/house.server";
import { aHost } from "../../support/cast";
import { noon } from "../../support/house";
import { figure, type Measure, ratioAtMost } from "../frame/figure";
import { planted } from "../frame/planted";
import { inTurns, millisecondsOf } from "../frame/rounds";

const name = "history of 100,000 entries verified";
const entries = 100_000;

/**
 * Read from the file, put together again and hashed, each entry after the one before it; beside the hashes of the same texts, taken by
 * node:crypto from memory. Nobody can verify without hashing; what comes on top is the reading.
 */
export default {
  names: [name],
  async take() {
    let hostId = "";
    const data = await planted(async (house) => {
      hostId = (await aHost(house)).id;
      for (let start = 0; start < entries; start += 10_000)
        await house.write(async (tx) => {
          for (let index = start; index < start + 10_000; index++) record(tx, anEntry(hostId, index));
        });
    });
    const house = await openHouse(readConfiguration({ BASE_URL: "http://localhost:3000", ...data.environment }, "test"));
    const texts = await hashedTexts(house.reads, hostId);
    if (texts.length < entries) throw new Error(`There are only ${texts.length} entries.`);
    const verify = async () => {
      if ((await findBrokenLink(house.reads, hostId)) !== undefined) throw new Error("The history does not hold.");
    };
    const hashAll = () => {
      for (const text of texts) hashOf(text);
    };
    const taken = await inTurns(5, { floor: () => millisecondsOf(hashAll), subject: () => millisecondsOf(verify) });
    await house.close();
    data.remove();
    return [figure(name, "ms", taken, ratioAtMost(5))];
  },
} satisfies Measure;

/** As most lines are: somebody of the team, about somebody, at an event. */
const anEntry = (hostId: string, index: number): AuditEntry => ({
  hostId,
  personId: newId(),
  actor: { kind: "account", accountId: newId() },
  verb: "registration.confirmed",
  subjectId: newId(),
  facts: { from: "awaiting-host", number: index },
  at: noon,
});

/** What was hashed, entry by entry; each is seen to be so. */
async function hashedTexts(reads: Reads, hostId: string): Promise<string[]> {
  const rows = await reads.selectFrom("audit_entry").selectAll().where("host_id", "=", hostId).orderBy("number").execute();
  return rows.map(({ hash, ...row }) => {
    const text = JSON.stringify(Object.values(row));
    if (hashOf(text) !== hash) throw new Error(`Entry ${row.number} was hashed from another text.`);
    return text;
  });
}
