import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type HostMember } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import { firstNameOf } from "../first-names.server";
import { hasFlag } from "./flag-pictures.server";
import type { SaveNames, TypedName } from "./names-form";
import { findListed, findScheme, replaceFlags, replaceListed, updateScheme } from "./names-queries.server";
import { isNameless, isSame, leanest, nothingListed, saysNothing } from "./naming-scheme";

export type SaveRefusal = "no-such-list" | "changed-since" | "nameless";

type Saved = Outcome<{ changed: number }, SaveRefusal> & { nameless?: string[] };

/**
 * What the list says of the codes that were shown, in one language; the flags hold for all. The rest stays as it is. Every event that uses
 * the list follows at once, but for what was issued. `nameless`: the codes of which something is said, but no name given.
 */
export async function saveNames(
  tx: Tx,
  member: HostMember<"edit-event">,
  id: string,
  { language, revision, shown, names }: SaveNames,
  now: Instant,
  verb: "names.changed" | "names.imported" = "names.changed",
): Promise<Saved> {
  const scheme = await findScheme(tx, member, id);
  if (!scheme) return no("no-such-list");
  const typed = shown.flatMap((code) => {
    const first = firstNameOf(code);
    const { flag = false, ...name }: Partial<TypedName> = Object.hasOwn(names, code) ? names[code]! : {};
    return first ? [{ code, flag: flag && hasFlag(code), listed: leanest(first, language, { ...nothingListed, ...name }) }] : [];
  });
  const nameless = typed.filter(({ listed }) => isNameless(language, listed)).map(({ code }) => code);
  if (nameless.length > 0) return { ...no("nameless"), nameless };

  const { names: before, flags } = await findListed(tx, id);
  const changed = typed.filter(
    ({ code, listed, flag }) => !isSame(before.get(code)?.get(language) ?? nothingListed, listed) || flags.has(code) !== flag,
  );
  if (!(await updateScheme(tx, scheme, { revision, by: member.accountId }, now))) return no("changed-since");
  const codes = changed.map(({ code }) => code);
  const said = changed.flatMap(({ code, listed }) => (saysNothing(listed) ? [] : [[code, listed] as const]));
  await replaceListed(tx, scheme, language, codes, new Map(said));
  await replaceFlags(
    tx,
    scheme,
    codes,
    changed.flatMap(({ code, flag }) => (flag ? [code] : [])),
  );
  const facts = { rows: changed.length, language };
  record(tx, { hostId: member.hostId, actor: actorOf(member), verb, subjectId: id, facts, at: now });
  return yes({ changed: changed.length });
}
