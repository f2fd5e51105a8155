import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createInterface } from "node:readline";
import { type Instant, plusSeconds, systemNow } from "~/time/instant";
import { syslogTime } from "~/time/syslog-time";
import { listenFor, type Story } from "./postfix-lines";
import { type Answer, cannotTell, type HandOver, type Witness } from "./witness";

/** The log of a Postfix on this machine, and the one before it (`….1`), where logrotate has just turned the page. */
export function openPostfixLog(path: string, now: () => Instant = systemNow): Witness {
  return {
    async ask(questions, taken) {
      const log = await readLog(path, [...questions, ...taken], now()).catch((error: NodeJS.ErrnoException) => error.code ?? "unreadable");
      const answerTo = typeof log === "string" ? () => cannotTell(`The mail log cannot be read (${log}).`) : judge(log, taken);
      return new Map(questions.map((question) => [question.messageId, answerTo(question)]));
    },
  };
}

type Log = { from: Instant; to: Instant; stories: Map<string, Story> };

/** Says "unknown" only where the log covers the attempt, was kept since, and is that of the relay we speak to. */
function judge({ from, to, stories }: Log, taken: HandOver[]) {
  const covered = taken.filter(({ startedAt }) => startedAt >= from);
  const isAnothers = covered.length > 0 && covered.every(({ messageId }) => !stories.has(messageId));
  return ({ messageId, startedAt }: HandOver): Answer => {
    const story = stories.get(messageId);
    if (story?.accepted) return { knows: "accepted", fate: story.fate, reply: story.reply };
    if (story && !story.brokenOff) return cannotTell("The mail log tells its beginning only.");
    if (isAnothers) return cannotTell("The mail log knows none of the messages the relay took: it is another's.");
    if (startedAt < from) return cannotTell("The mail log does not reach back so far.");
    if (to < wholeSecond(startedAt)) return cannotTell("Nothing was written in the mail log since.");
    return { knows: "unknown" };
  };
}

/** More than a day of a busy relay; what is older is nobody's knowledge. */
const mostBytes = 64 * 1024 ** 2;

async function readLog(path: string, handOvers: HandOver[], now: Instant): Promise<Log> {
  const { size } = await stat(path);
  const before = await stat(`${path}.1`).catch(() => undefined);
  const begins = new Map(handOvers.map(({ messageId, startedAt }) => [messageId, wholeSecond(startedAt)]));
  let from: Instant | undefined;
  let to: Instant | undefined;
  // An earlier attempt of the same message is another story, with an end of its own
  const { hear, stories } = listenFor((messageId) => to !== undefined && to >= (begins.get(messageId) ?? never));

  async function read(file: string, bytes: number, most: number) {
    const start = Math.max(0, bytes - most);
    let cutOff = start > 0;
    for await (const line of createInterface({ input: createReadStream(file, { start, encoding: "utf8" }) })) {
      const at = cutOff ? undefined : syslogTime(line, now);
      cutOff = false;
      if (!at) continue;
      from ??= at;
      to = at;
      hear(line);
    }
  }

  if (before && size < mostBytes) await read(`${path}.1`, before.size, mostBytes - size);
  await read(path, size, mostBytes);
  if (!from || !to) throw Object.assign(new Error("The mail log is empty."), { code: "empty" });
  return { from, to, stories };
}

/** Lines may give whole seconds only. */
const wholeSecond = (at: Instant) => plusSeconds(at, -1);

/** After every moment of a log. */
const never = "9999";
