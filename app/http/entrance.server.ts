import type { SubmissionResult } from "@conform-to/react";
import type { Reads, Write } from "db/database.server";
import type { z } from "zod";
import type { Instant } from "~/time/instant";
import type { House } from "./house";
import type { Met } from "./log-denial.server";

/** What every loader and action behind a door may use. `write` throws in a loader: reading changes nothing. */
export type Entrance = {
  request: Request;
  params: Record<string, string | undefined>;
  url: URL;
  house: House;
  reads: Reads;
  write: Write;
  now: Instant;
  /** Who turned out to stand there, for the log: finders write it down as soon as they know. */
  met: Met;
  /** Reads the submitted form by a schema; where it does not fit, the page comes back with the errors and all that was typed. */
  form<Schema extends z.ZodType>(schema: Schema): Promise<z.output<Schema>>;
};

/** A foreseeable "no", as the page shows it: beside a field where one is named, else above the form. Keeps what was typed. */
export class Refusal {
  constructor(
    readonly sentence: string,
    readonly field?: string,
    readonly status = 422,
  ) {}
}

export const refuse = (sentence: string, field?: string) => new Refusal(sentence, field);

export type FormAnswer = SubmissionResult<string[]>;
