import type { PassThrough } from "node:stream";
import { createTransport } from "nodemailer";
import { isLoopback } from "~/configuration.server";
import type { BuiltMail } from "./build-mail.server";

/** What became of one attempt. `pause`: the relay itself is in trouble, so the others had better wait too. */
export type Delivery =
  | { outcome: "sent"; reply: string }
  | { outcome: "retry"; reply: string; pause: boolean }
  | { outcome: "refused"; reply: string }
  | { outcome: "uncertain"; reply: string };

export type Relay = {
  deliver(mail: BuiltMail): Promise<Delivery>;
  /** Says hello, with name and password where there are some, and goodbye. What is wrong, or undefined. */
  knock(): Promise<string | undefined>;
  close(): void;
};

/** RFC 5321, 4.5.3.2.6: a relay may take ten minutes over the final dot. */
export const patience = 11 * 60_000;

/** One pooled connection set to the relay at `smtp://user:password@host:port` (or `smtps:`). `silence`: milliseconds until it is given up. */
export function openRelay(url: string, { connections = 4, silence = patience } = {}): Relay {
  const transport = createTransport({
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
  // A connection that breaks while idle is opened anew by the next message; unheard, its error would end the process
  transport.on("error", () => {});
  const bodies = new WeakMap<Buffer, PassThrough>();
  transport.use("stream", (mail, done) => {
    const open = mail.message.createReadStream.bind(mail.message);
    mail.message.createReadStream = () => {
      const body = open() as PassThrough;
      bodies.set(mail.data.raw as Buffer, body);
      return body;
    };
    done();
  });

  return {
    async deliver({ from, to, source }) {
      try {
        const { response, rejected = [] } = await transport.sendMail({ envelope: { from, to }, raw: source });
        const refused = rejected.length > 0 ? ` (refused for ${rejected.join(", ")})` : "";
        return { outcome: "sent", reply: shortened(response + refused) };
      } catch (error) {
        return failureOf(error as SmtpError, bodies.get(source)?.readableDidRead === true);
      }
    },
    knock: () =>
      transport.verify().then(
        () => undefined,
        (error: SmtpError) => shortened(error.response ?? error.message),
      ),
    close: () => transport.close(),
  };
}

/**
 * Certificates are verified wherever there are any. Name and password leave this machine encrypted or not at all; to a relay on this
 * very machine encryption adds nothing, and its certificate is usually nobody's.
 */
function encryption({ protocol, hostname, username }: URL) {
  if (protocol === "smtps:") return {};
  if (isLoopback(hostname)) return { ignoreTLS: true };
  return username ? { requireTLS: true } : {};
}

type SmtpError = Error & { code?: string; command?: string; responseCode?: number; response?: string };

/** `begun`: the relay had asked for the message, so a silence may hide that it arrived. */
function failureOf({ code, command = "", responseCode, response, message }: SmtpError, begun: boolean): Delivery {
  const reply = shortened(response ?? message);
  if (!responseCode) {
    if (begun) return { outcome: "uncertain", reply };
    return code === "EMESSAGE" || code === "EENVELOPE" ? { outcome: "refused", reply } : { outcome: "retry", reply, pause: true };
  }
  const aboutThisMessage = /^(RCPT TO|DATA)/.test(command) || responseCode === 552;
  if (responseCode >= 500 && aboutThisMessage) return { outcome: "refused", reply };
  return { outcome: "retry", reply, pause: responseCode === 421 || !aboutThisMessage };
}

const shortened = (reply: string) => reply.replace(/\s+/g, " ").slice(0, 300);
