import { type Question, witness } from "db/changes/witness.server";
import type { Reads } from "db/database.server";
import type { Instant } from "~/time/instant";
import type { PageKey } from "./page-key.server";

/** Goes with a request whose answer may be kept: what a kept door may see of it, and what it came to depend on. */
export type Keeping = {
  /** Of the request only what its key holds. */
  request: Request;
  reads: Reads;
  now: Instant;
  /** The page is another from these moments on; those that have passed say nothing. */
  turnsAt(...moments: (Instant | null | undefined)[]): void;
  /** Said by the door: this answer is the same for everybody who asks alike. */
  keep(): void;
};

/** What is known of an answer after it was made; undefined where it may not be kept. */
export type Grounds = { questions: Question[]; since: Instant; until: Instant | undefined };

export function openKeeping(reads: Reads, { url, language, cookie }: PageKey, baseUrl: string, now: Instant) {
  const seen = witness(reads);
  let [kept, until] = [false, undefined as Instant | undefined];
  const keeping: Keeping = {
    request: new Request(`${baseUrl}/${url.replace(/^\/+/, "")}`, {
      headers: { ...(language && { "accept-language": language }), ...(cookie && { cookie }) },
    }),
    reads: seen.reads,
    now,
    turnsAt(...moments) {
      for (const moment of moments) if (moment && moment > now && (!until || moment < until)) until = moment;
    },
    keep() {
      kept = true;
    },
  };
  return {
    keeping,
    grounds(): Grounds | undefined {
      const questions = seen.questions();
      return kept && questions ? { questions, since: now, until } : undefined;
    },
  };
}
