import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import { actorOf, type HostMember } from "../organiser.server";
import { existsFactor, findFactorRequired, updateFactorRequired } from "./factors-queries.server";

/** Holds at the next request of everybody on the team. Nobody can lock themselves out: who asks for it must have one. */
export async function requireFactor(
  tx: Tx,
  owner: HostMember<"manage-team">,
  required: boolean,
  now: Instant,
): Promise<Outcome<undefined, "own-factor-first">> {
  if (required && !(await existsFactor(tx, owner.accountId))) return no("own-factor-first");
  if (required === ((await findFactorRequired(tx, owner.hostId)) !== null)) return yes(undefined);
  await updateFactorRequired(tx, owner.hostId, required ? now : null);
  const verb = required ? "host.factor-required" : "host.factor-not-required";
  record(tx, { hostId: owner.hostId, actor: actorOf(owner), verb, subjectId: owner.hostId, at: now });
  return yes(undefined);
}
