import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach } from "vitest";

export type Inbox = { mail: ParsedMail; source: string; recipients: string[] }[];

/** What the relay does with a recipient or a message: nothing takes it, a number refuses it, "drop" hangs up without an answer. */
export type Manners = {
  onRecipient?: (address: string) => number | undefined;
  onMessage?: (number: number) => number | "drop" | Promise<number | undefined> | undefined;
};

const open: SMTPServer[] = [];

afterEach(async () => {
  for (const server of open.splice(0)) await new Promise<void>((resolve) => server.close(resolve));
});

/** A real SMTP server on a free port of this machine; what it took stands in `inbox`. `manners` may be changed while it runs. */
export async function openTestRelay(manners: Manners = {}): Promise<{ url: string; inbox: Inbox; manners: Manners; server: SMTPServer }> {
  const inbox: Inbox = [];
  let taken = 0;
  const options: SMTPServerOptions = {
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo({ address }, _session, done) {
      const code = manners.onRecipient?.(address);
      done(code ? refusal(code) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        taken += 1;
        const verdict = await manners.onMessage?.(taken);
        const source = Buffer.concat(chunks);
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        if (typeof verdict === "number") return done(refusal(verdict));
        inbox.push({ mail: await simpleParser(source), source: source.toString("latin1"), recipients });
        if (verdict === "drop") {
          for (const connection of server.connections) (connection as unknown as { _socket: { destroy(): void } })._socket.destroy();
          return;
        }
        done();
      });
    },
  };
  const server = new SMTPServer(options);
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push(server);
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, inbox, manners, server };
}

const refusal = (code: number) => Object.assign(new Error(`${code} says the test`), { responseCode: code });
