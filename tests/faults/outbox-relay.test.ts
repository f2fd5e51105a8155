import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { aHost, anEvent, aPerson } from "tests/support/cast";
import { attempts, messages, openMailHouse, plainLetter, plainLetters, queue, quietOffice } from "tests/support/outbox";
import { openTestRelay } from "tests/support/relay";
import { expect, onTestFinished, test } from "vitest";
import type { House } from "~/http/house";
import { openPostOffice } from "~/mail/delivery/post-office.server";
import { openPostfixLog } from "~/mail/delivery/postfix-log.server";
import { openRelay, patience } from "~/mail/delivery/relay.server";
import type { MailAddress } from "~/mail/mail-address";
import { findMessages } from "~/mail/messages-queries.server";
import { queueMessage } from "~/mail/queue-message.server";
import { plusMinutes } from "~/time/instant";
import { arrivals, states } from "./sorting-office";

test("row 7: what the relay answers after our timeout counts as sent once the relay is asked, and the timeout for the final dot is ten minutes or more", async () => {
  expect(patience).toBeGreaterThanOrEqual(10 * 60_000);
  const folder = mkdtempSync(join(tmpdir(), "plenary-slow-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { house, clock } = await openMailHouse("smtp://127.0.0.1:1");
  const log = { file: join(folder, "mail.log"), now: () => clock.now };
  let answered = false;
  const slowly = async () => {
    await wait(1_500);
    answered = true;
    return undefined;
  };
  const relay = await openTestRelay({ onMessage: slowly }, { log });
  await queue(house, "agenda", "a");
  const office = openPostOffice(house, plainLetters(), {
    ...{ rounds: false, relay: openRelay(relay.url, { silence: 500 }), witness: openPostfixLog(log.file, () => clock.now) },
  });

  await office.deliverDue();
  expect([answered, await states(house), arrivals(relay)]).toEqual([false, { uncertain: 1 }, {}]);
  while (!answered) await wait(20);
  clock.now = plusMinutes(clock.now, 1);
  await office.deliverDue();
  await office.close();

  expect([await states(house), arrivals(relay)]).toEqual([{ sent: 1 }, { 1: 1 }]);
  expect(await attempts(house)).toMatchObject([{ outcome: "sent", reply: "By the relay's own record: sent: 250 OK" }]);
});

test.each([421, 450])(
  "row 8: greylisted by %i, a message is tried again with backoff, and the next to the same person waits for it",
  async (code) => {
    let refusals = 1;
    // Letters to several people go out side by side: it is Chan's that is refused, whichever comes first.
    const relay = await openTestRelay({ onRecipient: (address) => (address.startsWith("chan@") && refusals-- > 0 ? code : undefined) });
    const { house, clock, tell } = await aHouseOfPeople(relay.url);
    await tell("chan", "registration-received", 1);
    await tell("chan", "registration-confirmed", 2);
    await tell("silva", "registration-confirmed", 3);
    const letters = lettersByDedupe(house);

    for (let round = 0; round < 3; round++) {
      // A relay that closed is left alone by the office that heard it; the next one starts afresh
      const office = quietOffice(house, letters);
      await office.deliverDue();
      await office.close();
      if (round === 0) expect((await messages(house)).find(({ dedupe }) => dedupe === "chan 2")?.state).toBe("queued");
      clock.now = plusMinutes(clock.now, 2);
    }

    const subjects = relay.inbox.map(({ mail }) => mail.subject);
    expect(subjects.toSorted()).toEqual(["chan 1", "chan 2", "silva 3"]);
    expect(subjects.indexOf("chan 1")).toBeLessThan(subjects.indexOf("chan 2"));
  },
);

test("row 9: an unknown user fails at once, the organiser sees it with the relay's words, and the others are unaffected", async () => {
  const relay = await openTestRelay({ onRecipient: (address) => (address.startsWith("gone@") ? 550 : undefined) });
  const { house, event, tell } = await aHouseOfPeople(relay.url);
  for (const [number, name] of ["chan", "gone", "silva"].entries()) await tell(name, "registration-confirmed", number);
  const office = quietOffice(house, lettersByDedupe(house));

  await office.deliverDue();
  await office.close();

  expect(relay.inbox.map(({ recipients }) => recipients[0]).sort()).toEqual(["chan@police.example", "silva@police.example"]);
  const problems = await findMessages(house.reads, event, { tab: "problems", kind: "", name: "" }, { limit: 10, offset: 0 });
  expect(problems).toMatchObject([{ name: "gone", state: "failed", problem: "550 550 says the test", attempts: 1 }]);
});

test("row 10: a letter that cannot be written fails after three tries, and the queue goes on", async () => {
  const relay = await openTestRelay();
  const { house, clock } = await openMailHouse(relay.url);
  await queue(house, "sign-in", "poison");
  for (let number = 0; number < 20; number++) await queue(house, "agenda", `agenda:${number}`);
  const letters = plainLetters();
  letters["sign-in"] = async () => {
    throw new Error("no such template");
  };
  const office = quietOffice(house, letters);

  await office.deliverDue();
  expect(await states(house)).toEqual({ retrying: 1, sent: 20 });
  for (let round = 0; round < 3; round++) {
    clock.now = plusMinutes(clock.now, 10);
    await office.deliverDue();
  }
  await office.close();

  expect(await states(house)).toEqual({ failed: 1, sent: 20 });
  expect((await messages(house)).find(({ dedupe }) => dedupe === "poison")).toMatchObject({ attempts: 3 });
});

test("row 13: after the relay was down for two hours, 1,300 messages all arrive within the rate, sign-in codes first", async () => {
  const agendas = 1_300;
  const perSecond = 400;
  const down = await openTestRelay();
  await down.close();
  const { house, clock } = await openMailHouse(down.url);
  await house.write(async (tx) => {
    for (let number = 0; number < agendas; number++)
      await queueMessage(tx, { kind: "agenda", hostId: null, dedupe: `agenda:${number}`, content: {}, now: clock.now });
  });
  for (let minutes = 0; minutes < 120; minutes += 10) {
    const office = quietOffice(house);
    await office.deliverDue();
    await office.close();
    clock.now = plusMinutes(clock.now, 10);
  }
  expect(Object.keys(await states(house)).sort()).toEqual(["queued", "retrying"]);

  for (let number = 0; number < 20; number++) await queue(house, "sign-in", `sign-in:${number}`);
  const relay = await openTestRelay({}, { port: down.port });
  const office = openPostOffice(house, plainLetters(), { rounds: false, perSecond });
  const started = performance.now();
  await office.deliverDue();
  const seconds = (performance.now() - started) / 1_000;
  clock.now = plusMinutes(clock.now, 24 * 60);
  await office.deliverDue();
  await office.close();

  expect(await states(house)).toEqual({ sent: agendas + 20 });
  expect(arrivals(relay)).toEqual({ 1: agendas + 20 });
  expect(relay.inbox.slice(0, 20).map(({ mail }) => mail.subject)).toEqual(Array(20).fill("About sign-in"));
  const atReturn = relay.inbox.length - (await attempts(house)).filter(({ started_at }) => started_at === clock.now).length;
  expect(seconds).toBeGreaterThan(((atReturn - 4) / perSecond) * 0.95);
});

/** People of a host with messages about an event; `tell` queues one whose subject is its number. */
async function aHouseOfPeople(url: string) {
  const { house, clock } = await openMailHouse(url);
  const host = await aHost(house);
  const event = await anEvent(house, host);
  await house.write((tx) => tx.deleteFrom("message").execute());
  const people = new Map<string, string>();
  return {
    ...{ house, clock, event },
    async tell(name: string, kind: "registration-received" | "registration-confirmed", number: number) {
      const personId =
        people.get(name) ?? (await aPerson(house, host, { display_name: name, sort_key: name, mail: `${name}@police.example` }));
      people.set(name, personId);
      // Ids sort by the millisecond they were made in
      await wait(2);
      await queue(house, kind, `${name} ${number}`, { hostId: host.id, eventId: event.id, personId });
    },
  };
}

/** Each letter's subject is what its message is about, and it goes to the person of that name. */
function lettersByDedupe(house: House) {
  const letters = plainLetters();
  for (const kind of ["registration-received", "registration-confirmed"] as const)
    letters[kind] = async ({ id }) => {
      const { dedupe } = await house.reads.selectFrom("message").select("dedupe").where("id", "=", id).executeTakeFirstOrThrow();
      const address = `${dedupe.split(" ")[0]}@police.example` as MailAddress;
      return { ok: true, value: { ...plainLetter, to: [{ name: "Somebody", address }], subject: dedupe } };
    };
  return letters;
}
