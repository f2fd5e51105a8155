import { aHost, anEvent, aPerson } from "tests/support/cast";
import { noon, openTestHouse } from "tests/support/house";
import { expect, test } from "vitest";
import type { House } from "~/http/house";
import { queueMessage } from "~/mail/queue-message.server";

test("a second message about the same thing is not an error and is not doubled", async () => {
  const { house, agenda } = await castOf("published");

  await house.write(async (tx) => {
    await queueMessage(tx, agenda);
    await queueMessage(tx, agenda);
  });

  expect(await outbox(house)).toMatchObject([{ state: "queued", dedupe: "agenda:1", rehearsal_at: null, dated_at: noon }]);
});

test("a refused deed leaves no message behind", async () => {
  const { house, agenda } = await castOf("published");

  await house.write(async (tx) => {
    await queueMessage(tx, agenda);
    return { ok: false, why: "full" };
  });

  expect(await outbox(house)).toEqual([]);
});

test("whoever waits at a sign-in page comes before an agenda", async () => {
  const { house, agenda, host } = await castOf("published");

  await house.write(async (tx) => {
    await queueMessage(tx, agenda);
    const accountId = host.owner.id;
    await queueMessage(tx, { kind: "sign-in", hostId: null, accountId, dedupe: "sign-in:1", content: { attemptId: "1" }, now: noon });
  });

  expect((await outbox(house)).map(({ kind }) => kind)).toEqual(["sign-in", "agenda"]);
});

test("to people of a draft event it is a rehearsal, to the team it is not", async () => {
  const { house, agenda, host, event } = await castOf("draft");
  const content = { hostName: "Bureau", eventTitle: null, role: "Owner", invitedBy: "Ada Chan" };

  await house.write(async (tx) => {
    await queueMessage(tx, agenda);
    const to = { hostId: host.id, eventId: event.id, accountId: host.owner.id };
    await queueMessage(tx, { kind: "team-invitation", ...to, dedupe: "team-invitation:1", content, now: noon });
  });

  expect(await outbox(house)).toMatchObject([
    { kind: "team-invitation", rehearsal_at: null },
    { kind: "agenda", rehearsal_at: noon },
  ]);
});

async function castOf(state: "draft" | "published") {
  const house = await openTestHouse();
  const host = await aHost(house);
  const event = await anEvent(house, host, { state });
  const personId = await aPerson(house, host);
  const agenda = { kind: "agenda", hostId: host.id, eventId: event.id, personId, dedupe: "agenda:1", content: {}, now: noon } as const;
  return { house, host, event, agenda };
}

const outbox = (house: House) => house.reads.selectFrom("message").selectAll().orderBy("priority").execute();
