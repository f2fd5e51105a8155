import type { Reads, Write } from "db/database.server";
import type { Configuration } from "~/configuration.server";
import type { Paper } from "~/paper/paper.server";
import type { Instant } from "~/time/instant";

/** What the composition root hands to every door. */
export type House = {
  configuration: Configuration;
  reads: Reads;
  write: Write;
  paper: Paper;
  now(): Instant;
};
