import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import { todayAt } from "~/events/today-at.server";
import type { By } from "~/people/person";
import { closePool } from "~/places/open-pool.server";
import { setPlaces } from "~/places/set-places.server";
import type { Instant } from "~/time/instant";
import { type Delegation, deadlinesOf, type EarlyDeadline, earlyDeadline } from "./delegation";
import type { DelegationCard } from "./delegation-forms";
import {
  type DelegationChange,
  deleteDelegation,
  endDelegationsFocalPoints,
  findAllDelegations,
  isDelegationUsed,
  updateDelegation,
} from "./delegations-queries.server";
import { nameFocalPoint } from "./name-focal-point.server";
import { replyForDelegation, whyTooMany } from "./reply-for-delegation.server";
import { findDelegationRules } from "./rules-queries.server";

/** What one card of the delegation's page sends. */
export type ChangedCard = Exclude<DelegationCard, { deed: "invite" | "invited-on-paper" | "remind" | "up" | "down" | "withdraw" }>;

export function changeByCard(tx: Tx, organiser: Team, delegation: Delegation, card: ChangedCard, now: Instant) {
  if (card.deed === "places") return setDelegationPlaces(tx, organiser, delegation, card, now);
  if (card.deed === "contacts") return changeContacts(tx, organiser, delegation, card, now);
  if (card.deed === "letter") return changeLetter(tx, organiser, delegation, card, now);
  if (card.deed === "remarks") return changeRemarks(tx, organiser, delegation, card, now);
  if (card.deed === "settings") return changeDelegationSettings(tx, organiser, delegation, card, now);
  if (card.deed === "remove") return removeDelegation(tx, organiser, delegation, now);
  return enterReply(tx, organiser, delegation, card, now);
}

type Card<Deed extends DelegationCard["deed"]> = Extract<DelegationCard, { deed: Deed }>;
type Team = Organiser<"edit-people">;

export type ChangeRefusal =
  | "changed-since"
  | "no-such-parent"
  | "under-itself"
  | "focal-name-missing"
  | "focal-mail-missing"
  | "in-use"
  | EarlyDeadline;

/** What came by letter or telephone. More than its places are no more accepted here than by the link: they are raised first. */
async function enterReply(tx: Tx, organiser: Team, delegation: Delegation, card: Card<"reply">, now: Instant) {
  const tooMany = card.reply === "accepted" ? await whyTooMany(tx, delegation, card.coming) : undefined;
  return tooMany ?? replyForDelegation(tx, byOf(organiser), delegation, { ...card, way: card.replyWay, note: card.replyNote }, now);
}

/** Its places: never fewer than its members have; `over` says by how many. */
async function setDelegationPlaces(tx: Tx, organiser: Team, { id }: Delegation, { places }: Card<"places">, now: Instant) {
  const limited = await setPlaces(tx, organiser.event, { scope: "delegation", scopeId: id }, places);
  if (limited.ok) record(tx, { ...byOf(organiser), verb: "delegation.places-set", subjectId: id, facts: { places }, at: now });
  return limited;
}

/** Focal point, backup and the host's liaison officer; an emptied box leaves whoever was there. */
async function changeContacts(
  tx: Tx,
  organiser: Team,
  delegation: Delegation,
  card: Card<"contacts">,
  now: Instant,
): Promise<Outcome<undefined, ChangeRefusal>> {
  for (const [name, mail] of [
    [card.focalName, card.focalMail],
    [card.backupName, card.backupMail],
  ]) {
    if (mail && !name) return no("focal-name-missing");
    if (name && !mail) return no("focal-mail-missing");
  }
  if (!(await change(tx, organiser, delegation, { liaison: card.liaison }, card.revision, "contacts", now))) return no("changed-since");
  const by = byOf(organiser);
  if (card.focalMail) await nameFocalPoint(tx, by, delegation, "first", { name: card.focalName, mailAddress: card.focalMail }, now);
  if (card.backupMail) await nameFocalPoint(tx, by, delegation, "backup", { name: card.backupName, mailAddress: card.backupMail }, now);
  return yes(undefined);
}

