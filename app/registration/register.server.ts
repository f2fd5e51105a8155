import { timingSafeEqual } from "node:crypto";
import type { Tx } from "db/database.server";
import { hashOf } from "db/identity.server";
import { no, type Outcome, yes } from "db/outcome";
import { type Event, registrationPhase } from "~/events/event";
import { queueMessage } from "~/mail/queue-message.server";
import { addPerson } from "~/people/add-person.server";
import { findAllPersonsByAddress } from "~/people/people-queries.server";
import type { By, Person } from "~/people/person";
import { sortKeyOf } from "~/people/sort-key";
import { findAllPools } from "~/places/places-queries.server";
import { isFull } from "~/places/pool";
import { type Instant, plusDays } from "~/time/instant";
import { findKeptAnswer, keepAnswer } from "./form-queries.server";
import { openRegistration } from "./open-registration.server";
import { chosenCategory, readDetails } from "./read-details.server";
import type { RegisterForm } from "./register-form";
import { daysToProve, isUnproven, poolsFor, type Registration } from "./registration";
import { findLiveRegistration } from "./registration-queries.server";

export type RegisterRefusal = "not-open" | "not-invited" | "full" | "no-such-category" | "no-such-jurisdiction" | "form-used";

/**
 * A stranger's request: kept at once, its place held while a mailed link proves the address. Who is known and who is not gets the same
 * answer; only the mailbox learns more. So fullness is looked at before anybody is looked up.
 */
export async function register(
  tx: Tx,
  event: Event,
  { formKey, ...form }: RegisterForm,
  language: string,
  now: Instant,
): Promise<Outcome<undefined, RegisterRefusal>> {
  const bodyHash = hashOf(JSON.stringify([event.id, form]));
  const kept = await findKeptAnswer(tx, formKey);
  if (kept) return kept.bodyHash === bodyHash ? yes(undefined) : no("form-used");

  if (registrationPhase(event, now) !== "open") return no("not-open");
  if (!mayRegister(event, form.key)) return no("not-invited");
  const category = await chosenCategory(tx, event, form.category);
  if (!category) return no("no-such-category");
  if (await isFullFor(tx, event, category.id)) return no("full");
  await keepAnswer(tx, formKey, "register", { bodyHash, answer: "received" }, now);

  const known = (await findAllPersonsByAddress(tx, event.hostId, form.mailAddress)).find(hasName(form.name));
  const live = known && (await findLiveRegistration(tx, event, known.id));
  if (known && live) return yes(await tellAgain(tx, event, known, live, now));

  const by: By = { hostId: event.hostId, eventId: event.id, actor: { kind: "stranger" } };
  const details = await readDetails(tx, by, form, now);
  if (!details.ok) return details;
  const addresses = [{ kind: "own" as const, mailAddress: form.mailAddress }];
  const person = known ?? (await addPerson(tx, by, { ...details.value, addresses }, now));
  const held = { state: "awaiting-host", provenAt: null, heldUntil: plusDays(now, daysToProve) } as const;
  const alsoFoundBy = [form.organisation, form.mailAddress];
  const opened = await openRegistration(
    tx,
    {
      event,
      person,
      details: details.value,
      ...held,
      categoryId: category.id,
      needs: form.needs,
      source: "form",
      language,
      formKey,
      alsoFoundBy,
    },
    by,
    now,
  );
  if (!opened.ok) return no("full");
  await askForProof(tx, event, opened.value, now);
  return yes(undefined);
}

/** Anybody, whoever has the secret part of the address, or nobody without an invitation. */
export function mayRegister(event: Pick<Event, "whoMayRegister" | "registerKey">, key: string): boolean {
  if (event.whoMayRegister === "anyone") return true;
  if (event.whoMayRegister === "invited" || event.registerKey === "") return false;
  return timingSafeEqual(Buffer.from(hashOf(key)), Buffer.from(hashOf(event.registerKey)));
}

export async function isFullFor(reads: Parameters<typeof findAllPools>[0], event: { id: string }, categoryId: string): Promise<boolean> {
  const mine = poolsFor(event, categoryId);
  return (await findAllPools(reads, event)).some(
    (pool) => isFull(pool) && mine.some(({ scope, scopeId }) => scope === pool.scope && scopeId === pool.scopeId),
  );
}

const hasName = (name: string) => (person: Person) => sortKeyOf(person.name) === sortKeyOf(name);

/** At most once in ten minutes, or a form could fill somebody's mailbox. */
export const tenMinutes = (now: Instant) => now.slice(0, "2026-11-02T04:0".length);

async function tellAgain(tx: Tx, event: Event, person: Person, live: Registration, now: Instant): Promise<undefined> {
  if (isUnproven(live)) return askForProof(tx, event, live, now);
  const about = { hostId: event.hostId, eventId: event.id, personId: person.id, now };
  await queueMessage(tx, {
    ...about,
    kind: "personal-link",
    dedupe: `personal-link:${person.id}:${event.id}:${tenMinutes(now)}`,
    content: {},
  });
}

async function askForProof(tx: Tx, event: Event, { id, personId }: Registration, now: Instant): Promise<undefined> {
  await queueMessage(tx, {
    kind: "registration-received",
    hostId: event.hostId,
    eventId: event.id,
    personId,
    dedupe: `registration-received:${id}:${tenMinutes(now)}`,
    content: { registrationId: id, mustProve: true },
    now,
  });
}
