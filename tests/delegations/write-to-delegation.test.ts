import { no, yes } from "db/outcome";
import { expect, test } from "vitest";
import { passedOverQuery, passedOverSentences } from "~/delegations/invited/passed-over";
import { replyForDelegation } from "~/delegations/invited/reply-for-delegation.server";
import { inviteDelegation, noteInvitedOnPaper, remindDelegation } from "~/delegations/invited/write-to-delegation.server";
import { plusDays } from "~/time/instant";
import { organiserOf } from "../support/cast";
import { type Assembly, aDelegation, anAssembly, delegationAt, doing } from "../support/delegations";
import { noon } from "../support/house";
import { messagesOf } from "../support/registrations";

const stand = async (assembly: Assembly, id: string) => {
  const { invitationNumber, invitedAt, lastContactAt } = await delegationAt(assembly, id);
  return { invitationNumber, invitedAt, lastContactAt };
};

const untouched = { invitationNumber: null, invitedAt: null, lastContactAt: null };

async function opened(columns: Parameters<typeof anAssembly>[0] = {}) {
  const assembly = await anAssembly(columns);
  const organiser = await organiserOf(assembly.house, assembly.event, "edit-people");
  return {
    assembly,
    invite: (id: string, now = noon) => doing(assembly, (tx) => inviteDelegation(tx, organiser, id, now)),
    onPaper: (id: string) => doing(assembly, (tx) => noteInvitedOnPaper(tx, organiser, id, noon)),
    remind: (id: string, now = noon) => doing(assembly, (tx) => remindDelegation(tx, organiser, id, now)),
  };
}

test("what is rehearsed while the event is a draft invites nobody, uses no number and is no contact", async () => {
  const { assembly, invite, remind } = await opened({ state: "draft" });
  const [first, second] = [await aDelegation(assembly), await aDelegation(assembly, { jurisdiction: "MY", focalMail: "siti@my.example" })];
  expect(await invite(first)).toEqual(yes(undefined));
  expect(await invite(second)).toEqual(yes(undefined));
  expect(await remind(first)).toEqual(yes(undefined));
  expect(await stand(assembly, first)).toEqual(untouched);
  expect(await stand(assembly, second)).toEqual(untouched);
  expect(await messagesOf(assembly)).toEqual(["delegation-invitation", "delegation-invitation", "delegation-reminder"]);

  await assembly.house.write((tx) => tx.updateTable("event").set({ state: "published" }).execute());
  expect(await invite(second)).toEqual(yes(undefined));
  expect(await stand(assembly, second)).toEqual({ invitationNumber: 1, invitedAt: noon, lastContactAt: noon });
  expect(await stand(assembly, first)).toEqual(untouched);
});

test("nobody is sent the same reminder or invitation twice within a day; after it they are", async () => {
  const { assembly, invite, remind } = await opened();
  const id = await aDelegation(assembly);
  expect(await invite(id)).toEqual(yes(undefined));
  expect(await invite(id)).toEqual(no("invited-today"));
  expect(await remind(id)).toEqual(yes(undefined));
  expect(await remind(id, plusDays(noon, 0.9))).toEqual(no("reminded-today"));
  expect(await messagesOf(assembly)).toEqual(["delegation-invitation", "delegation-reminder"]);
  expect(await remind(id, plusDays(noon, 1))).toEqual(yes(undefined));
  expect(await invite(id, plusDays(noon, 1))).toEqual(yes(undefined));
});

test("a reply, and a letter on paper, keep nobody from being written to", async () => {
  const { assembly, invite, onPaper, remind } = await opened();
  const id = await aDelegation(assembly);
  await onPaper(id);
  expect(await invite(id)).toEqual(yes(undefined));
  const by = { hostId: assembly.event.hostId, eventId: assembly.event.id, actor: { kind: "plenary" } } as const;
  const said = { reply: "accepted", coming: 2, way: "paper", note: "" } as const;
  const delegation = await delegationAt(assembly, id);
  await doing(assembly, (tx) => replyForDelegation(tx, by, delegation, said, noon));
  expect(await remind(id)).toEqual(yes(undefined));
});

test("whoever regretted is neither invited again nor reminded, and no letter is said to be on its way", async () => {
  const { assembly, invite, remind } = await opened();
  const id = await aDelegation(assembly);
  const by = { hostId: assembly.event.hostId, eventId: assembly.event.id, actor: { kind: "plenary" } } as const;
  const said = { reply: "regretted", coming: 0, way: "paper", note: "" } as const;
  const delegation = await delegationAt(assembly, id);
  await doing(assembly, (tx) => replyForDelegation(tx, by, delegation, said, noon));
  expect([await invite(id), await remind(id)]).toEqual([no("regretted"), no("regretted")]);
  expect(await messagesOf(assembly)).toEqual([]);
});

test("the board says who was passed over, and why, however many they are", () => {
  const names = new Map([
    ["1", "Japan"],
    ["2", "Singapore"],
    ["3", "Peru"],
  ]);
  const said = (passed: Parameters<typeof passedOverQuery>[0]) =>
    passedOverSentences(new URLSearchParams(`tab=missing${passedOverQuery(passed)}`), names);
  expect(said([])).toEqual([]);
  expect(
    said([
      { id: "1", why: "reminded-today" },
      { id: "3", why: "no-focal-point" },
      { id: "2", why: "reminded-today" },
    ]),
  ).toEqual([
    "Reminded within the last day already: Japan; Singapore.",
    "To be written to once a focal point with a mail address is named: Peru.",
  ]);
  const many = Array.from({ length: 50 }, () => ({ id: "1", why: "regretted" as const }));
  expect(said(many).at(-1)).toBe("10 more were passed over too.");
});
