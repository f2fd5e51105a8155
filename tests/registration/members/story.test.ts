import { expect, test } from "vitest";
import { type ChangedCard, changeByCard } from "~/delegations/invited/change-delegation.server";
import { delegationCardForm } from "~/delegations/invited/delegation-forms";
import { handOver } from "~/delegations/invited/hand-over.server";
import { nameDelegation } from "~/delegations/invited/name-delegations.server";
import { asMailAddress } from "~/mail/mail-address";
import { approveMember, returnMember, stepMember } from "~/registration/members/decide-member.server";
import { findDelegationPage } from "~/registration/members/delegation-page.server";
import { joinDelegation, leaveDelegation } from "~/registration/members/join-delegation.server";
import { replaceMember } from "~/registration/members/replace-member.server";
import { tellStory } from "~/registration/person-story.server";
import type { Registration } from "~/registration/registration";
import { findRegistration } from "~/registration/registration-queries.server";
import { organiserOf } from "../../support/cast";
import {
  type Assembly,
  aDelegation,
  anAssembly,
  delegationAt,
  doing,
  focalHand,
  focalPointOf,
  member,
  named,
  teamHand,
} from "../../support/delegations";
import { noon } from "../../support/house";

const storyOf = async ({ house, event }: Assembly, { id }: Pick<Registration, "id">) => {
  const story = await tellStory(house.reads, event, (await findRegistration(house.reads, event, id))!);
  return {
    steps: story.steps.map(({ state, who, reason, told }) => [state, who, reason, told].filter(Boolean).join(" | ")),
    history: story.history.map(({ who, what }) => `${who} ${what}`),
  };
};

const sendsDetails = async (assembly: Assembly, { id }: Registration) => {
  const { house, event } = assembly;
  const registration = (await findRegistration(house.reads, event, id))!;
  const actor = { kind: "person", personId: registration.personId } as const;
  const by = { hostId: event.hostId, eventId: event.id, actor };
  await house.write((tx) => stepMember(tx, { event, by }, registration, "awaiting-focal-point", noon));
};

test("each step of a member says who took it: the member, the focal point by name, one who has handed over since", async () => {
  const assembly = await anAssembly({ members_approval: "both" });
  const id = await aDelegation(assembly);
  const hand = await focalHand(assembly, id);
  const tan = await named(assembly, hand);
  await sendsDetails(assembly, tan);
  await doing(assembly, (tx) => returnMember(tx, hand, tan.id, "The rank is missing.", noon));
  await sendsDetails(assembly, tan);
  await doing(assembly, (tx) => approveMember(tx, hand, tan.id, noon));
  const focal = await focalPointOf(assembly, id);
  const next = { kind: "first", name: "Goh Siew", mailAddress: asMailAddress("goh@sg.example")! } as const;
  await assembly.house.write((tx) => handOver(tx, focal, next, noon));
  expect(await storyOf(assembly, tan)).toEqual({
    steps: [
      "To be decided | Lim Mei Ling (focal point)",
      "With the delegation | Tan Wei",
      "Nominated | Lim Mei Ling (focal point) | The rank is missing.",
      "With the delegation | Tan Wei",
      "Nominated | Lim Mei Ling (focal point)",
    ],
    history: [
      "Lim Mei Ling approved the registration and put it before the host",
      "Tan Wei put the registration before the focal point",
      "Lim Mei Ling returned the registration to the person",
      "Tan Wei put the registration before the focal point",
      "Lim Mei Ling nominated the person",
      "Lim Mei Ling added the person",
    ],
  });
});

test("who comes in a member's place reads so in their steps, by whose hand", async () => {
  const assembly = await anAssembly();
  const hand = await focalHand(assembly, await aDelegation(assembly));
  const tan = await named(assembly, hand);
  const entry = member({ name: "Ong", mailAddress: "ong@sg.example" });
  const ong = await doing(assembly, (tx) => replaceMember(tx, hand, tan.id, entry, noon));
  if (!ong.ok) throw new Error(ong.why);
  expect((await storyOf(assembly, tan)).steps[0]).toBe("Withdrawn | Lim Mei Ling (focal point) | Somebody else comes instead.");
  expect((await storyOf(assembly, ong.value)).steps).toEqual([
    "Nominated | Lim Mei Ling (focal point) | Comes in the place of somebody else.",
  ]);
});

test("a delegation's own history names whom it concerned, and says days as pages do", async () => {
  const assembly = await anAssembly();
  const { house, event } = assembly;
  const id = await aDelegation(assembly);
  const hand = await teamHand(assembly, id);
  const tan = await named(assembly, hand);
  await house.write((tx) => leaveDelegation(tx, hand, tan.id, noon));
  await house.write((tx) => joinDelegation(tx, hand, tan.id, "delegate", noon));
  const delegation = await delegationAt(assembly, id);
  const card = delegationCardForm.parse({ deed: "settings", nominateBy: "2027-02-10", revision: String(delegation.revision) });
  const organiser = await organiserOf(house, event, "edit-people");
  await doing(assembly, async (tx) => changeByCard(tx, organiser, delegation, card as ChangedCard, noon));

  const { history } = await findDelegationPage(
    house.reads,
    event,
    await nameDelegation(house.reads, event, await delegationAt(assembly, id)),
    noon,
  );
  expect(history.map(({ what, about }) => [what, about].filter(Boolean).join(": "))).toEqual([
    "set a delegation its own deadlines (reply as everybody, members 10 February 2027, details as everybody)",
    "changed a delegation (settings)",
    "put the person among the members of a delegation: Tan Wei",
    "took the person out of a delegation: Tan Wei",
    "named the focal point of a delegation: Lim Mei Ling",
    "added a delegation (3 places)",
  ]);
});
