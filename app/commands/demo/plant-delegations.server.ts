import type { Tx } from "db/database.server";
import type { Organiser } from "~/accounts/organiser.server";
import { addDelegation } from "~/delegations/invited/add-delegation.server";
import { changeDelegationRules } from "~/delegations/invited/change-delegation-rules.server";
import { newDelegationForm } from "~/delegations/invited/delegation-forms";
import { findDelegation } from "~/delegations/invited/delegations-queries.server";
import { changeProtocolOrder } from "~/delegations/invited/order-delegations.server";
import { alphabetical } from "~/delegations/invited/protocol-order";
import { replyForDelegation } from "~/delegations/invited/reply-for-delegation.server";
import { inviteDelegation, noteInvitedOnPaper } from "~/delegations/invited/write-to-delegation.server";
import type { Event } from "~/events/event";
import { findEvent } from "~/events/events-queries.server";
import { joinDelegation } from "~/registration/members/join-delegation.server";
import { memberForm } from "~/registration/members/member-form";
import { handOfTeam } from "~/registration/members/member-hand.server";
import { nominateMember } from "~/registration/members/nominate-member.server";
import type { Registration } from "~/registration/registration";
import type { Instant } from "~/time/instant";
import { addDays } from "~/time/local-date";
import { done } from "../seed/done";

type Owners = { owner: Organiser<"edit-event">; registrar: Organiser<"edit-people"> };

/** The first of them is the one whose focal point the demo's visitor can be. */
export const sampleDelegation = "SG";

/** Too few have answered: those of these letters have not, and one of whom nobody is registered regrets. */
const silent = ["TR", "VN", "TH", "MX", "BE"];
const regretting = "FI";

const hosting = "HK";

/**
 * Every jurisdiction of the people who come again has its delegation; each with places, most with a focal point and a reply. The one whose
 * focal point the visitor can be still owes a member, and one of its members has sent no details.
 */
export async function plantDelegations(
  tx: Tx,
  { owner, registrar }: Owners,
  confirmed: readonly Registration[],
  now: Instant,
): Promise<void> {
  const event = (await findEvent(tx, owner.event.id))!;
  const until = (days: number) => addDays(event.startsOn, -days);
  const rules = { approval: "nobody", uncountedRoles: [], replyBy: until(18), nominateBy: until(12), detailsBy: until(9) } as const;
  done(
    await changeDelegationRules(
      tx,
      owner,
      { ...rules, uncountedRoles: ["security"], hasDelegations: true, sendersWord: "jurisdictions" },
      now,
    ),
  );
  const byCode = Map.groupBy(confirmed, ({ jurisdictionCode }) => jurisdictionCode ?? "");
  byCode.delete("");
  // Partners and staff of the host come by themselves; its officers are its delegation.
  const own = (byCode.get(hosting) ?? []).filter(({ rankOrTitle }) => rankOrTitle);
  byCode.delete(hosting);
  for (const code of [...silent, regretting]) if (!byCode.has(code)) byCode.set(code, []);
  byCode.set(hosting, own);
  const planted = new Map<string, string>();
  for (const [number, [code, people]] of [...byCode].entries())
    planted.set(code, await plantOne(tx, registrar, event, { number: number + 1, code, people }, now));
  await changeProtocolOrder(tx, owner, { ...alphabetical, hostDelegationId: planted.get(hosting)! }, now);
}

type Sample = { number: number; code: string; people: readonly Registration[] };

async function plantOne(
  tx: Tx,
  registrar: Owners["registrar"],
  event: Event,
  { number, code, people }: Sample,
  now: Instant,
): Promise<string> {
  const places = Math.max(people.length + (code === sampleDelegation ? 2 : 0), 2);
  const focal =
    silent.includes(code) && code < "T"
      ? {}
      : { focalName: `Focal Point Example ${padded(number)}`, focalMail: `focal.${padded(number)}@example.test` };
  const { formKey: _, ...entry } = newDelegationForm.parse({
    formKey: crypto.randomUUID(),
    jurisdiction: code,
    places: String(places),
    ...focal,
  });
  const added = await addDelegation(tx, registrar, entry, now);
  if (!added.ok) throw new Error(`${code}: ${added.why}`);
  const id = added.value;
  if (code !== hosting) await (code === sampleDelegation ? inviteDelegation : noteInvitedOnPaper)(tx, registrar, id, now);
  if (silent.includes(code)) return id;
  const by = { hostId: event.hostId, eventId: event.id, actor: { kind: "account", accountId: registrar.accountId } } as const;
  const said = code === regretting ? ({ reply: "regretted", coming: 0 } as const) : ({ reply: "accepted", coming: places } as const);
  done(await replyForDelegation(tx, by, (await findDelegation(tx, event, id))!, { ...said, way: "mail", note: "" }, now));
  const hand = (await handOfTeam(tx, registrar, event, id))!;
  for (const [index, person] of people.entries()) done(await joinDelegation(tx, hand, person.id, index === 0 ? "head" : "delegate", now));
  if (code !== sampleDelegation) return id;
  const unready = memberForm().parse({ name: "Nominee Example 001", position: "Sample Analyst", mailAddress: "nominee.001@example.test" });
  done(await nominateMember(tx, hand, unready, "en", now));
  return id;
}

const padded = (number: number) => String(number).padStart(3, "0");
