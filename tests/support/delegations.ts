import type { Tx } from "db/database.server";
import { addDelegation } from "~/delegations/invited/add-delegation.server";
import { newDelegationForm } from "~/delegations/invited/delegation-forms";
import { findDelegation } from "~/delegations/invited/delegations-queries.server";
import { findFocalPoint } from "~/delegations/invited/find-focal-point.server";
import { findFocalPointsOf } from "~/delegations/invited/focal-points-queries.server";
import { loadJurisdictions } from "~/delegations/load-jurisdictions.server";
import type { Event } from "~/events/event";
import { findEvent } from "~/events/events-queries.server";
import type { House } from "~/http/house";
import { type MemberEntry, memberForm } from "~/registration/members/member-form";
import { handOfFocalPoint, handOfTeam, type MemberHand } from "~/registration/members/member-hand.server";
import { nominateMember } from "~/registration/members/nominate-member.server";
import type { Instant } from "~/time/instant";
import { aHost, anEvent, type CastHost, organiserOf } from "./cast";
import { noon, openTestHouse } from "./house";
import { holderOf } from "./registrations";

export type Assembly = { house: House; host: CastHost; event: Event };

/** A published symposium that invites delegations. Columns may be overridden as they stand on disk. */
export async function anAssembly(overrides: Parameters<typeof anEvent>[2] = {}, given?: House): Promise<Assembly> {
  const house = given ?? (await openTestHouse());
  await house.write(loadJurisdictions);
  const host = await aHost(house);
  const { id } = await anEvent(house, host, { delegations_at: noon, who_may_register: "invited", ...overrides });
  return { house, host, event: (await findEvent(house.reads, id))! };
}

type Typed = Partial<Record<"jurisdiction" | "organisation" | "parent" | "places" | "focalName" | "focalMail", string>>;

/** Singapore's, with three places and a focal point, unless told otherwise. The id. */
export async function aDelegation({ house, event }: Assembly, typed: Typed = {}): Promise<string> {
  const organiser = await organiserOf(house, event, "edit-people");
  const usual = { jurisdiction: "SG", places: "3", focalName: "Lim Mei Ling", focalMail: "lim@sg.example" };
  const { formKey: _, ...entry } = newDelegationForm.parse({ ...usual, ...typed, formKey: crypto.randomUUID() });
  const added = await house.write((tx) => addDelegation(tx, organiser, entry, noon));
  if (!added.ok) throw new Error(`The cast's delegation: ${added.why}`);
  return added.value;
}

export const delegationAt = async ({ house, event }: Assembly, id: string) => (await findDelegation(house.reads, event, id))!;

/** Whoever answers for it first, with the proof that their link gives. */
export async function focalPointOf(assembly: Assembly, delegationId: string) {
  const { house, event } = assembly;
  const [first] = await findFocalPointsOf(house.reads, event, delegationId);
  const holder = await holderOf({ house, event }, first!.personId);
  return (await findFocalPoint(house.reads, holder, event, delegationId))!;
}

export const focalHand = async (assembly: Assembly, delegationId: string): Promise<MemberHand> =>
  handOfFocalPoint(assembly.house.reads, await focalPointOf(assembly, delegationId));

export async function teamHand({ house, event }: Assembly, delegationId: string): Promise<MemberHand> {
  const organiser = await organiserOf(house, event, "edit-people");
  return (await handOfTeam(house.reads, organiser, event, delegationId))!;
}

export const member = (overrides: Partial<Record<keyof MemberEntry, unknown>> = {}): MemberEntry =>
  memberForm().parse({ name: "Tan Wei", mailAddress: "tan@sg.example", ...overrides });

/** Does a deed and answers what it says. */
export const doing = <Said>({ house }: Pick<Assembly, "house">, deed: (tx: Tx) => Promise<Said>): Promise<Said> =>
  house.write(async (tx) => ({ said: await deed(tx) })).then(({ said }) => said);

export async function named(assembly: Assembly, hand: MemberHand, overrides: Parameters<typeof member>[0] = {}, now: Instant = noon) {
  const outcome = await assembly.house.write((tx) => nominateMember(tx, hand, member(overrides), "en", now));
  if (!outcome.ok) throw new Error(`The cast's member: ${outcome.why}`);
  return outcome.value;
}
