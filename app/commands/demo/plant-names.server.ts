import type { Tx } from "db/database.server";
import type { HostMember, Organiser } from "~/accounts/organiser.server";
import { chooseList } from "~/delegations/names/choose-list.server";
import { makeList } from "~/delegations/names/keep-lists.server";
import { findScheme } from "~/delegations/names/names-queries.server";
import { nothingListed } from "~/delegations/names/naming-scheme";
import { saveNames } from "~/delegations/names/save-names.server";
import type { Instant } from "~/time/instant";
import { done } from "../seed/done";
import { sampleNames } from "./sample-names";

/** A list of the host's own in English and Chinese, with flags, which the event uses. */
export async function plantNames(
  tx: Tx,
  { member, owner }: { member: HostMember<"edit-event">; owner: Organiser<"edit-event"> },
  now: Instant,
): Promise<void> {
  const made = await makeList(tx, member, { listName: "As the bureau writes", from: "" }, now);
  if (!made.ok) throw new Error(made.why);
  const inBoth = {
    en: ([adjective, , shortName = ""]: (typeof sampleNames)[string]) => ({ ...nothingListed, adjective, shortName }),
    "zh-Hant": ([, name]: (typeof sampleNames)[string]) => ({ ...nothingListed, name }),
  };
  for (const [language, say] of Object.entries(inBoth)) {
    const { revision } = (await findScheme(tx, member, made.value))!;
    const names = Object.fromEntries(Object.entries(sampleNames).map(([code, sample]) => [code, { ...say(sample), flag: true }]));
    done(await saveNames(tx, member, made.value, { language, revision, shown: Object.keys(names), names }, now));
  }
  done(await chooseList(tx, owner, { list: made.value, seen: "" }, now));
}
