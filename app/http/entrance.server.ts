import type { SubmissionResult } from "@conform-to/react";
import type { Reads, Tx, Write } from "db/database.server";
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
  /** Said of a kept page: from these moments on it is another. */
  turnsAt(...moments: (Instant | null | undefined)[]): void;
  /**
   * Reads the submitted form by a schema; where it does not fit, the page comes back with the errors and all that was typed. `judge` adds
   * what no schema made beforehand can know: sentences by the name of the field, told together with the schema's.
   */
  form<Schema extends z.ZodType>(schema: Schema, judge?: (sent: Record<string, unknown>) => Sentences): Promise<z.output<Schema>>;
  /**
   * Does what the form that was read asks for, once for its key: double click, back button and reload get the answer of the first time.
   * The same key with another body is a conflict, told in `conflict`. Kept is a value that is text (an id, an address); others come back empty.
   */
  once<Answer extends Done>(purpose: string, deed: (tx: Tx) => Promise<Answer>, conflict?: string): Promise<DoneOnce<Answer>>;
};

type Done = { ok: true; value: unknown } | { ok: false };
export type DoneOnce<Answer extends Done> = Exclude<Answer, { ok: true }> | { ok: true; value: string };

/** By the name of the field each stands beside. */
export type Sentences = Readonly<Record<string, string[]>>;

/** A foreseeable "no", as the page shows it: beside a field where one is named, else above the form. Keeps what was typed. */
export class Refusal {
  constructor(
    readonly sentence: string,
    readonly field?: string,
    readonly status = 422,
    /** More of them. */
    readonly beside: Sentences = {},
  ) {}
}

/** For a page that shows by itself what was sent: the key of its form was used for something else before. */
export function asFormUsed(thrown: unknown) {
  if (thrown instanceof Refusal && thrown.status === 409) return { ok: false, why: "form-used" } as const;
  throw thrown;
}

export const refuse = (sentence: string, field?: string) => new Refusal(sentence, field);

/** Several at once. */
export function refuseEach(sentences: Sentences) {
  const [[name, [first = "", ...more]] = ["", []], ...rest] = Object.entries(sentences);
  return new Refusal(first, name, 422, { ...(more.length > 0 && { [name]: [first, ...more] }), ...Object.fromEntries(rest) });
}

export type FormAnswer = SubmissionResult<string[]>;
