import { attempts, messages, openMailHouse, plainLetter, plainLetters, queue, quietOffice } from "tests/support/outbox";
import { openTestRelay } from "tests/support/relay";
import { expect, test } from "vitest";
import { plusMinutes } from "~/time/instant";

test("a message arrives, and of its body only the hash is kept", async () => {
  const { url, inbox } = await openTestRelay();
  const { house } = await openMailHouse(url);
  await queue(house, "agenda", "a");
  const office = quietOffice(house);

  await office.deliverDue();
  await office.close();

  expect(inbox).toMatchObject([{ recipients: ["chan@police.example"], mail: { subject: "About agenda", text: "Your agenda" } }]);
  expect(await messages(house)).toMatchObject([
    { state: "sent", sent_at: house.now(), sent_hash: expect.stringMatching(/^[0-9a-f]{64}$/), lease_by: null },
  ]);
  expect(await attempts(house)).toMatchObject([{ outcome: "sent", mail_address: "chan@police.example" }]);
  expect(JSON.stringify(await messages(house))).not.toContain("Your agenda");
});

test("a greylisted message is tried again with the same Message-ID and Date, and the next one is not held up", async () => {
  let refusals = 1;
  const { url, inbox } = await openTestRelay({ onRecipient: () => (refusals-- > 0 ? 450 : undefined) });
  const { house, clock } = await openMailHouse(url);
  await queue(house, "agenda", "a");
  await queue(house, "agenda", "b");
  const office = quietOffice(house);

  await office.deliverDue();
  const [first, second] = await messages(house);
  const [waiting, gone] = first!.state === "retrying" ? [first!, second!] : [second!, first!];
  expect([waiting.state, gone.state]).toEqual(["retrying", "sent"]);
  expect(waiting.not_before >= plusMinutes(clock.now, 0.8) && waiting.not_before <= plusMinutes(clock.now, 1.2)).toBe(true);

  clock.now = plusMinutes(clock.now, 2);
  await office.deliverDue();
  await office.close();

  expect((await messages(house)).map(({ state }) => state)).toEqual(["sent", "sent"]);
  expect(inbox[1]!.mail.messageId).toBe(`<${waiting.id}@host.example>`);
  expect(inbox[1]!.mail.date?.toISOString()).toBe(waiting.dated_at);
});

test("an unknown mailbox fails at once, with the relay's own words", async () => {
  const { url } = await openTestRelay({ onRecipient: () => 550 });
  const { house } = await openMailHouse(url);
  await queue(house, "agenda", "a");
  const office = quietOffice(house);

  await office.deliverDue();
  await office.close();

  expect(await messages(house)).toMatchObject([{ state: "failed", problem: "550 550 says the test", attempts: 1 }]);
});

test("after three days of refusals it is given up", async () => {
  const { url } = await openTestRelay({ onRecipient: () => 451 });
  const { house, clock } = await openMailHouse(url);
  await queue(house, "agenda", "a");
  const office = quietOffice(house);

  for (let tries = 0; tries < 40 && (await messages(house))[0]!.state !== "failed"; tries++) {
    await office.deliverDue();
    clock.now = plusMinutes(clock.now, 8 * 60);
  }
  await office.close();

  const [message] = await messages(house);
  expect(message).toMatchObject({ state: "failed", problem: expect.stringContaining("Given up after three days") });
  expect(message!.attempts).toBeGreaterThanOrEqual(9);
});

test("when the relay says it is closing, everybody waits", async () => {
  const { url, inbox, manners } = await openTestRelay({ onMessage: () => 421 });
  const { house, clock } = await openMailHouse(url);
  await queue(house, "agenda", "a");
  const office = quietOffice(house);

  await office.deliverDue();
  manners.onMessage = undefined;
  clock.now = plusMinutes(clock.now, 2);
  await office.deliverDue();
  expect(inbox).toEqual([]);
  await office.close();

  const next = quietOffice(house);
  await next.deliverDue();
  await next.close();
  expect(inbox.length).toBe(1);
});

test("a relay that is down costs nobody a message", async () => {
  const { url, server } = await openTestRelay();
  await new Promise<void>((resolve) => server.close(resolve));
  const { house } = await openMailHouse(url);
  await queue(house, "agenda", "a");
  const office = quietOffice(house);

  await office.deliverDue();
  await office.close();

  expect(await messages(house)).toMatchObject([{ state: "retrying", problem: expect.stringContaining("ECONNREFUSED") }]);
});

test("a letter that cannot be written fails after three tries and never holds up the others", async () => {
  const { url, inbox } = await openTestRelay();
  const { house, clock } = await openMailHouse(url);
  await queue(house, "sign-in", "a");
  await queue(house, "agenda", "b");
  const letters = plainLetters();
  letters["sign-in"] = async () => {
    throw new Error("no such attempt");
  };
  const office = quietOffice(house, letters);

  for (let round = 0; round < 4; round++) {
    await office.deliverDue();
    clock.now = plusMinutes(clock.now, 10);
  }
  await office.close();

  expect(inbox.length).toBe(1);
  expect(await messages(house)).toMatchObject([
    { state: "failed", attempts: 3, problem: "This message could not be written: no such attempt" },
    { state: "sent" },
  ]);
});

test("whoever has no address is a problem for the organiser, what lost its point is not", async () => {
  const { url, inbox } = await openTestRelay();
  const { house } = await openMailHouse(url);
  await queue(house, "agenda", "a");
  await queue(house, "sign-in", "b");
  const letters = plainLetters();
  letters.agenda = async () => ({ ok: false, why: "no-address" });
  letters["sign-in"] = async () => ({ ok: false, why: "no-point" });
  const office = quietOffice(house, letters);

  await office.deliverDue();
  await office.close();

  expect(inbox).toEqual([]);
  expect((await messages(house)).map(({ state }) => state)).toEqual(["failed", "cancelled"]);
});

test("a name full of line ends and marks stays a name", async () => {
  const { url, inbox } = await openTestRelay();
  const { house } = await openMailHouse(url);
  await queue(house, "agenda", "a");
  const name = "Chan\r\nBcc: evil@attacker.example\r\n\r\n<evil@attacker.example>, \u202e陳";
  const letter = {
    to: [{ ...plainLetter.to[0]!, name }],
    subject: "Agenda\r\nX-Evil: 1",
    sender: "A\nB",
  };
  const office = quietOffice(house, plainLetters(letter));

  await office.deliverDue();
  await office.close();

  const { mail, recipients } = inbox[0]!;
  expect(recipients).toEqual(["chan@police.example"]);
  expect(mail.headers.has("x-evil")).toBe(false);
  expect(mail.bcc).toBeUndefined();
  expect(mail.to).toMatchObject({ value: [{ address: "chan@police.example" }] });
  expect(mail.subject).toBe("Agenda X-Evil: 1");
});

test("the headers say what kind of mail this is", async () => {
  const { url, inbox } = await openTestRelay();
  const { house } = await openMailHouse(url);
  await queue(house, "agenda", "a");
  const office = quietOffice(house, plainLetters({ thread: "person.event", list: "iscp-2026" }));

  await office.deliverDue();
  await office.close();

  const { mail, source } = inbox[0]!;
  expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
  expect(mail.headers.get("x-auto-response-suppress")).toBe("All");
  expect(mail.references).toBe("<person.event@host.example>");
  expect(mail.inReplyTo).toBe("<person.event@host.example>");
  expect(source).toMatch(/^List-ID: <iscp-2026\.host\.example>\r$/m);
});
