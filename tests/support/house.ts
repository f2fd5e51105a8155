import { newSightings } from "~/accounts/sign-in/sightings.server";
import { newSignInLimits } from "~/accounts/sign-in/sign-in-limits.server";
import { newReadings } from "~/audit/readings.server";
import { auditing } from "~/audit/record.server";
import { readConfiguration } from "~/configuration.server";
import type { House } from "~/http/house";
import { openCompositions } from "~/messages.server";
import { openPaper } from "~/paper/paper.server";
import { openLiveDrafts } from "~/sessions/live/live-drafts.server";
import type { Instant } from "~/time/instant";
import { emptyDatabase } from "./databases";

/** The moment all tests happen at, unless they say otherwise: before the symposium of the cast. */
export const noon = "2026-11-02T04:00:00.000Z" as Instant;

/** A house over an empty, migrated database of its own, with the clock stopped at `noon`. */
export async function openTestHouse(): Promise<House> {
  const database = await emptyDatabase(auditing);
  const configuration = readConfiguration({ BASE_URL: "http://localhost:3000", DATA_DIR: "build/test-data" }, "test");
  const paper = openPaper({ root: process.cwd() });
  return {
    configuration,
    reads: database.reads,
    write: database.write,
    changes: database.changes,
    liveDrafts: openLiveDrafts(database),
    paper,
    previews: openCompositions({ reads: database.reads, configuration, now: () => noon, preview: true }, paper),
    readingOnly: () => false,
    now: () => noon,
    sightings: newSightings(database.write),
    readings: newReadings(database.write),
    signInLimits: newSignInLimits(),
    noteDenial: () => {},
    noteSignIn: () => {},
  };
}
