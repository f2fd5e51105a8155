import { existsFactor, existsHostThatAsks } from "~/accounts/factors/factors-queries.server";
import { findHostsOf } from "~/accounts/hosts-queries.server";
import { may } from "~/accounts/role";
import { forbidden, redirectTo } from "./answers.server";
import { requireAccount } from "./doors.server";
import type { Entrance } from "./entrance.server";

/** Somebody who may make events for at least one host; those hosts. */
export async function requireEventMaker(entrance: Entrance) {
  const signedIn = await requireAccount(entrance);
  const posts = await findHostsOf(entrance.reads, signedIn.account.id);
  const hosts = posts.filter(({ role }) => may(role, "edit-event")).map(({ host }) => host);
  if (hosts.length === 0) throw (await lacksFactor(entrance, signedIn.account.id)) ? redirectTo("/account") : forbidden();
  return { signedIn, hosts };
}

/** A host of theirs asks for a second factor, and they have none: they are led to where they add one. */
const lacksFactor = async ({ reads }: Entrance, accountId: string) =>
  (await existsHostThatAsks(reads, accountId)) && !(await existsFactor(reads, accountId));
