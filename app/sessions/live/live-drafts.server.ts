import type { Changes, Reads } from "db/database.server";
import { findHandsSince } from "~/audit/hands-queries.server";
import { draftVerbs, wholeDraftVerbs } from "../draft-verbs";
import { type DraftNews, type Pulse, toText } from "./pulse";
import { findPulse } from "./pulse-queries.server";

/** Somebody who has a draft before them. `seen`: how it was when they were last told. */
export type Watcher = {
  accountId: string;
  event: { id: string };
  seen: Pulse;
  tell(news: DraftNews): void;
  /** `replaced`: they opened another, and this one is not to come back by itself. */
  end(why: "closing" | "replaced"): void;
};

export type LiveDrafts = ReturnType<typeof openLiveDrafts>;

/** Browsers keep six connections to a server: pages that watch must leave some for what is clicked. */
const watchersPerAccount = 4;
const written = new Set(["session"]);

/**
 * Tells those who have a draft before them that somebody changed it. While anybody watches, the ledger of writes is looked at twice a
 * second, which asks the database nothing on SQLite and one empty question on PostgreSQL; drafts are only read where sessions were written.
 */
export function openLiveDrafts({ reads, changes }: { reads: Reads; changes: Changes }, lookEvery = 500) {
  const watchers = new Set<Watcher>();
  let clock: NodeJS.Timeout | undefined;
  let [since, looking, closed] = [-1, false, false];

  async function look() {
    if (looking) return;
    looking = true;
    try {
      const known = await changes.catchUp();
      const moment = changes.moment();
      if (known && !changes.writtenSince(written, since)) return;
      const before = since;
      // Whoever begins to watch while the others are told sets it back, and is looked after next.
      since = moment;
      try {
        for (const id of new Set([...watchers].map(({ event }) => event.id))) await tellOf({ id });
      } catch (error) {
        since = before;
        throw error;
      }
    } catch (error) {
      // Nothing is lost: the next look asks again.
      console.error("The drafts that are watched could not be looked at:", error instanceof Error ? error.message : error);
    } finally {
      looking = false;
    }
  }

  async function tellOf(event: { id: string }) {
    const pulse = await findPulse(reads, event);
    for (const watcher of [...watchers]) {
      if (watcher.event.id !== event.id || watcher.seen.revisions === pulse.revisions) continue;
      const hands = await findHandsSince(reads, event, watcher.seen.line, [...draftVerbs, ...wholeDraftVerbs]);
      const others = hands.filter(({ accountId }) => accountId !== watcher.accountId);
      watcher.seen = pulse;
      watcher.tell({ pulse: toText(pulse), by: others.map(({ name }) => name), own: others.length < hands.length });
    }
  }

  return {
    /** False while closing. Whatever changed after `seen` is told at the next look. */
    watch(watcher: Watcher): boolean {
      if (closed) return false;
      const theirs = [...watchers].filter(({ accountId }) => accountId === watcher.accountId);
      for (const oldest of theirs.slice(0, Math.max(0, theirs.length - watchersPerAccount + 1))) {
        watchers.delete(oldest);
        oldest.end("replaced");
      }
      watchers.add(watcher);
      since = -1;
      clock ??= setInterval(look, lookEvery).unref();
      return true;
    },
    leave(watcher: Watcher) {
      watchers.delete(watcher);
      if (watchers.size > 0) return;
      clearInterval(clock);
      clock = undefined;
    },
    /** Before a server is closed: it would wait for streams that do not end. */
    close() {
      closed = true;
      clearInterval(clock);
      for (const watcher of [...watchers]) watcher.end("closing");
      watchers.clear();
    },
  };
}
