import type { Typed } from "~/registration/answers/form/read-answer";
import { fillMembers } from "~/registration/answers/grid/fill-members.server";
import { findMemberGrid } from "~/registration/answers/grid/find-member-grid.server";
import type { SentGrid } from "~/registration/answers/grid/grid-form";
import { saveAnswers } from "~/registration/answers/save-answers.server";
import { findOwnQuestions } from "~/registration/questions/questions-queries.server";
import { findRegistration } from "~/registration/registration-queries.server";
import type { Instant } from "~/time/instant";
import { type Assembly, aDelegation, anAssembly, focalHand } from "./delegations";
import { noon } from "./house";
import { confirmedMember } from "./participants";
import { answersOf, sent } from "./questions";

/** A delegation with two confirmed members, and what its focal point fills in for them. */
export async function aGrid() {
  const assembly = await anAssembly();
  const delegation = await aDelegation(assembly);
  const [tan, li] = [
    await confirmedMember(assembly, delegation, { name: "Tan Wei" }),
    await confirmedMember(assembly, delegation, { name: "Li Ming" }),
  ];
  return { assembly, delegation, tan, li };
}
export type GridCast = Awaited<ReturnType<typeof aGrid>>;

/** As the page shows it. */
export const gridOf = ({ assembly: { house, event }, delegation }: Pick<GridCast, "assembly" | "delegation">) =>
  findMemberGrid(house.reads, event, delegation, { language: "en", page: 1 });

/** What the page would send, with some boxes typed into: by member and key. */
export async function typedInto(cast: GridCast, typed: Record<string, Record<string, Typed>>): Promise<SentGrid> {
  const { columns, members } = await gridOf(cast);
  return {
    shown: Object.fromEntries(columns.map(({ key, version }) => [key, version])),
    rows: members.map(({ id, cells }) => ({
      member: id,
      cells: Object.entries(cells).map(([key, { value, seen }]) => ({ key, seen, typed: typed[id]?.[key] ?? value })),
    })),
  };
}

export async function fill({ assembly, delegation }: GridCast, grid: SentGrid, now: Instant = noon) {
  const hand = await focalHand(assembly, delegation);
  return assembly.house.write((tx) => fillMembers(tx, hand, grid, now));
}

/** The member themself answers, meanwhile. */
export async function answersMeanwhile({ house, event }: Assembly, member: string, typed: Record<string, Typed>) {
  const registration = (await findRegistration(house.reads, event, member))!;
  const by = { hostId: event.hostId, eventId: event.id, actor: { kind: "person", personId: registration.personId } } as const;
  const questions = await findOwnQuestions(house.reads, event);
  const saying = {
    questions,
    sent: sent(
      questions.filter(({ key }) => key in typed),
      typed,
    ),
    lenient: true,
  };
  const saved = await house.write((tx) => saveAnswers(tx, by, registration, saying, noon));
  if (!saved.ok) throw new Error(JSON.stringify(saved));
}

export const kept = ({ assembly }: GridCast, id: string) => answersOf(assembly, { id });
