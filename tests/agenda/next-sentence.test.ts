import { expect, test } from "vitest";
import { findParticipation } from "~/agenda/agenda-queries.server";
import { nextSentence } from "~/agenda/my-page/next-sentence.server";
import { colleagueForm } from "~/registration/colleague/colleague-form";
import { sendColleague } from "~/registration/colleague/send-colleague.server";
import { entryByLink } from "~/registration/invitations/entry-by-link.server";
import { withdrawMember } from "~/registration/members/decide-member.server";
import { replaceMember } from "~/registration/members/replace-member.server";
import { aDelegation, anAssembly, doing, focalHand, member, named } from "../support/delegations";
import { noon } from "../support/house";
import { aConfirmed, holderOf, openSymposium, registrationsAt, type Stage } from "../support/registrations";
import { answers, comes, fullEvent, leaves } from "../support/waiting";

async function reads(stage: Stage, name: string, language = "en") {
  const { person_id: personId, state } = (await registrationsAt(stage)).find((each) => each.name === name)!;
  const participation = await findParticipation(stage.house.reads, stage.event, personId);
  const entry = entryByLink(stage.event, undefined, { state }, noon);
  return nextSentence(stage.house.reads, stage.event, { participation, entry, invitation: undefined, language });
}

const again = "Should you be able to come after all, please register again.";

test("who gave a place back reads so; who left the list with an offer never had one", async () => {
  const stage = await fullEvent(1);
  await comes(stage, "Lee");
  await leaves(stage, "Guest 1");
  await answers(stage, "Lee", "leave");
  expect(await reads(stage, "Guest 1")).toBe(`You have given your place back. ${again}`);
  expect(await reads(stage, "Lee")).toBe(`You have left the waiting list, and no place is kept for you. ${again}`);
  expect(await reads(stage, "Lee", "zh-Hant")).toBe("你已退出候補名單，現時沒有為你保留名額。如最終可以出席，請重新登記。");
});

test("who sent a colleague reads whom", async () => {
  const stage = await openSymposium({ columns: { colleagues_at: noon } });
  const { personId } = await aConfirmed(stage, { name: "Ito Naoko" });
  const holder = await holderOf(stage, personId);
  const kato = colleagueForm().parse({ name: "Kato Jun", mailAddress: "kato@jp.example" });
  await doing(stage, (tx) => sendColleague(tx, holder, stage.event, kato, noon));
  expect(await reads(stage, "Ito Naoko")).toBe("You have sent Kato Jun in your place.");
});

test("whom the focal point replaced or withdrew does not read that they gave anything back", async () => {
  const assembly = await anAssembly();
  const hand = await focalHand(assembly, await aDelegation(assembly));
  const [tan, ong] = [await named(assembly, hand), await named(assembly, hand, { name: "Ong", mailAddress: "ong@sg.example" })];
  await doing(assembly, (tx) => replaceMember(tx, hand, tan.id, member({ name: "New", mailAddress: "new@sg.example" }), noon));
  await doing(assembly, (tx) => withdrawMember(tx, hand, ong.id, "", noon));
  expect(await reads(assembly, "Tan Wei")).toBe("Somebody else comes in your place.");
  expect(await reads(assembly, "Ong")).toBe("Your registration has ended, and no place is kept for you.");
});
