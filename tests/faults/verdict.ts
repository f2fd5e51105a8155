import { findMiscounts } from "~/places/miscounts-queries.server";
import { placesOf } from "~/places/places-queries.server";
import type { CastEvent } from "../support/cast";
import type { Arena } from "./arena";
import type { Guest } from "./crowd";

/** What a race left behind, told so that two of them can be compared. */
export type Verdict = {
  confirmed: number;
  /** What the pool of the event says is taken. */
  taken: number;
  /** Acknowledged to somebody, and not there. */
  lost: number;
  /** There, and nobody was told. */
  untold: number;
  /** Answers that were neither "received" nor "full", or two to one form that differ. */
  strange: string[];
  /** People with more than one live registration. */
  twice: number;
  /** Letters in the outbox by kind; `doubled`: kinds of letter that somebody got more than once. */
  letters: Record<string, number>;
  doubled: number;
  /** Pools whose counters differ from the rows. */
  miscounted: number;
};

/** What must be found when `confirmed` of the guests got a place. */
export const exactly = (confirmed: number): Verdict => ({
  ...{ confirmed, taken: confirmed, lost: 0, untold: 0, strange: [], twice: 0, doubled: 0, miscounted: 0 },
  letters: confirmed === 0 ? {} : { "registration-received": confirmed, "registration-confirmed": confirmed },
});

/** `moving`: places came and went meanwhile, so that of two clicks the first may have been told "full". */
export async function judge({ database: { reads } }: Arena, event: CastEvent, guests: Guest[], { moving = false } = {}): Promise<Verdict> {
  const rows = await reads
    .selectFrom("registration")
    .select(["form_key", "person_id", "name", "state"])
    .where("event_id", "=", event.id)
    .execute();
  const live = rows.filter(({ state }) => state === "confirmed" || state === "awaiting-host");
  const letters = await reads.selectFrom("message").select(["kind", "person_id"]).where("event_id", "=", event.id).execute();
  const pool = await placesOf(reads, event, { scope: "event", scopeId: event.id });
  const keys = new Set(rows.map(({ form_key }) => form_key));
  const told = new Set(guests.filter(({ registered }) => registered).map(({ form }) => form.formKey));
  const miscounts = (await findMiscounts(reads)).filter(({ eventId }) => eventId === event.id);
  return {
    confirmed: rows.filter(({ state }) => state === "confirmed").length,
    taken: pool!.confirmed + pool!.held,
    lost: [...told].filter((key) => !keys.has(key!)).length,
    untold: [...keys].filter((key) => key && !told.has(key)).length,
    strange: guests.flatMap((guest) => strangeAnswers(guest, moving)).slice(0, 5),
    twice: live.length - new Set(live.map(({ name }) => name)).size,
    letters: Object.fromEntries(
      [...new Set(letters.map(({ kind }) => kind))]
        .sort()
        .reverse()
        .map((kind) => [kind, letters.filter((each) => each.kind === kind).length]),
    ),
    doubled: letters.length - new Set(letters.map(({ kind, person_id }) => `${kind} ${person_id}`)).size,
    miscounted: miscounts.length,
  };
}

function strangeAnswers({ answers, registered }: Guest, moving: boolean): string[] {
  const good = registered ? [303, ...(moving ? [422] : [])] : [422];
  const strange = answers.filter(({ status }) => !good.includes(status)).map(({ status, page }) => `${status} ${page.slice(0, 200)}`);
  const full = answers.filter(({ status, page }) => status === 422 && !page.includes("All places are taken"));
  return [...strange, ...full.map(({ page }) => page.slice(0, 500))];
}
