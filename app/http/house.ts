import type { Changes, Reads, Write } from "db/database.server";
import type { Sightings } from "~/accounts/sign-in/sightings.server";
import type { SignInLimits } from "~/accounts/sign-in/sign-in-limits.server";
import type { Readings } from "~/audit/readings.server";
import type { Configuration } from "~/configuration.server";
import type { Compositions } from "~/mail/letter";
import type { Paper } from "~/paper/paper.server";
import type { LiveDrafts } from "~/sessions/live/live-drafts.server";
import type { Instant } from "~/time/instant";
import type { Denial } from "./log-denial.server";
import type { SignInNote } from "./log-sign-in.server";

/** What the composition root hands to every door. */
export type House = {
  configuration: Configuration;
  reads: Reads;
  write: Write;
  /** Which tables were written, and when. */
  changes: Changes;
  /** Who has which draft before them, and is told what becomes of it. */
  liveDrafts: LiveDrafts;
  paper: Paper;
  /** Letters as they would read, for the organiser's eyes: they go nowhere and open nobody's page. */
  previews: Compositions;
  /** True while nothing can be saved. */
  readingOnly(): boolean;
  now(): Instant;
  sightings: Sightings;
  readings: Readings;
  signInLimits: SignInLimits;
  /** Called at each "no" of a door. */
  noteDenial(denial: Denial): void;
  /** Called at each way in, taken or refused, and out. */
  noteSignIn(note: SignInNote): void;
};
