import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { isLoopback } from "~/configuration.server";
import type { Mail } from "./address-mail.server";
import type { Delivery } from "./relay-answer.server";
import type { Answered, Asked, RelayDeed, RelayOrder, RelayWord } from "./relay-thread.server";

/** A mail in its final bytes, which lie with the relay's thread until it is forgotten. `hash`: their SHA-256, as hex. */
export type MadeMail = Pick<Mail, "from" | "to"> & { key: number; hash: string };

export type Relay = {
  /** The bytes of attachments are moved, not copied: the mail is of no use afterwards. Rejects where none can be made of it. */
  make(mail: Mail): Promise<MadeMail>;
  deliver(mail: MadeMail): Promise<Delivery>;
  forget(mail: MadeMail): void;
  /** Says hello, with name and password where there are some, and goodbye. What is wrong, or undefined. */
  knock(): Promise<string | undefined>;
  close(): void;
};

/** RFC 5321, 4.5.3.2.6: a relay may take ten minutes over the final dot. */
export const patience = 11 * 60_000;

/** A thousand mails with papers leave much to be swept up: in a thread of its own, readers of pages do not wait for it. */
const nurseryMegabytes = 8;

const ownThread = "app/mail/delivery/relay-thread.server.ts";

type Options = { connections?: number; silence?: number; thread?: string };

/**
 * Pooled connections to the relay at `smtp://user:password@host:port` (or `smtps:`), and the making of mails, in a thread that starts
 * with the first order. `silence`: milliseconds until a connection is given up; `thread`: the file it starts from.
 */
export function openRelay(url: string, { connections = 4, silence = patience, thread: file = ownThread }: Options = {}): Relay {
  const waiting = new Map<number, { done(answer: Answered<RelayDeed>): void; failed(reason: Error): void }>();
  let thread: Worker | undefined;
  let numbers = 0;
  let closed = false;

  function start(): Worker {
    const started = new Worker(resolve(file), {
      workerData: transportOf(url, connections, silence),
      resourceLimits: { maxYoungGenerationSizeMb: nurseryMegabytes },
      execArgv: [],
    });
    started.on("message", hear);
    started.on("error", (error) => started === thread && mourn(`The thread that speaks with the relay failed: ${error.message}`));
    started.on("exit", () => started === thread && mourn("The thread that speaks with the relay ended."));
    return started;
  }

  function hear(word: RelayWord) {
    const asker = waiting.get(word.number);
    waiting.delete(word.number);
    if (waiting.size === 0) rest();
    if ("failure" in word) asker?.failed(new Error(word.failure));
    else asker?.done(word.answer);
  }

  /** Nothing is under way: the thread holds up nobody, and ends where no more is to come. */
  function rest() {
    thread?.unref();
    if (closed) void thread?.terminate();
  }

  function mourn(reason: string) {
    thread = undefined;
    for (const { failed } of waiting.values()) failed(new Error(reason));
    waiting.clear();
  }

  const ask = <D extends RelayDeed>(deed: D, asked: Asked<D>, moved: ArrayBuffer[] = []): Promise<Answered<D>> =>
    new Promise((done, failed) => {
      thread ??= start();
      const number = ++numbers;
      thread.postMessage({ number, deed, asked } satisfies RelayOrder<D>, moved);
      thread.ref();
      waiting.set(number, { done: done as (answer: Answered<RelayDeed>) => void, failed });
    });

  return {
    async make({ from, to, parts }) {
      const key = ++numbers;
      const moved = parts.attachments.flatMap(({ content }) => (content instanceof Uint8Array ? [content.buffer] : []));
      return { from, to, key, hash: await ask("make", { key, parts }, moved) };
    },
    // With the thread everything is lost that it had heard: the relay may have taken the message
    deliver: ({ key, from, to }) =>
      ask("deliver", { key, from, to }).catch((error: Error): Delivery => ({ outcome: "uncertain", reply: error.message })),
    forget({ key }) {
      if (thread) ask("forget", key).catch(() => {});
    },
    knock: () => ask("knock", undefined).catch((error: Error) => error.message),
    close() {
      closed = true;
      if (thread) ask("hangUp", undefined).catch(() => {});
      thread?.unref();
    },
  };
}

const transportOf = (url: string, connections: number, silence: number) => ({
  url,
  pool: true,
  maxConnections: connections,
  maxMessages: 100,
  connectionTimeout: 30_000,
  greetingTimeout: 30_000,
  socketTimeout: silence,
  ...encryption(new URL(url)),
  disableFileAccess: true,
  disableUrlAccess: true,
});

/**
 * Certificates are verified wherever there are any. Name and password leave this machine encrypted or not at all; to a relay on this
 * very machine encryption adds nothing, and its certificate is usually nobody's.
 */
function encryption({ protocol, hostname, username }: URL) {
  if (protocol === "smtps:") return {};
  if (isLoopback(hostname)) return { ignoreTLS: true };
  return username ? { requireTLS: true } : {};
}
