import { expect, test } from "vitest";
import { inviteDelegation } from "~/delegations/invited/write-to-delegation.server";
import type { House } from "~/http/house";
import { openPostOffice } from "~/mail/delivery/post-office.server";
import { openCompositions } from "~/messages.server";
import { colleagueForm } from "~/registration/colleague/colleague-form";
import { sendColleague } from "~/registration/colleague/send-colleague.server";
import { tellWhoWaits } from "~/registration/members/tell-focal-points.server";
import { type Instant, plusDays } from "~/time/instant";
import { wordsOf } from "./paper/papers";
import { organiserOf } from "./support/cast";
import { aDelegation, anAssembly, doing, focalHand, named } from "./support/delegations";
import { noon } from "./support/house";
import { holderOf } from "./support/registrations";
import { openTestRelay } from "./support/relay";

test("the invitation encloses its letter, with the number that the mail names and the reply page of its reader", async () => {
  const { mail } = await delivered({});

  expect(mail.text).toContain("Our reference: ISCP/1. The letter of invitation is enclosed.");
  expect(mail.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([["invitation.pdf", "application/pdf"]]);
  const letter = (await wordsOf(mail.attachments[0]!.content)).replaceAll(/[\s\u200b]/g, "");
  expect(letter).toContain("Ourreference:ISCP/1");
  const replyPage = /http:\/\/localhost:3000\/me\/\S+\/delegation\/reply\S+/.exec(mail.text!)![0];
  expect(letter).toContain(replyPage);
});

test("the letter of a draft's rehearsal reaches the team without anybody's reply page", async () => {
  const { mail } = await delivered({ state: "draft" });

  expect(mail.subject).toMatch(/^REHEARSAL: Invitation/);
  const letter = await wordsOf(mail.attachments[0]!.content);
  expect(letter).toContain("Dear Lim Mei Ling,");
  expect(letter).not.toContain("/me/");
});

test("what is told of a delegation's members is what the records say when it leaves; where nobody waits any more, nothing is", async () => {
  const { url, inbox } = await openTestRelay();
  const assembly = await anAssembly({ colleagues_at: noon, members_approval: "focal-point" });
  const { configuration } = assembly.house;
  const house: House = { ...assembly.house, configuration: { ...configuration, mailUrl: url, mailFrom: "plenary@host.example" } };
  const hand = await focalHand(assembly, await aDelegation(assembly));
  const ito = await named(assembly, hand, { name: "Ito Naoko", mailAddress: "ito@sg.example", complete: true });
  const ong = await named(assembly, hand, { name: "Ong", mailAddress: "ong@sg.example" });
  const holder = await holderOf(assembly, ito.personId);
  const kato = colleagueForm().parse({ name: "Kato Jun", mailAddress: "kato@sg.example" });
  await doing(assembly, (tx) => sendColleague(tx, holder, assembly.event, kato, noon));
  await doing(assembly, (tx) => tellWhoWaits(tx, assembly.event, hand.delegation.id, noon));

  const deliverAt = async (now: Instant) => {
    const office = openPostOffice({ ...house, now: () => now }, openCompositions(house, house.paper), { rounds: false, perSecond: 1000 });
    await office.deliverDue();
    await office.close();
    return inbox.splice(0).flatMap(({ mail }) => (mail.to && [mail.to].flat()[0]?.text.includes("lim@sg.example") ? [mail] : []));
  };
  const [sent] = await deliverAt(noon);
  expect(sent?.subject).toMatch(/: a member of your delegation sends a colleague$/);
  expect(sent?.text?.replaceAll(/\s+/g, " ")).toContain("Ito Naoko cannot come, and has sent Kato Jun in their place.");
  expect(await deliverAt(plusDays(noon, 1))).toEqual([]);

  await doing(assembly, (tx) => tx.updateTable("registration").set({ state: "awaiting-focal-point" }).where("id", "=", ong.id).execute());
  await doing(assembly, (tx) => tellWhoWaits(tx, assembly.event, hand.delegation.id, plusDays(noon, 1)));
  expect((await deliverAt(plusDays(noon, 2))).map(({ subject }) => subject)).toEqual([
    expect.stringMatching(/: 1 member waits for your approval$/),
  ]);
  await house.paper.close();
});

async function delivered(columns: Parameters<typeof anAssembly>[0]) {
  const { url, inbox } = await openTestRelay();
  const assembly = await anAssembly(columns);
  const { configuration } = assembly.house;
  const house: House = { ...assembly.house, configuration: { ...configuration, mailUrl: url, mailFrom: "plenary@host.example" } };
  const id = await aDelegation(assembly);
  const organiser = await organiserOf(house, assembly.event, "edit-people");
  await house.write((tx) => inviteDelegation(tx, organiser, id, noon));
  const office = openPostOffice(house, openCompositions(house, house.paper), { rounds: false, perSecond: 1000 });
  await office.deliverDue();
  await office.close();
  await house.paper.close();
  return inbox[0]!;
}