/** The nomination letter: when it came, under which reference, and that somebody of the team has verified it. */
async function changeLetter(tx: Tx, organiser: Team, delegation: Delegation, card: Card<"letter">, now: Instant) {
  if (card.verified && card.letterReceivedOn === null) return no("letter-not-received");
  const day = card.letterReceivedOn;
  if (day !== null && day > (await todayAt(tx, organiser.event, now))) return no("letter-of-the-future");
  const before = delegation.letterVerifiedBy;
  const letter = { letter_received_on: card.letterReceivedOn, letter_reference: card.letterReference };
  const signed = card.verified
    ? { letter_verified_by: before ?? organiser.accountId, letter_verified_at: before ? delegation.letterVerifiedAt : now }
    : { letter_verified_by: null, letter_verified_at: null };
  return (await change(tx, organiser, delegation, { ...letter, ...signed }, card.revision, "letter", now))
    ? yes(undefined)
    : no("changed-since");
}

async function changeRemarks(tx: Tx, organiser: Team, delegation: Delegation, { remarks, revision }: Card<"remarks">, now: Instant) {
  return (await change(tx, organiser, delegation, { remarks }, revision, "remarks", now)) ? yes(undefined) : no("changed-since");
}

/** The name printed here, what it sits under, the rank of its head, who approves its members, and deadlines of its own. */
async function changeDelegationSettings(
  tx: Tx,
  organiser: Team,
  delegation: Delegation,
  card: Card<"settings">,
  now: Instant,
): Promise<Outcome<undefined, ChangeRefusal>> {
  const parentId = card.parent || null;
  if (parentId) {
    const all = await findAllDelegations(tx, organiser.event);
    if (!all.some(({ id }) => id === parentId)) return no("no-such-parent");
    if (isBelow(all, parentId, delegation.id)) return no("under-itself");
  }
  const { printedName, printedSortAs } = card;
  const renamed = printedName !== delegation.printedName || printedSortAs !== delegation.printedSortAs;
  const { replyBy, nominateBy, detailsBy } = card;
  const before = delegation.extended;
  const isExtended = before.replyBy !== replyBy || before.nominateBy !== nominateBy || before.detailsBy !== detailsBy;
  if (isExtended) {
    // What it has no day of its own for stays as for all.
    const rules = await findDelegationRules(tx, organiser.event);
    const early = earlyDeadline(deadlinesOf(rules, { extended: { replyBy, nominateBy, detailsBy } }));
    if (early) return no(early);
  }
  const set: DelegationChange = {
    parent_id: parentId,
    head_rank: card.headRank,
    approval: card.approval || null,
    ...{ reply_by: replyBy, nominate_by: nominateBy, details_by: detailsBy },
    ...(renamed && { printed_name: printedName, printed_sort_key: printedSortAs }),
    ...(renamed && { printed_name_by: organiser.accountId, printed_name_at: now }),
  };
  if (!(await change(tx, organiser, delegation, set, card.revision, renamed ? "name" : "settings", now))) return no("changed-since");
  if (isExtended) {
    const facts = { replyBy, nominateBy, detailsBy };
    record(tx, { ...byOf(organiser), verb: "delegation.extended", subjectId: delegation.id, facts, at: now });
  }
  return yes(undefined);
}

/** Only while it has and had no members and none sits under it. */
async function removeDelegation(
  tx: Tx,
  organiser: Team,
  { id, invitationNumber }: Delegation,
  now: Instant,
): Promise<Outcome<undefined, ChangeRefusal>> {
  const { event } = organiser;
  // A number that stands on a letter is never given again.
  if (invitationNumber !== null || (await isDelegationUsed(tx, event, id))) return no("in-use");
  const closed = await closePool(tx, event, { scope: "delegation", scopeId: id });
  if (!closed.ok) return no("in-use");
  await endDelegationsFocalPoints(tx, event, id);
  await deleteDelegation(tx, event, id);
  record(tx, { ...byOf(organiser), verb: "delegation.removed", subjectId: id, at: now });
  return yes(undefined);
}

async function change(
  tx: Tx,
  organiser: Team,
  delegation: Delegation,
  set: DelegationChange,
  seen: number,
  what: string,
  now: Instant,
): Promise<boolean> {
  const changed = seen === delegation.revision && (await updateDelegation(tx, delegation, set, now));
  if (changed) record(tx, { ...byOf(organiser), verb: "delegation.changed", subjectId: delegation.id, facts: { what }, at: now });
  return changed;
}

/** Whether `id` is `above` or sits somewhere under it. */
function isBelow(all: readonly Pick<Delegation, "id" | "parentId">[], id: string, above: string): boolean {
  const parents = new Map(all.map((each) => [each.id, each.parentId]));
  for (let at: string | null | undefined = id, steps = 0; at && steps <= all.length; at = parents.get(at), steps++)
    if (at === above) return true;
  return false;
}

const byOf = (organiser: Team): By => ({ hostId: organiser.event.hostId, eventId: organiser.event.id, actor: actorOf(organiser) });
