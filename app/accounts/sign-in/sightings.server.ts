import type { Write } from "db/database.server";
import { type Instant, plusDays } from "~/time/instant";
import { deleteOldAttempts, markSeen } from "./sign-in-queries.server";

/** When each sign-in was last used. Reading a page writes nothing, so what pages see is noted here and written down once a minute. */
export type Sightings = { note(signInId: string, at: Instant): void; writeDown(now: Instant): Promise<void> };

export function newSightings(write: Write): Sightings {
  const seen = new Map<string, Instant>();
  return {
    note: (signInId, at) => void seen.set(signInId, at),
    async writeDown(now) {
      const noted = [...seen];
      seen.clear();
      await write(async (tx) => {
        for (const [signInId, at] of noted) await markSeen(tx, signInId, at);
        await deleteOldAttempts(tx, plusDays(now, -1));
      });
    },
  };
}
