import { strFromU8, unzipSync } from "fflate";
import { findEvent } from "~/events/events-queries.server";
import { writeListWord } from "~/paper/list-word.server";
import type { MemberEntry } from "~/registration/members/member-form";
import { findList } from "~/registration/participants/find-shown-list.server";
import { issueList } from "~/registration/participants/issue-list.server";
import { listPaper } from "~/registration/participants/list-paper";
import { listWorkbook } from "~/registration/participants/list-workbook.server";
import { asEdition, type Edition, keyOfList, type ListKind } from "~/registration/participants/participant-list";
import { organiserOf } from "./cast";
import { type Assembly, named, teamHand } from "./delegations";
import { noon } from "./house";

/** A member whose place is confirmed; `listed`: who wants to be named to the other participants. The registration's id. */
export async function confirmedMember(
  assembly: Assembly,
  delegationId: string,
  { listed = true, ...entry }: Partial<Record<keyof MemberEntry, unknown>> & { listed?: boolean } = {},
): Promise<string> {
  const hand = await teamHand(assembly, delegationId);
  const { id } = await named(assembly, hand, { mailAddress: undefined, complete: true, ...entry });
  if (listed) await assembly.house.write((tx) => tx.updateTable("registration").set({ listed_at: noon }).where("id", "=", id).execute());
  return id;
}

/** The event as it stands by now. */
export const eventNow = async ({ house, event }: Assembly) => (await findEvent(house.reads, event.id))!;

export async function issued(assembly: Assembly, kind: ListKind = "provisional"): Promise<string> {
  const organiser = await organiserOf(assembly.house, assembly.event, "edit-people");
  const outcome = await assembly.house.write((tx) => issueList(tx, organiser, { kind, correctionsUntil: null }, noon));
  if (!outcome.ok) throw new Error(outcome.why);
  return keyOfList(outcome.value);
}

export async function listAt(assembly: Assembly, key: string, edition: Edition = "host", since: string | null = null) {
  const found = await findList(assembly.house.reads, await eventNow(assembly), key, since, noon);
  return found!.shown(asEdition(edition));
}

/** Line by line, as a reader meets it: "Singapore: Head Tan (Head of delegation)". */
export const linesOf = ({ sections }: Awaited<ReturnType<typeof listAt>>): string[] =>
  sections.flatMap(({ parties, more }) => [
    ...parties.flatMap(({ name, count, people, more: rest }) => [
      ...people.map((entry) => `${name}: ${entry.name || entry.lead}${entry.roleName && ` (${entry.roleName})`}`),
      ...(people.length === 0 ? [`${name}: ${count}`] : rest ? [`${name}: ${rest}`] : []),
    ]),
    ...(more ? [more] : []),
  ]);

/** Everything of a list that is handed out in one edition: the data of its page, and the texts within its PDF, workbook and Word file. */
export async function everyByteOf(assembly: Assembly, key: string, edition: Edition, pdfText: (pdf: Uint8Array) => Promise<string>) {
  const event = await eventNow(assembly);
  const shown = await listAt(assembly, key, edition);
  const paper = listPaper(event, shown, edition, {}, "Page {n} of {m}");
  return {
    page: JSON.stringify(shown),
    pdf: await pdfText(await assembly.house.paper.print(paper)),
    xlsx: textsIn(listWorkbook(shown, edition, "Symposium")),
    docx: textsIn(await writeListWord(paper)),
  };
}

const textsIn = (packed: Uint8Array): string =>
  Object.entries(unzipSync(packed))
    .filter(([path]) => /\.(xml|rels)$/.test(path))
    .map(([path, bytes]) => `${path} ${strFromU8(bytes)}`)
    .join("\n");
