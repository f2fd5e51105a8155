import type { SMTPServerOptions } from "smtp-server";
import { noon } from "tests/support/house";
import { takeConsoleErrors } from "tests/support/no-console-errors";
import { messages, openMailHouse, plainLetter, queue, quietOffice } from "tests/support/outbox";
import { openTestRelay } from "tests/support/relay";
import { expect, test, vi } from "vitest";
import { examine } from "~/commands/doctor/examine.server";
import { examineRelay } from "~/commands/doctor/examine-relay.server";
import type { House } from "~/http/house";
import { addressMail } from "~/mail/delivery/address-mail.server";
import { openRelay } from "~/mail/delivery/relay.server";
import { findRelayTrouble } from "~/mail/delivery/relay-trouble-queries.server";
import type { OutboxMessage } from "~/mail/letter";
import type { MailAddress } from "~/mail/mail-address";
import { plusMinutes } from "~/time/instant";

const passwords: string[] = [];

const withPassword: SMTPServerOptions = {
  ...{ authOptional: false, allowInsecureAuth: true, disabledCommands: ["STARTTLS"] },
  onAuth({ password }, _session, done) {
    passwords.push(String(password));
    if (password === "right") done(null, { user: "plenary" });
    else done(Object.assign(new Error("wrong password"), { responseCode: 535 }));
  },
};

/** The server's own certificate is signed by nobody. */
const secure: SMTPServerOptions = { secure: true, disabledCommands: ["AUTH"] };
const startingTls: SMTPServerOptions = { disabledCommands: [], allowInsecureAuth: true };

const as = (url: string, protocol: string, user = "") => url.replace("smtp://", `${protocol}//${user}`);

test("a relay that refuses our password is left alone for a while, and the organiser and the doctor are told what it says", async () => {
  const relay = await openTestRelay({}, { server: withPassword });
  const { house } = await openMailHouse(as(relay.url, "smtp:", "plenary:wrong@"));
  for (let number = 0; number < 20; number++) await queue(house, "agenda", `agenda:${number}`);
  const office = quietOffice(house);

  await office.deliverDue();
  await office.deliverDue();
  await office.close();

  expect(relay.inbox).toEqual([]);
  const tried = (await messages(house)).filter(({ attempts }) => attempts > 0);
  expect(tried.length).toBeLessThanOrEqual(4);
  const trouble = await vi.waitUntil(() => findRelayTrouble(house.reads), 30_000);
  expect(trouble).toMatchObject({ relay: new URL(relay.url).host, since: house.now(), reply: expect.stringContaining("535") });
  expect(await doctorOn(house)).toContain(`The relay ${trouble.relay} has taken nothing since ${house.now()}. It says: 535`);
});

test("once the relay takes messages again, nobody is told of a trouble any more", async () => {
  const relay = await openTestRelay({ onConnect: () => 421 });
  const { house, clock } = await openMailHouse(relay.url);
  await queue(house, "agenda", "a");
  const refused = quietOffice(house);
  await refused.deliverDue();
  await refused.close();
  await vi.waitUntil(() => findRelayTrouble(house.reads), 30_000);

  relay.manners.onConnect = undefined;
  clock.now = plusMinutes(clock.now, 2);
  const office = quietOffice(house);
  await office.deliverDue();
  await office.close();

  expect(relay.inbox.length).toBe(1);
  await vi.waitUntil(async () => (await findRelayTrouble(house.reads)) === undefined, 30_000);
});

test.each([
  ["from the first byte", secure, "smtps:", "127.0.0.1"],
  ["after STARTTLS", startingTls, "smtp:", "0.0.0.0"],
])("ASVS 12.3.2: a relay with a certificate nobody vouches for, %s, gets no message", async (_, server, protocol, host) => {
  const relay = await openTestRelay({}, { server });
  expect(takeConsoleErrors().join()).toContain("smtp-server is using the built-in default TLS certificate");
  const { house } = await openMailHouse(as(relay.url, protocol).replace("127.0.0.1", host));
  await queue(house, "agenda", "a");
  const office = quietOffice(house);

  await office.deliverDue();
  await office.close();

  expect(relay.inbox).toEqual([]);
  expect(await messages(house)).toMatchObject([{ state: "retrying", problem: expect.stringMatching(/self-signed|certificate/i) }]);
});

test("ASVS 12.3.2: name and password leave this machine encrypted or not at all", async () => {
  const relay = await openTestRelay({}, { server: withPassword });
  const plain = openRelay(as(relay.url, "smtp:", "plenary:right@").replace("127.0.0.1", "0.0.0.0"));
  const local = openRelay(as(relay.url, "smtp:", "plenary:right@"));

  passwords.length = 0;
  expect(await plain.knock()).toBe("500 Error: command not recognized");
  expect(passwords).toEqual([]);
  expect(await local.knock()).toBeUndefined();
  expect(passwords).toEqual(["right"]);
  plain.close();
  local.close();
});

test("the doctor knocks at the relay and looks whether its log can be read", async () => {
  const relay = await openTestRelay({}, { server: withPassword });

  expect((await examineRelay({ mailUrl: as(relay.url, "smtp:", "plenary:right@"), mailLog: undefined })).wrong).toEqual([]);
  expect((await examineRelay({ mailUrl: as(relay.url, "smtp:", "plenary:wrong@"), mailLog: "/nowhere/mail.log" })).wrong).toEqual([
    expect.stringMatching(/does not let us in: 535/),
    "MAIL_LOG /nowhere/mail.log cannot be read (ENOENT): let the user of Plenary read it, for example by the group adm.",
  ]);
});

test("a recipient the relay would not take is told of, though the others were reached", async () => {
  const relay = await openTestRelay({ onRecipient: (address) => (address.startsWith("copy@") ? 550 : undefined) });
  const sender = openRelay(relay.url);

  const delivery = await sender.deliver(await sender.make(aMail(["chan@police.example", "copy@police.example"])));
  sender.close();

  expect(delivery).toMatchObject({ outcome: "sent", reply: expect.stringContaining("(refused for copy@police.example)") });
});

const deadly = "die@police.example" as MailAddress;

const aMail = (to: string[]) =>
  addressMail(
    { ...plainLetter, to: to.map((address) => ({ name: "", address: address as MailAddress })) },
    { id: "1", datedAt: noon } as OutboxMessage,
    "plenary@host.example",
  );

test("where the thread that speaks with the relay dies, what it had in hand is uncertain, and the next order finds a new one", async () => {
  const relay = await openTestRelay();
  const sender = openRelay(relay.url, { thread: "tests/support/mortal-relay-thread.ts" });
  const made = await sender.make(aMail(["chan@police.example"]));

  const [told, lost] = await Promise.all([sender.deliver({ ...made, to: [deadly] }), sender.knock()]);
  expect(told).toEqual({ outcome: "uncertain", reply: "The thread that speaks with the relay failed: It was told to die." });
  expect(lost).toBe("The thread that speaks with the relay failed: It was told to die.");

  expect(await sender.deliver(made)).toEqual({ outcome: "retry", reply: "It was lost before it could be handed over.", pause: false });
  expect(await sender.deliver(await sender.make(aMail(["chan@police.example"])))).toMatchObject({ outcome: "sent" });
  expect(relay.inbox.length).toBe(1);
  sender.close();
});

async function doctorOn(house: House) {
  const pending = async () => [];
  const findings = await examine(
    { ...house.configuration, dataFolder: "." },
    { ...house, pending } as unknown as Parameters<typeof examine>[1],
    house.now(),
  );
  return findings.find(({ looked }) => looked === "Outbox")!.wrong.join("\n");
}
