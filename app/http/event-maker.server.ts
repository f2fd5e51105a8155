import { findHostsOf } from "~/accounts/hosts-queries.server";
import { may } from "~/accounts/role";
import { forbidden } from "./answers.server";
import { requireAccount } from "./doors.server";
import type { Entrance } from "./entrance.server";

/** Somebody who may make events for at least one host; those hosts. */
export async function requireEventMaker(entrance: Entrance) {
  const signedIn = await requireAccount(entrance);
  const posts = await findHostsOf(entrance.reads, signedIn.account.id);
  const hosts = posts.filter(({ role }) => may(role, "edit-event")).map(({ host }) => host);
  if (hosts.length === 0) throw forbidden();
  return { signedIn, hosts };
}
