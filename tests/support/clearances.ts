import type { House } from "~/http/house";
import { askForClearance } from "~/programme/clearance/ask-for-clearance.server";
import { findClearance } from "~/programme/clearance/clearance-queries.server";
import { type ClearanceHolder, findClearanceByLink, makeClearanceLink } from "~/programme/clearance/find-clearance-by-link.server";
import { remarkOnDraft } from "~/programme/clearance/remark-on-draft.server";
import { endClearance } from "~/programme/clearance/renew-clearance.server";
import { type Instant, systemNow } from "~/time/instant";
import { organiserOf } from "./cast";

type Event = Parameters<typeof organiserOf>[1] & { id: string };

/** A link by which the draft is cleared; asked of, and remarked by, whoever `words` says. */
export async function aClearance(
  house: House,
  event: Event,
  { words, about = "" }: { words: string; about?: string },
  now: Instant = systemNow(),
): Promise<string> {
  const { secret } = house.configuration;
  const link = makeClearanceLink(secret, await asked(house, event, words, now));
  const holder = await holderOf(house, link, now);
  await house.write((tx) => remarkOnDraft(tx, holder, { about, name: words, remark: words }, now));
  return link;
}

export async function anEndedClearance(house: House, event: Event): Promise<string> {
  const now = systemNow();
  const clearance = await asked(house, event, "Somebody", now);
  const editor = await organiserOf(house, event, "edit-programme");
  await house.write((tx) => endClearance(tx, editor, clearance.id, now));
  return makeClearanceLink(house.configuration.secret, clearance);
}

/** Who stands there by this link; it fails the test where it opens nothing. */
export async function holderOf({ reads, configuration }: House, link: string, now: Instant): Promise<ClearanceHolder> {
  const holder = await findClearanceByLink(reads, configuration.secret, link, now);
  if (!holder) throw new Error("This link opens nothing");
  return holder;
}

async function asked(house: House, event: Event, askedOf: string, now: Instant) {
  const editor = await organiserOf(house, event, "edit-programme");
  const outcome = await house.write((tx) => askForClearance(tx, editor, { askedOf }, now));
  return (await findClearance(house.reads, event, outcome.ok ? outcome.value : ""))!;
}
