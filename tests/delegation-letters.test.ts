import { expect, test } from "vitest";
import { inviteDelegation } from "~/delegations/invited/write-to-delegation.server";
import type { House } from "~/http/house";
import { openPostOffice } from "~/mail/delivery/post-office.server";
import { openCompositions } from "~/messages.server";
import { wordsOf } from "./paper/papers";
import { organiserOf } from "./support/cast";
import { aDelegation, anAssembly } from "./support/delegations";
import { noon } from "./support/house";
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
