import type { Tx, Write } from "db/database.server";
import { deleteMessagesForNobody } from "~/mail/mail-queries.server";
import { type Instant, plusDays } from "~/time/instant";
import { deleteNewApps } from "../factors/apps-queries.server";
import { deleteOldChallenges } from "../passkeys/passkeys-queries.server";
import { deleteOldSecondSteps } from "../second-step/second-step-queries.server";
import { deleteOldAttempts, markSeen } from "./sign-in-queries.server";

/** When each sign-in was last used. Reading a page writes nothing, so what pages see is noted here and written down once a minute. */
export type Sightings = { note(signInId: string, at: Instant): void; writeDown(now: Instant): Promise<void> };

export function newSightings(write: Write): Sightings {
  const seen = new Map<string, Instant>();
  return {
    note: (signInId, at) => void seen.set(signInId, at),
    async writeDown(now) {
      const noted = [...seen];
      await write(async (tx) => {
        for (const [signInId, at] of noted) await markSeen(tx, signInId, at);
        await forgetOld(tx, plusDays(now, -1));
      });
      // Only what is written down may be forgotten: a full disk takes nothing for a while.
      for (const [signInId, at] of noted) if (seen.get(signInId) === at) seen.delete(signInId);
    },
  };
}

/** What ways in leave behind: attempts, second steps, used challenges, apps nobody finished adding, messages for nobody. */
async function forgetOld(tx: Tx, before: Instant) {
  await deleteOldAttempts(tx, before);
  await deleteOldSecondSteps(tx, before);
  await deleteOldChallenges(tx, before);
  await deleteNewApps(tx, { before });
  await deleteMessagesForNobody(tx, before);
}
