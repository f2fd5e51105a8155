import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Reads } from "db/database.server";
import { openSqlite } from "db/dialects/sqlite.server";
import { newId } from "db/identity.server";
import { sql } from "kysely";
import { findBrokenLink, findHistoryHeads } from "~/audit/verify-history-queries.server";
import type { OpenHouse } from "~/house.server";
import { openCompositions } from "~/messages.server";
import type { Paper } from "~/paper/paper.server";
import { systemNow } from "~/time/instant";
import { addBystanders, openRowsOf } from "./refusal-bystanders";
import { type Answered, faultsOf, openHouseOfWalk, openWalk, type Question, type Walk, walkThrough } from "./refusal-walk";
import type { World } from "./refusal-world";
import { leavingOut, type Scoping, undoing } from "./scopes";

/** Two houses with one world, to the last id; in the second there are bystanders too. */
export type Twins = {
  walk: Walk;
  /** Asks both: what the policy forbids, what is told in one and not in the other, and what a form changed that is none of its sender's business. */
  ask(question: Question): Promise<string[]>;
  /** Bystanders' ids, of the same kind and host, in place of those of the walk's events. */
  abroad(text: string): string;
  close(): Promise<void>;
};

/** SQLite alone: its file is copied. Nothing that a form does lasts. */
export async function openTwins(scoping: Scoping): Promise<Twins> {
  const clock = { now: systemNow() };
  const now = () => clock.now;
  let [look, harm] = [async (_: Reads) => {}, [] as string[]];
  const between = (house: OpenHouse) => watched(house, scoping, (tx) => look(tx));
  const walk = await openWalk({ now, between: (house) => watched(house, scoping) });
  clock.now = systemNow();
  const folder = mkdtempSync(join(tmpdir(), "plenary-twin-"));
  cpSync(walk.built.dataFolder, folder, { recursive: true, filter: (path) => !/\.sqlite/.test(path) });
  const file = `${folder}/plenary.sqlite`;
  copyDatabase(`${walk.built.dataFolder}/plenary.sqlite`, file);
  const other = await openHouseOfWalk({ now, between, environment: { DATA_DIR: folder, DATABASE_URL: `sqlite:${file}` } });
  const rows = await openRowsOf(other.house.reads, await addBystanders(other.house, walk.world));
  let asTheyWere = await rows(other.house.reads);
  const foreign = await foreignIds(other.house.reads, walk.world);
  look = async (tx) => {
    const asTheyAre = await rows(tx);
    // What the house writes down by itself each minute is not this form's doing.
    if (asTheyAre !== asTheyWere) asTheyWere = await rows(other.house.reads);
    if (asTheyAre !== asTheyWere) harm.push("changed rows of bystanders");
    for (const { hostId } of await findHistoryHeads(tx)) if (await findBrokenLink(tx, hostId)) harm.push("broke a history");
  };
  const twin = walkThrough(other, walk.world, walk.cookies);
  const sinceThen = newId();
  /** What is made anew for each answer, and where each house stands, is no difference. */
  const plain = ({ status, told }: Answered, { url }: { url: string }) =>
    `${status} ${told.replace(folds, "").replaceAll(new URL(url).host, "")}`
      .replace(uuid, (id) => (id > sinceThen ? "new" : id))
      .replace(volatile, "");
  const isDrawnAnew = async (question: Question, first: Answered) =>
    listsAll.test(question.path) || plain(await walk.told(question), walk.built) !== plain(first, walk.built);
  return {
    walk,
    async ask(question) {
      harm = [];
      const [first, second] = [await walk.told(question), await twin.told(question)];
      const faults = faultsOf(question, second);
      const said = `${question.visitor}: ${question.method ?? "GET"} ${question.path}`;
      if (plain(first, walk.built) !== plain(second, other) && !(await isDrawnAnew(question, first)))
        faults.push(`${said} tells something else where there are bystanders`);
      return [...faults, ...harm.map((what) => `${said} ${what}`)];
    },
    abroad: (text) => text.replace(uuid, (id) => foreign.get(id) ?? id),
    async close() {
      await walk.built.close();
      await other.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What its reader is meant to be told of everything. */
const listsAll = /^\/(?:organise|health)\.data/;

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const folds = /\\r\\n /g;
const volatile = /"(?:date|etag|content-security-policy|set-cookie)","[^"]*(?:\\"[^"]*)*"/g;

function watched(house: OpenHouse, scoping: Scoping, look: (tx: Reads) => Promise<void> = async () => {}): OpenHouse {
  const plugin = leavingOut(scoping);
  const reads = house.reads.withPlugin(plugin) as Reads;
  const { configuration, now } = house;
  const previews = openCompositions({ reads, configuration, now, preview: true }, asWords);
  return { ...house, reads, previews, paper: asWords, write: undoing(house.write, plugin, look) };
}

/** A paper that can be compared, and costs nothing to print: its words. Pictures of an address say where the house stands. */
const asWords: Paper = {
  print: async (document) => new Uint8Array(Buffer.from(JSON.stringify(document, (key, value) => (key === "svg" ? undefined : value)))),
  close: async () => {},
};

function copyDatabase(from: string, to: string) {
  const database = openSqlite(from);
  database.prepare("vacuum into ?").run(to);
  database.close();
}

/** For each row of the walk's events a row of the same table at the same host's event among the bystanders. */
async function foreignIds(reads: Reads, { places }: World): Promise<Map<string, string>> {
  const events = await reads.selectFrom("event").select(["id", "host_id", "address"]).orderBy("id").execute();
  const walked = Object.values(places).map(({ event }) => event);
  const tables = (await reads.introspection.getTables()).filter(({ columns }) =>
    ["id", "event_id"].every((name) => columns.some((column) => column.name === name)),
  );
  const foreign = new Map<string, string>();
  for (const { name } of tables) {
    const { rows } = await sql<{ id: string; event_id: string | null }>`select id, event_id from ${sql.table(name)} order by id`.execute(
      reads,
    );
    for (const event of events.filter(({ address }) => walked.includes(address))) {
      const elsewhere = events.findLast((each) => each.host_id === event.host_id && !walked.includes(each.address));
      const there = rows.filter(({ event_id }) => event_id === elsewhere?.id);
      const here = rows.filter(({ event_id }) => event_id === event.id);
      for (const [index, { id }] of there.length > 0 ? here.entries() : []) foreign.set(id, there[index % there.length]!.id);
    }
  }
  return foreign;
}
