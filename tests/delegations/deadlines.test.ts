import { no, yes } from "db/outcome";
import { expect, test } from "vitest";
import { type ChangedCard, changeByCard } from "~/delegations/invited/change-delegation.server";
import { changeDelegationRules } from "~/delegations/invited/change-delegation-rules.server";
import { delegationCardForm, delegationRulesForm } from "~/delegations/invited/delegation-forms";
import { findDelegationRules } from "~/delegations/invited/rules-queries.server";
import { organiserOf } from "../support/cast";
import { aDelegation, anAssembly, delegationAt, doing } from "../support/delegations";
import { noon } from "../support/house";

const dates = (replyBy: string, nominateBy: string, detailsBy: string) => ({ replyBy, nominateBy, detailsBy });

test("a deadline that comes before the one it follows is refused, for all delegations and for one", async () => {
  const assembly = await anAssembly();
  const { house, event } = assembly;
  const team = await organiserOf(house, event, "edit-event");
  const people = await organiserOf(house, event, "edit-people");
  const id = await aDelegation(assembly);
  const delegation = await delegationAt(assembly, id);
  const cases = [
    [dates("2027-02-10", "2027-02-01", ""), no("members-before-reply")],
    [dates("2027-02-10", "", "2027-02-09"), no("details-too-early")],
    [dates("2027-02-10", "2027-02-20", "2027-02-19"), no("details-too-early")],
    [dates("", "2027-02-20", "2027-02-20"), yes(undefined)],
  ] as const;
  for (const [deadlines, said] of cases) {
    const { deed: _, ...rules } = delegationRulesForm.parse({
      ...{ deed: "rules", hasDelegations: true, sendersWord: "delegations", approval: "nobody" },
      ...deadlines,
    });
    expect(await doing(assembly, (tx) => changeDelegationRules(tx, team, rules, noon))).toEqual(said);
    const card = delegationCardForm.parse({ deed: "settings", revision: String(delegation.revision), ...deadlines }) as ChangedCard;
    expect(await doing(assembly, async (tx) => changeByCard(tx, people, delegation, card, noon))).toEqual(said);
  }
  expect(await findDelegationRules(house.reads, event)).toMatchObject({ replyBy: null, nominateBy: "2027-02-20", detailsBy: "2027-02-20" });
});

test("a day of its own may not come after the day of all that follows it, and what has nothing to do with days is saved all the same", async () => {
  const assembly = await anAssembly({ reply_by: "2027-02-10", nominate_by: "2027-02-20", details_by: "2027-02-25" });
  const people = await organiserOf(assembly.house, assembly.event, "edit-people");
  const id = await aDelegation(assembly);
  const saved = async (typed: Record<string, string>) => {
    const delegation = await delegationAt(assembly, id);
    const card = delegationCardForm.parse({ deed: "settings", revision: String(delegation.revision), ...typed }) as ChangedCard;
    return doing(assembly, async (tx) => changeByCard(tx, people, delegation, card, noon));
  };
  expect(await saved({ replyBy: "2027-02-21" })).toEqual(no("members-before-reply"));
  expect(await saved({ replyBy: "2027-02-21", nominateBy: "2027-02-26" })).toEqual(no("details-too-early"));
  const later = dates("2027-02-21", "2027-02-26", "2027-02-26");
  expect(await saved(later)).toEqual(yes(undefined));

  const event = { id: assembly.event.id };
  await doing(assembly, (tx) => tx.updateTable("delegation").set({ nominate_by: null }).where("event_id", "=", event.id).execute());
  expect(await saved({ ...later, nominateBy: "", printedName: "Lion City" })).toEqual(yes(undefined));
});
