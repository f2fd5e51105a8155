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
