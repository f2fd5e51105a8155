import { timingSafeEqual } from "node:crypto";
import { answerOnce } from "db/answer-once.server";
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
export const register = (tx: Tx, event: Event, { formKey, ...form }: RegisterForm, language: string, now: Instant): Promise<Answer> =>
  answerOnce(tx, { formKey, purpose: "register", body: [event.id, form] }, now, async () => {
    if (registrationPhase(event, now) !== "open") return no("not-open");
    if (!mayRegister(event, form.key)) return no("not-invited");
    const category = await chosenCategory(tx, event, form.category);
    if (!category) return no("no-such-category");
    if (await isFullFor(tx, event, category.id)) return no("full");

    const known = (await findAllPersonsByAddress(tx, event.hostId, form.mailAddress)).find(hasName(form.name));
    const live = known && (await findLiveRegistration(tx, event, known.id));
    if (known && live) return tellAgain(tx, event, known, live, now);
    const held = await holdPlace(tx, event, { ...form, formKey, known, categoryId: category.id, language }, now);
    return held.ok ? askForProof(tx, event, held.value, now) : held;
  });

type Answer = Outcome<string, RegisterRefusal>;

type Request = RegisterForm & { known: Person | undefined; categoryId: string; language: string };

async function holdPlace(
  tx: Tx,
  event: Event,
  { known, categoryId, language, formKey, ...form }: Request,
  now: Instant,
): Promise<Outcome<Registration, "no-such-jurisdiction" | "full">> {
  const by: By = { hostId: event.hostId, eventId: event.id, actor: { kind: "stranger" } };
  const read = await readDetails(tx, by, form, now);
  if (!read.ok) return read;
  const details = read.value;
  const addresses = [{ kind: "own" as const, mailAddress: form.mailAddress }];
  const person = known ?? (await addPerson(tx, by, { ...details, addresses }, now));
  const opened = await openRegistration(
    tx,
    {
      ...{ event, person, details, categoryId, needs: form.needs, source: "form", language, formKey },
      ...{ state: "awaiting-host", provenAt: null, heldUntil: plusDays(now, daysToProve) },
      alsoFoundBy: [form.organisation, form.mailAddress],
    },
    by,
    now,
  );
  return opened.ok ? opened : no("full");
}

/** Anybody, whoever has the secret part of the address, or nobody without an invitation. */
export function mayRegister(event: Pick<Event, "whoMayRegister" | "registerKey">, key: string): boolean {
  if (event.whoMayRegister === "anyone") return true;
  if (event.whoMayRegister === "invited" || event.registerKey === "") return false;
  return timingSafeEqual(Buffer.from(hashOf(key)), Buffer.from(hashOf(event.registerKey)));
}

/** Whether any limit that this category counts against has no place left. */
export async function isFullFor(reads: Parameters<typeof findAllPools>[0], event: { id: string }, categoryId: string): Promise<boolean> {
  const mine = poolsFor(event, categoryId);
  return (await findAllPools(reads, event)).some(
    (pool) => isFull(pool) && mine.some(({ scope, scopeId }) => scope === pool.scope && scopeId === pool.scopeId),
  );
}

const hasName = (name: string) => (person: Person) => sortKeyOf(person.name) === sortKeyOf(name);

/** At most once in ten minutes, or a form could fill somebody's mailbox. */
export const tenMinutes = (now: Instant) => now.slice(0, "2026-11-02T04:0".length);

async function tellAgain(tx: Tx, event: Event, person: Person, live: Registration, now: Instant) {
  if (isUnproven(live)) return askForProof(tx, event, live, now);
  const about = { hostId: event.hostId, eventId: event.id, personId: person.id, now };
  await queueMessage(tx, {
    ...about,
    kind: "personal-link",
    dedupe: `personal-link:${person.id}:${event.id}:${tenMinutes(now)}`,
    content: {},
  });
  return yes("received");
}

async function askForProof(tx: Tx, event: Event, { id, personId }: Registration, now: Instant) {
  await queueMessage(tx, {
    kind: "registration-received",
    hostId: event.hostId,
    eventId: event.id,
    personId,
    dedupe: `registration-received:${id}:${tenMinutes(now)}`,
    about: `registration:${id}`,
    content: { registrationId: id, mustProve: true },
    now,
  });
  return yes("received");
}
