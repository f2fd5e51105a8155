import type { EventTable } from "db/tables/events";
import { findAllPools } from "~/places/places-queries.server";
import { proveAddress } from "~/registration/prove-address.server";
import { findRegistration } from "~/registration/registration-queries.server";
import { answerOffer } from "~/registration/waiting/answer-offer.server";
import { findAllWaiting } from "~/registration/waiting/waiting-queries.server";
import { withdrawRegistration } from "~/registration/withdraw-registration.server";
import type { Instant } from "~/time/instant";
import { noon } from "./house";
import { filledForm, holderOf, openSymposium, proofOf, registrationsAt, type Stage, send } from "./registrations";

/** An event with a waiting list and so many places, all of them taken by Guest 1, Guest 2 … */
export async function fullEvent(
  places: number,
  options: { approval?: "nobody" | "host"; columns?: Partial<EventTable> } = {},
): Promise<Stage> {
  const stage = await openSymposium({ places, ...options, columns: { waiting_list_at: noon, ...options.columns } });
  for (let guest = 1; guest <= places; guest++) await comes(stage, `Guest ${guest}`);
  return stage;
}

/** Sends the form and proves the address. The registration's id. */
export async function comes(stage: Stage, name: string, now: Instant = noon, more: { category?: string } = {}): Promise<string> {
  const mailAddress = `${name.toLowerCase().replaceAll(" ", ".")}@police.example`;
  const sent = await send(stage, filledForm({ name, mailAddress, ...more }), now);
  if (!sent.ok) throw new Error(`The cast's ${name}: ${sent.why}`);
  const { id } = (await registrationsAt(stage)).findLast((each) => each.name === name)!;
  const proof = await proofOf(stage, { id });
  const proved = await stage.house.write((tx) => proveAddress(tx, proof, {}, now));
  if (!proved.ok) throw new Error(`The cast's ${name}: ${proved.why}`);
  return id;
}

export async function leaves(stage: Stage, name: string, now: Instant = noon) {
  const holder = await holderOf(stage, (await called(stage, name)).person_id);
  return stage.house.write((tx) => withdrawRegistration(tx, holder, stage.event, { reason: "" }, now));
}

export async function answers(stage: Stage, name: string, answer: "take" | "leave", now: Instant = noon) {
  const holder = await holderOf(stage, (await called(stage, name)).person_id);
  return stage.house.write((tx) => answerOffer(tx, holder, stage.event, answer, now));
}

export const called = async (stage: Stage, name: string) => (await registrationsAt(stage)).findLast((each) => each.name === name)!;

export const stateOf = async (stage: Stage, name: string) =>
  (await findRegistration(stage.house.reads, stage.event, (await called(stage, name)).id))!.state;

/** Who waits, in the order of their numbers: "3 Lee", "4 Wong (offered)". */
export async function waitingAt(stage: Stage): Promise<string[]> {
  const people = await registrationsAt(stage);
  return (await findAllWaiting(stage.house.reads, stage.event)).map(({ registrationId, number, offeredUntil }) => {
    const { name } = people.find(({ id }) => id === registrationId)!;
    return `${number} ${name}${offeredUntil ? " (offered)" : ""}`;
  });
}

/** Pools that hold more than they may; empty where the law is kept. */
export const overLimit = async ({ house, event }: Stage) =>
  (await findAllPools(house.reads, event)).filter(({ places, confirmed, held }) => places !== null && confirmed + held > places);
