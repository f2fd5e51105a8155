import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from "smtp-server";
import { afterEach } from "vitest";
import { type PostfixLike, writePostfixLike } from "./postfix-like-log";

export type Inbox = { mail: ParsedMail; source: string; recipients: string[] }[];

/**
 * What the relay does with a caller, a recipient or a message: nothing takes it, a number refuses it, "drop" hangs up without an
 * answer, "silent" takes it and never answers, "cut" hangs up in the middle of the message and takes nothing.
 */
export type Manners = {
  onConnect?: () => number | undefined;
  onRecipient?: (address: string) => number | undefined;
  onBegin?: () => "cut" | undefined;
  /** The words of its 250. */
  answer?: string;
  onMessage?: (number: number) => number | "drop" | "silent" | Promise<number | undefined> | undefined;
};

export type TestRelay = {
  url: string;
  port: number;
  inbox: Inbox;
  /** How often each "Message-ID recipient" was taken. */
  taken: Map<string, number>;
  manners: Manners;
  server: SMTPServer;
  /** Nobody listens on its port any more; `inbox` and `taken` stay. */
  close(): Promise<void>;
};

/** `log`: where it writes as a Postfix would. `parse: false` keeps no inbox, only the count. */
type Options = { port?: number; log?: PostfixLike; parse?: boolean; server?: SMTPServerOptions };

const open: TestRelay[] = [];

afterEach(async () => {
  for (const relay of open.splice(0)) await relay.close();
});

/** A real SMTP server on a free port of this machine; what it took stands in `inbox`. `manners` may be changed while it runs. */
export async function openTestRelay(
  manners: Manners = {},
  { port = 0, log, parse = true, server: more }: Options = {},
): Promise<TestRelay> {
  const inbox: Inbox = [];
  const taken = new Map<string, number>();
  const book = writePostfixLike(log);
  let number = 0;

  const options: SMTPServerOptions = {
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onConnect(_session, done) {
      book.connected();
      const code = manners.onConnect?.();
      done(code ? refusal(code) : null);
    },
    onClose: () => book.disconnected(),
    onRcptTo({ address }, _session, done) {
      const code = manners.onRecipient?.(address);
      done(code ? refusal(code) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      const entry = book.begun();
      stream.on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        if (chunks.length > 1) return;
        entry.messageId(messageIdIn(chunk.toString("latin1")));
        if (manners.onBegin?.() === "cut") hangUp(session);
      });
      stream.on("error", () => entry.lost());
      stream.on("end", async () => {
        number += 1;
        const verdict = await manners.onMessage?.(number);
        if (typeof verdict === "number") return done(refusal(verdict));
        const source = Buffer.concat(chunks);
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        entry.taken(recipients);
        const messageId = messageIdIn(source.toString("latin1"));
        for (const key of recipients.map((address) => `${messageId} ${address}`)) taken.set(key, (taken.get(key) ?? 0) + 1);
        if (parse) inbox.push({ mail: await simpleParser(source), source: source.toString("latin1"), recipients });
        if (verdict === "drop") hangUp(session);
        else if (verdict !== "silent") done(null, manners.answer);
      });
    },
    ...more,
  };
  const server = new SMTPServer(options);
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));

  function hangUp({ id }: SMTPServerSession) {
    for (const connection of server.connections) {
      const { session, _socket } = connection as unknown as { session: SMTPServerSession; _socket: { destroy(): void } };
      if (session.id === id) _socket.destroy();
    }
  }

  const own = (server.server.address() as AddressInfo).port;
  const relay: TestRelay = {
    ...{ url: `smtp://127.0.0.1:${own}`, port: own, inbox, taken, manners, server },
    async close() {
      book.close();
      await closed(server);
    },
  };
  open.push(relay);
  return relay;
}

async function closed(server: SMTPServer) {
  for (const connection of server.connections) (connection as unknown as { _socket: { destroy(): void } })._socket.destroy();
  if (server.server.listening) await new Promise<void>((resolve) => server.close(() => resolve()));
}

const messageIdIn = (source: string) => /^Message-ID: (<[^>]+>)/im.exec(source)?.[1] ?? "<none>";

const refusal = (code: number) => Object.assign(new Error(`${code} says the test`), { responseCode: code });
