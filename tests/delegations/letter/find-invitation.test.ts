import { expect, test } from "vitest";
import { nameDelegation } from "~/delegations/invited/name-delegations.server";
import { inviteDelegation } from "~/delegations/invited/write-to-delegation.server";
import { changeLetter } from "~/delegations/letter/change-letter.server";
import { findInvitation, findSampleInvitation } from "~/delegations/letter/find-invitation.server";
import { organiserOf } from "../../support/cast";
import { type Assembly, aDelegation, anAssembly, delegationAt } from "../../support/delegations";
import { noon } from "../../support/house";

const desk = { dataFolder: "build/test-data", now: noon };

async function letterOf(assembly: Assembly, id: string, reader?: Parameters<typeof findInvitation>[4]) {
  const { house, event } = assembly;
  const delegation = await nameDelegation(house.reads, event, await delegationAt(assembly, id));
  return findInvitation(house.reads, event, delegation, desk, reader);
}

async function invited(assembly: Assembly, id: string) {
  const organiser = await organiserOf(assembly.house, assembly.event, "edit-people");
  await assembly.house.write((tx) => inviteDelegation(tx, organiser, id, noon));
}

test("the letter bears number, date, delegation, focal point and places; before it is sent it is a draft without a number", async () => {
  const assembly = await anAssembly({ reply_by: "2026-11-10" });
  const id = await aDelegation(assembly);
  expect(await letterOf(assembly, id)).toMatchObject({ stamp: "DRAFT", reference: "Our reference: ISCP/…" });

  await invited(assembly, id);
  const letter = await letterOf(assembly, id);
  expect(letter).toMatchObject({
    ...{ reference: "Our reference: ISCP/1", versionNote: "ISCP/1", date: "2 November 2026", stamp: undefined },
    ...{ addressee: ["Singapore", "Attention: Lim Mei Ling"], salutation: "Dear Lim Mei Ling,", reply: undefined },
    signatory: ["Cyber Security Bureau"],
  });
  expect(letter.paragraphs.join(" ")).toContain("up to 3 members. Please let us know by 10 November 2026 whether");
});

test("the code of the reply page stands only on the letter that goes to whoever replies", async () => {
  const assembly = await anAssembly();
  const id = await aDelegation(assembly);
  await invited(assembly, id);
  const person = { name: "Lim Mei Ling", position: "Attaché", salutation: "Ms Lim" };
  const replyUrl = "https://host.example/me/abc/delegation/reply";

  const theirs = await letterOf(assembly, id, { person, replyUrl });
  expect(theirs).toMatchObject({
    reply: { address: replyUrl },
    salutation: "Dear Ms Lim,",
    addressee: [expect.anything(), expect.anything(), "Attaché"],
  });
  expect(JSON.stringify(await letterOf(assembly, id))).not.toMatch(/\/me\/|<svg/);
  expect((await letterOf(assembly, id, { person, replyUrl: undefined })).reply).toBeUndefined();
});

test("an event's own words, signatory and reference take the place of the house's", async () => {
  const assembly = await anAssembly();
  const { house, event } = assembly;
  const id = await aDelegation(assembly, { places: "", focalName: "", focalMail: "" });
  const organiser = await organiserOf(house, event, "edit-event");
  const own = {
    signatory: "陳大文",
    position: "Director",
    reference: "CSTCB/{year}/{number}",
    text: "Come, {delegation}[, with {places}].\n\nSoon.",
  };
  await house.write((tx) => changeLetter(tx, organiser, own, noon));

  expect(await letterOf(assembly, id)).toMatchObject({
    ...{ reference: "Our reference: CSTCB/2026/…", salutation: "Dear Sir or Madam,", addressee: ["Singapore"] },
    ...{ paragraphs: ["Come, Singapore.", "Soon."], signatory: ["陳大文", "Director", "Cyber Security Bureau"] },
  });
  const sample = await findSampleInvitation(house.reads, event, "Name of the delegation", desk);
  expect(sample.paragraphs[0]).toBe("Come, Name of the delegation, with 3 members.");
});
