import { forgetAnswers } from "db/answer-once.server";
import { openDatabase, type Write } from "db/database.server";
import { isReadOnlyFailure } from "db/dialects/failures";
import { newSightings } from "./accounts/sign-in/sightings.server";
import { newSignInLimits } from "./accounts/sign-in/sign-in-limits.server";
import { newReadings } from "./audit/readings.server";
import { auditing } from "./audit/record.server";
import { bringUpToDate } from "./backups/bring-up-to-date.server";
import type { Configuration } from "./configuration.server";
import { loadJurisdictions } from "./delegations/load-jurisdictions.server";
import { dropUnwanted } from "./files/forget-file.server";
import type { House } from "./http/house";
import { logDenial } from "./http/log-denial.server";
import { logSignIn } from "./http/log-sign-in.server";
import { openPostOffice, type PostOffice } from "./mail/delivery/post-office.server";
import { hasQueued } from "./mail/queue-message.server";
import { openCompositions } from "./messages.server";
import { openPaper } from "./paper/paper.server";
import { watchDisk } from "./reading-only.server";
import { deleteAnswers, findDueDeletions } from "./registration/answers/deletion/delete-answers.server";
import { releaseExpiredHolds } from "./registration/release-expired-holds.server";
import { releaseEndedSessionOffers } from "./registration/session-waiting/release-ended-session-offers.server";
import { letPlacesFallBack } from "./registration/waiting/let-places-fall-back.server";
import { releaseExpiredOffers } from "./registration/waiting/release-expired-offers.server";
import { openLiveDrafts } from "./sessions/live/live-drafts.server";
import { forgetSteps } from "./sessions/steps/steps-queries.server";
import { type Instant, systemNow } from "./time/instant";

export type OpenHouse = House & { close(): Promise<void> };

/** The composition root: the one place that knows every part and hands each what it needs. Migrates on opening. */
export async function openHouse(configuration: Configuration, now: () => Instant = systemNow, noteDenial = logDenial): Promise<OpenHouse> {
  const database = openDatabase(configuration.databaseUrl, auditing);
  await bringUpToDate(database, configuration);
  const disk = watchDisk(database.write);
  await disk.write(loadJurisdictions).catch(unlessReadOnly);
  const paper = openPaper({ root: process.cwd() });
  const desk = { reads: database.reads, configuration, now };
  const postOffice = openPostOffice({ ...desk, write: disk.write }, openCompositions(desk, paper));
  const liveDrafts = openLiveDrafts(database);
  const sightings = newSightings(disk.write);
  const readings = newReadings(disk.write);
  const jobs = [
    everyMinute(() => sightings.writeDown(now())),
    everyMinute(() => readings.writeDown()),
    everyMinute(async () => {
      while ((await disk.write((tx) => releaseExpiredHolds(tx, now()))) > 0);
      while ((await disk.write((tx) => releaseExpiredOffers(tx, now()))) > 0);
      while ((await disk.write((tx) => releaseEndedSessionOffers(tx, now()))) > 0);
      while ((await disk.write((tx) => letPlacesFallBack(tx, now()))) > 0);
    }),
    everyMinute(async () => {
      for (const due of await findDueDeletions(database.reads, now())) await disk.write((tx) => deleteAnswers(tx, due, now()));
      await dropUnwanted(configuration.dataFolder, database.reads, disk.write, now());
    }),
    everyMinute(() =>
      disk.write(async (tx) => {
        await forgetAnswers(tx, now());
        await forgetSteps(tx, now());
      }),
    ),
  ];
  return {
    configuration,
    reads: database.reads,
    write: nudging(disk.write, postOffice),
    changes: database.changes,
    liveDrafts,
    paper,
    previews: openCompositions({ ...desk, preview: true }, paper),
    readingOnly: disk.readingOnly,
    now,
    sightings,
    readings,
    signInLimits: newSignInLimits(),
    noteDenial,
    noteSignIn: logSignIn,
    async close() {
      for (const job of jobs) clearInterval(job);
      liveDrafts.close();
      disk.close();
      await sightings.writeDown(now()).catch(unlessReadOnly);
      await readings.writeDown().catch(unlessReadOnly);
      await postOffice.close();
      await paper.close();
      await database.close();
    },
  };
}

/** A full or read-only disk keeps nobody from reading. */
const unlessReadOnly = (error: unknown) => {
  if (!isReadOnlyFailure(error)) throw error;
};

/** A deed that put something in the outbox wakes the post office once it is committed. */
const nudging = (write: Write, postOffice: PostOffice): Write =>
  async function writeAndNudge(deed) {
    let queued = false;
    const done = await write(async (tx) => {
      const value = await deed(tx);
      queued = hasQueued(tx);
      return value;
    });
    if (queued) postOffice.nudge();
    return done;
  };

function everyMinute(job: () => Promise<void>) {
  const run = () => job().catch((error) => console.error("A job of the house failed:", error instanceof Error ? error.message : error));
  return setInterval(run, 60_000).unref();
}
