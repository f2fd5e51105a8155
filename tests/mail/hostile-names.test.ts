import { openMailHouse, plainLetter, plainLetters, queue, quietOffice } from "tests/support/outbox";
import { openTestRelay } from "tests/support/relay";
import { expect, test } from "vitest";

const hostile = [
  "Chan\r\nBcc: evil@attacker.example",
  "Chan\nX-Evil: 1\n\n<p>body</p>",
  'Chan, "Bob" <evil@attacker.example>',
  "Chan; evil@attacker.example,",
  "evil@attacker.example (comment",
  "Chan\u2028Bcc: evil@attacker.example\u0000",
  "=?utf-8?q?Chan=0D=0ABcc=3A_evil=40attacker.example?=",
  `${"Chan ".repeat(400)}\r\n Bcc: evil@attacker.example`,
];

test.each(hostile)("ASVS 1.3.11: %j as name, sender, subject and reply address adds no header and no recipient", async (text) => {
  const relay = await openTestRelay();
  const { house } = await openMailHouse(relay.url);
  const letters = plainLetters();
  const recipient = { ...plainLetter.to[0]!, name: text };
  letters.agenda = async () => ({ ok: true, value: plainLetter });
  letters.invitation = async () => ({
    ok: true,
    value: { ...plainLetter, to: [recipient], copies: [recipient], sender: text, subject: text, replyTo: recipient },
  });
  letters["speaker-invitation"] = async () => ({
    ok: true,
    value: { ...plainLetter, copies: plainLetter.to, replyTo: plainLetter.to[0], subject: "x" },
  });
  await queue(house, "invitation", "hostile");
  await queue(house, "speaker-invitation", "harmless");
  const office = quietOffice(house, letters);

  await office.deliverDue();
  await office.close();

  const of = (dedupe: string) => relay.inbox.find(({ mail }) => (mail.subject === "x") === (dedupe === "harmless"))!;
  expect(of("hostile").recipients).toEqual(["chan@police.example"]);
  expect([...of("hostile").mail.headers.keys()].sort()).toEqual([...of("harmless").mail.headers.keys()].sort());
  for (const header of ["to", "cc", "reply-to"])
    expect(of("hostile").mail.headers.get(header), header).toMatchObject({ value: [{ address: "chan@police.example" }] });
  expect(of("hostile").mail.headers.get("from")).toMatchObject({ value: [{ address: "plenary@host.example" }] });
});

test("a letter cannot reach for a file or an address of the network", async () => {
  const relay = await openTestRelay();
  const { house } = await openMailHouse(relay.url);
  const attachment = { filename: "a.txt", contentType: "text/plain", path: "/etc/passwd" };
  const office = quietOffice(house, plainLetters({ attachments: [attachment as never] }));
  await queue(house, "agenda", "a");

  await office.deliverDue();
  await office.close();

  expect(relay.inbox).toEqual([]);
  const [row] = await house.reads.selectFrom("message").select(["state", "problem"]).execute();
  expect(row).toMatchObject({ state: "retrying", problem: expect.stringContaining("File access rejected") });
});
