import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openPostfixLog } from "~/mail/delivery/postfix-log.server";
import { type Instant, plusMinutes, plusSeconds } from "~/time/instant";
import { syslogTime } from "~/time/syslog-time";

/** What Postfix 3.7 wrote while a client was well-behaved, unknown at the far end, greylisted, cut off in the message, and gone after the dot. */
const recorded = readFileSync("tests/golden/mail/postfix.txt", "utf8");
const today = "2026-11-23T23:00:00.000Z" as Instant;
const duringTheLog = syslogTime(recorded, today)!;

test.each([
  ["normal", { knows: "accepted", fate: "delivered", reply: "sent: 250 OK: message queued" }],
  ["two", { knows: "accepted", fate: "delivered", reply: expect.stringContaining("250 OK") }],
  ["bounced", { knows: "accepted", fate: "bounced", reply: expect.stringContaining("550 no such user") }],
  ["deferred", { knows: "accepted", fate: "waiting", reply: expect.stringContaining("450 greylisted") }],
  ["dot-fin", { knows: "accepted", fate: "delivered", reply: "sent: 250 OK: message queued" }],
  ["cut-rst", { knows: "unknown" }],
  ["cut-fin", { knows: "unknown" }],
  ["dot-rst", { knows: "unknown" }],
  ["never-came", { knows: "unknown" }],
])("of the message %s, Postfix's log says what became of it", async (name, answer) => {
  expect(await ask({ now: recorded }, name)).toEqual(answer);
});

test("a Message-ID alone says nothing: it is written while the message still comes in", async () => {
  const comingIn = recorded.split("\n").filter((line) => !/cut-fin|lost connection|normal/.test(line));
  const line = recorded.split("\n").find((each) => each.includes("cut-fin"))!;
  expect(await ask({ now: [...comingIn, line].join("\n") }, "cut-fin")).toEqual({
    knows: "cannot-tell",
    why: "The mail log tells its beginning only.",
  });
});

test.each([
  ["begins after the attempt", plusMinutes(duringTheLog, -10), "does not reach back"],
  ["ends before the attempt", plusMinutes(duringTheLog, 10), "Nothing was written"],
])("a log that %s cannot tell", async (_, startedAt, why) => {
  expect(await ask({ now: recorded }, "never-came", { startedAt })).toEqual({ knows: "cannot-tell", why: expect.stringContaining(why) });
});

test("the log that logrotate has just put aside is read too", async () => {
  const later = "Nov 23 07:30:00 mx postfix/smtpd[13112]: connect from localhost[127.0.0.1]\n";
  expect(await ask({ before: recorded, now: later }, "normal")).toMatchObject({ knows: "accepted" });
  expect(await ask({ before: recorded, now: later }, "never-came")).toEqual({ knows: "unknown" });
});

test("a log that knows none of what our relay took is another relay's, and is not believed", async () => {
  const taken = [{ messageId: "<taken@host.example>", startedAt: duringTheLog }];
  expect(await ask({ now: recorded }, "never-came", { taken })).toMatchObject({
    knows: "cannot-tell",
    why: expect.stringContaining("another's"),
  });
  expect(
    await ask({ now: recorded }, "never-came", { taken: [...taken, { messageId: "<normal@host.example>", startedAt: duringTheLog }] }),
  ).toEqual({
    knows: "unknown",
  });
});

test("an earlier attempt's fate is not the later one's", async () => {
  const startedAt = plusSeconds(duringTheLog, 20);
  const later = `${recorded}Nov 23 07:26:00 mx postfix/smtpd[13112]: connect from localhost[127.0.0.1]\n`;
  expect(await ask({ now: later }, "bounced", { startedAt })).toEqual({ knows: "unknown" });
});

test("a log that is missing or empty cannot tell", async () => {
  expect(await ask({}, "normal")).toEqual({ knows: "cannot-tell", why: "The mail log cannot be read (ENOENT)." });
  expect(await ask({ now: "" }, "normal")).toEqual({ knows: "cannot-tell", why: "The mail log cannot be read (empty)." });
});

type Told = { startedAt?: Instant; taken?: { messageId: string; startedAt: Instant }[] };

async function ask(log: { now?: string; before?: string }, name: string, { startedAt = duringTheLog, taken = [] }: Told = {}) {
  const folder = mkdtempSync(join(tmpdir(), "plenary-log-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  if (log.now !== undefined) writeFileSync(join(folder, "mail.log"), log.now);
  if (log.before !== undefined) writeFileSync(join(folder, "mail.log.1"), log.before);
  const messageId = `<${name}@host.example>`;
  const answers = await openPostfixLog(join(folder, "mail.log"), () => today).ask([{ messageId, startedAt }], taken);
  return answers.get(messageId);
}
