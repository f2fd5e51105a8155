import { openDatabase } from "db/database.server";
import { newId } from "db/identity.server";
import { sql } from "kysely";
import { auditing } from "~/audit/record.server";
import { paths } from "~/paths";
import { setPlaces } from "~/places/set-places.server";
import type { SpawnedHouse } from "../../support/spawned-house";
import type { Answer } from "./ask";
import { crowd, post } from "./crowd";

/** What a burst is: so many people, each with a browser of their own, in one moment. */
export const people = 3_000;

let series = 0;

/** As many filled forms as people, to these servers in turn; nobody has been here before. */
export function filledForms(servers: readonly SpawnedHouse[], address: string, number = people) {
  series++;
  return servers.map(({ url }, server) =>
    Array.from({ length: Math.ceil((number - server) / servers.length) }, (_, index) =>
      post(url, paths.register(address), {
        ...{ formKey: newId(), key: "", name: `Guest ${series} ${server} ${index}`, jurisdiction: "", category: "", needs: "" },
        ...{ mailAddress: `guest${series}.${server}.${index}@agency${index % 200}.example`, organisation: `Agency ${index % 200}` },
        ...{ rankOrTitle: "Inspector", salutation: "", position: "Investigator", otherScriptName: "" },
      }),
    ),
  );
}

export type Burst = { perSecond: number; answers: Answer[] };

/** Registrations a second from the first knock to the last answer. Throws where one was refused, cut off or answered otherwise. */
export async function burst(servers: readonly SpawnedHouse[], forms: readonly Buffer[][]): Promise<Burst> {
  const start = performance.now();
  const answers = (await Promise.all(servers.map(({ url }, index) => crowd(url, forms[index]!)))).flat();
  const seconds = (performance.now() - start) / 1000;
  const others = answers.filter(({ status }) => status !== 303);
  if (others.length > 0) throw new Error(`${others.length} of ${answers.length} were not registered: ${others[0]!.status}.`);
  return { perSecond: answers.length / seconds, answers };
}

/** Exactly so many hold a place, by every way of counting. */
export async function expectHeld(databaseUrl: string, event: { id: string }, number: number) {
  const database = openDatabase(databaseUrl, auditing);
  try {
    const pool = await database.reads
      .selectFrom("pool")
      .select(["held", "places"])
      .where("scope", "=", "event")
      .where("scope_id", "=", event.id)
      .executeTakeFirstOrThrow();
    const rows = await database.reads
      .selectFrom("registration")
      .select(sql<number | string>`count(*)`.as("number"))
      .where("event_id", "=", event.id)
      .executeTakeFirstOrThrow();
    if (pool.held !== number || Number(rows.number) !== number)
      throw new Error(`${number} were told they are registered; ${rows.number} are, and ${pool.held} places are held.`);
  } finally {
    await database.close();
  }
}

/** The event has so many places and no more. */
export async function limitTo(databaseUrl: string, event: { id: string }, places: number) {
  const database = openDatabase(databaseUrl, auditing);
  await database.write((tx) => setPlaces(tx, event, { scope: "event", scopeId: event.id }, places));
  await database.close();
}
