import type { Tx } from "db/database.server";
import type { Instant } from "~/time/instant";
import type { MemberEntry } from "./member-form";
import type { MemberHand } from "./member-hand.server";
import { type NominateRefusal, nominateMember } from "./nominate-member.server";

/** All of them or none: the first who cannot be named is told by their place in the list, from 0. */
export async function nominateMembers(
  tx: Tx,
  hand: MemberHand,
  entries: readonly MemberEntry[],
  language: string,
  now: Instant,
): Promise<{ ok: true; value: string } | { ok: false; why: NominateRefusal; at: number }> {
  for (const [at, entry] of entries.entries()) {
    const named = await nominateMember(tx, hand, entry, language, now);
    if (!named.ok) return { ...named, at };
  }
  return { ok: true, value: String(entries.length) };
}
