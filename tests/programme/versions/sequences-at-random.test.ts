import fc from "fast-check";
import { expect, test } from "vitest";
import { findLastVersions } from "~/programme/programme-queries.server";
import { aSession } from "../../support/programme";
import { aPublishedStage, bringBack, change, draftOf, latestOf, nine, publish, remove, type Stage } from "./stage";

const step = fc.oneof(
  fc.record({ deed: fc.constant("move" as const), which: fc.nat(5), minutes: fc.integer({ min: 5, max: 90 }) }),
  fc.record({ deed: fc.constant("rename" as const), which: fc.nat(5), title: fc.constantFrom("One", "Two") }),
  fc.record({ deed: fc.constantFrom("cancel" as const, "plan" as const, "remove" as const, "unplace" as const), which: fc.nat(5) }),
  fc.record({ deed: fc.constant("add" as const) }),
  fc.record({ deed: fc.constant("publish" as const), held: fc.nat(5) }),
  fc.record({ deed: fc.constant("bring back" as const), back: fc.integer({ min: 1, max: 4 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;

test("UIDs stay and sequences only grow, through any edits, versions and returns to old ones", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const { stage } = await aPublishedStage();
      for (const each of steps) await take(stage, each);
      await publish(stage);
      const versions = (await findLastVersions(stage.house.reads, stage.event, 50)).reverse();
      for (const [index, { content }] of versions.entries()) {
        const now = new Map(content.sessions.map((session) => [session.id, session]));
        for (const before of versions[index - 1]?.content.sessions ?? []) {
          const after = now.get(before.id)!;
          expect(after).toMatchObject({ uid: before.uid, code: before.code, guid: before.guid, number: before.number });
          expect(after.sequence).toBeGreaterThanOrEqual(before.sequence);
          expect(after.changedAt >= before.changedAt).toBe(true);
          const moved = [before, after].map(({ date, start, minutes, roomId, state }) => [date, start, minutes, roomId, state].join());
          if (moved[0] !== moved[1]) expect(after.sequence).toBeGreaterThan(before.sequence);
        }
      }
    }),
    { numRuns: 25 },
  );
}, 180_000);

async function take(stage: Stage, each: Step) {
  if (each.deed === "add") return aSession(stage.house, stage.editor, { dayId: stage.days[1], start: nine });
  if (each.deed === "bring back") return bringBack(stage, each.back);
  const { sessions } = await draftOf(stage);
  if (each.deed === "publish") {
    const all = [...sessions, ...(await latestOf(stage)).content.sessions].map(({ id }) => id);
    return publish(stage, { ticked: all.filter((id) => id !== sessions[each.held]?.id) });
  }
  const session = sessions[each.which];
  if (!session) return;
  if (each.deed === "remove") return remove(stage, session.id);
  const changes = {
    move: () => ({ minutes: each.deed === "move" ? each.minutes : 5 }),
    rename: () => ({ title: { en: each.deed === "rename" ? each.title : "" } }),
    cancel: () => ({ state: "cancelled" as const }),
    plan: () => ({ state: "planned" as const, dayId: stage.days[0]!, start: nine }),
    unplace: () => ({ dayId: null, start: null }),
  };
  return change(stage, session.id, changes[each.deed]());
}
