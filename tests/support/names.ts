import { loadJurisdictions } from "~/delegations/load-jurisdictions.server";
import { chooseList } from "~/delegations/names/choose-list.server";
import { makeList } from "~/delegations/names/keep-lists.server";
import type { TypedName } from "~/delegations/names/names-form";
import { findScheme } from "~/delegations/names/names-queries.server";
import { saveNames } from "~/delegations/names/save-names.server";
import type { House } from "~/http/house";
import { memberOf, organiserOf } from "./cast";
import { noon } from "./house";

type Stage = Pick<House, "reads" | "write">;

type HostKey = { id: string };
export type Said = Record<string, Partial<TypedName>>;

/** What a page sends of these rows; what is not said is left empty. */
export const rowsOf = (said: Said) => ({
  shown: Object.keys(said),
  names: Object.fromEntries(
    Object.entries(said).map(([code, row]) => [code, { name: "", shortName: "", adjective: "", sortAs: "", flag: false, ...row }]),
  ),
});

/** Saved by the host's owner over whatever the list is now. */
export async function say(stage: Stage, host: HostKey, list: string, said: Said, language = "en") {
  const member = await memberOf(stage, host, "edit-event");
  const { revision } = (await findScheme(stage.reads, member, list))!;
  return stage.write((tx) => saveNames(tx, member, list, { language, revision, ...rowsOf(said) }, noon));
}

/** A list of the host that says this, in English unless another language is named. Its id. */
export async function aNamesList(stage: Stage, host: HostKey, said: Said = {}, language = "en", listName = "Ours"): Promise<string> {
  await stage.write(loadJurisdictions);
  const member = await memberOf(stage, host, "edit-event");
  const made = await stage.write((tx) => makeList(tx, member, { listName, from: "" }, noon));
  if (!made.ok) throw new Error(made.why);
  const saved = await say(stage, host, made.value, said, language);
  if (!saved.ok) throw new Error(saved.why);
  return made.value;
}

/** Chosen by the host's owner for this event. */
export async function choose(stage: Stage, event: { address: string; hostId: string }, list: string, seen = "") {
  const organiser = await organiserOf(stage, event, "edit-event");
  return stage.write((tx) => chooseList(tx, organiser, { list, seen }, noon));
}
