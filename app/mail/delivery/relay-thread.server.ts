// Started by path, by Node itself: erasable types, node modules and packages only, `./x.ts` with its extension.
import { hash } from "node:crypto";
import type { PassThrough } from "node:stream";
import { parentPort, workerData } from "node:worker_threads";
import { createTransport } from "nodemailer";
import type SMTPPool from "nodemailer/lib/smtp-pool";
import { collectGarbage, giveWay } from "../../paper/background-thread.server.ts";
import { type MailParts, sourceOf } from "./mail-source.server.ts";
import { type Delivery, failureOf, type SmtpError, shortened } from "./relay-answer.server.ts";

type Deeds = typeof deeds;
export type RelayDeed = keyof Deeds;
export type Asked<D extends RelayDeed> = Parameters<Deeds[D]>[0];
export type Answered<D extends RelayDeed> = Awaited<ReturnType<Deeds[D]>>;

/** `number` comes back with the answer. */
export type RelayOrder<D extends RelayDeed = RelayDeed> = { number: number; deed: D; asked: Asked<D> };
export type RelayWord = { number: number } & ({ answer: Answered<RelayDeed> } | { failure: string });

giveWay();

const transport = createTransport(workerData as SMTPPool.Options & { pool: true });
// A connection that breaks while idle is opened anew by the next message; unheard, its error would end the thread
transport.on("error", () => {});
const mailsBetweenSweeps = 8;
let forgotten = 0;
const sources = new Map<number, Buffer>();
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

const deeds = {
  /** Kept under `key` until it is forgotten; its SHA-256. */
  async make({ key, parts }: { key: number; parts: MailParts }): Promise<string> {
    const source = await sourceOf(parts);
    sources.set(key, source);
    return hash("sha256", source);
  },

  async deliver({ key, from, to }: { key: number; from: string; to: string[] }): Promise<Delivery> {
    const source = sources.get(key);
    if (!source) return { outcome: "retry", reply: "It was lost before it could be handed over.", pause: false };
    try {
      const { response, rejected = [] } = await transport.sendMail({ envelope: { from, to }, raw: source });
      const refused = rejected.length > 0 ? ` (refused for ${rejected.join(", ")})` : "";
      return { outcome: "sent", reply: shortened(response + refused) };
    } catch (error) {
      return failureOf(error as SmtpError, bodies.get(source)?.readableDidRead === true);
    }
  },

  async forget(key: number): Promise<void> {
    sources.delete(key);
    if (++forgotten % mailsBetweenSweeps === 0) collectGarbage({ type: "minor" });
  },

  async knock(_: undefined): Promise<string | undefined> {
    const fault = await transport.verify().then(
      () => undefined,
      (error: SmtpError) => error,
    );
    return fault && shortened(fault.response ?? fault.message);
  },

  /** What is under way is finished. */
  async hangUp(_: undefined): Promise<void> {
    transport.close();
  },
};

parentPort!.on("message", async ({ number, deed, asked }: RelayOrder) => {
  const word = await (deeds[deed] as (asked: unknown) => Promise<Answered<RelayDeed>>)(asked).then(
    (answer): RelayWord => ({ number, answer }),
    (error: Error): RelayWord => ({ number, failure: error.message }),
  );
  parentPort!.postMessage(word);
});
