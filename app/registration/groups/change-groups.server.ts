import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import type { Verb } from "~/audit/audit-words";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import { findRegistration } from "../registration-queries.server";
import {
  deleteGroup,
  deleteGroupMember,
  existsGroup,
  findGroup,
  findIdsOf,
  findMembersOfGroup,
  insertGroup,
  insertGroupMember,
  updateGroupName,
} from "./groups-queries.server";

type Team = Organiser<"edit-people">;

export type GroupRefusal = "gone" | "name-taken" | "nobody";

/** The new group's id. */
export async function makeGroup(tx: Tx, organiser: Team, name: string, now: Instant): Promise<Outcome<string, GroupRefusal>> {
  if (await existsGroup(tx, organiser.event, name)) return no("name-taken");
  const id = newId();
  await insertGroup(tx, organiser.event, { id, name }, now);
  note(tx, organiser, "group.made", id, now);
  return yes(id);
}

export type GroupChange =
  | { deed: "rename"; name: string }
  | { deed: "add-person" | "leave"; registration: string }
  | { deed: "add-delegation"; delegation: string }
  | { deed: "add-organisation"; organisation: string }
  | { deed: "remove" };

/** What a group's own page sends. Places that were given to its members stay theirs. How many came into the group. */
export async function changeGroup(
  tx: Tx,
  organiser: Team,
  groupId: string,
  change: GroupChange,
  now: Instant,
): Promise<Outcome<number, GroupRefusal>> {
  const { event } = organiser;
  if (!(await findGroup(tx, event, groupId))) return no("gone");
  if (change.deed === "rename") {
    if (await existsGroup(tx, event, change.name, groupId)) return no("name-taken");
    await updateGroupName(tx, event, groupId, change.name);
    note(tx, organiser, "group.renamed", groupId, now);
    return yes(0);
  }
  if (change.deed === "remove") {
    await deleteGroup(tx, event, groupId);
    note(tx, organiser, "group.removed", groupId, now);
    return yes(0);
  }
  const before = (await findMembersOfGroup(tx, event, groupId)).length;
  if (change.deed === "leave") await deleteGroupMember(tx, event, groupId, change.registration);
  else {
    const ids = await idsOf(tx, organiser, change);
    if (ids.length === 0) return no("nobody");
    for (const id of ids) await insertGroupMember(tx, event, groupId, id);
  }
  const members = (await findMembersOfGroup(tx, event, groupId)).length;
  note(tx, organiser, "group.changed", groupId, now, { members });
  return yes(Math.max(0, members - before));
}

async function idsOf(tx: Tx, { event }: Team, change: Exclude<GroupChange, { deed: "rename" | "remove" }>): Promise<string[]> {
  if ("delegation" in change) return findIdsOf(tx, event, { delegation: change.delegation });
  if ("organisation" in change) return findIdsOf(tx, event, { organisation: change.organisation });
  const registration = await findRegistration(tx, event, change.registration);
  return registration ? [registration.id] : [];
}

function note(tx: Tx, organiser: Team, verb: Verb, subjectId: string, at: Instant, facts?: { members: number }) {
  const { event } = organiser;
  record(tx, { hostId: event.hostId, eventId: event.id, actor: actorOf(organiser), verb, subjectId, facts, at });
}
