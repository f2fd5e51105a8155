import { Agent, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { newId } from "db/identity.server";
import { paths } from "~/paths";
import { makeProofLink } from "~/registration/proof-link.server";
import type { CastEvent } from "../support/cast";
import type { Arena } from "./arena";

export type Answer = { status: number; location: string; page: string };
type Form = Record<string, string>;

/** Somebody before the public form, with a key of their own as each page has. `registered` once the server said so. */
export type Guest = { form: Form; answers: Answer[]; registered: boolean };

const atOnce = 200;
const agent = new Agent({ keepAlive: true, maxSockets: atOnce * 2 });

export const someGuests = (number: number, { address }: CastEvent, kind = "officer"): Guest[] =>
  Array.from({ length: number }, (_, index) => ({
    form: { formKey: newId(), name: `${kind} ${index}`, mailAddress: `${kind}.${index}@${address}.example`, needs: "Vegetarian" },
    answers: [],
    registered: false,
  }));

/**
 * All at once: each guest registers and opens the mailed link. One in five clicks twice, one in ten hangs up and sends again;
 * whoever hears nothing sends the very same form until there is an answer. `halfway` happens when half of them have one.
 */
export async function letIn(arena: Arena, event: CastEvent, guests: Guest[], halfway: () => Promise<void> = async () => {}) {
  let done = 0;
  let striking: Promise<void> | undefined;
  await inParallel(guests, async (guest, index) => {
    // As their browser sends it: three of four have a script that asks for data instead of a page.
    const ask = { path: paths.register(event.address) + (index % 4 === 0 ? "" : ".data"), form: guest.form };
    if (index % 10 === 3) await hangUp(arena, ask, index % 7);
    const clicks = index % 5 === 1 ? [ask, ask] : [ask];
    guest.answers.push(...(await Promise.all(clicks.map((click) => untilAnswered(arena, click)))));
    guest.registered = guest.answers.some(({ status }) => status === 303);
    if (guest.registered) guest.answers.push(await prove(arena, guest));
    done += 1;
    if (done * 2 >= guests.length) striking ??= halfway();
  });
  await striking;
}

/** Opens the link that was mailed for this form. */
async function prove(arena: Arena, { form }: Guest): Promise<Answer> {
  const found = arena.database.reads.selectFrom("registration").select("id").where("form_key", "=", form.formKey!);
  const link = makeProofLink(arena.secret, await found.executeTakeFirstOrThrow(), { linkGeneration: 1 });
  return untilAnswered(arena, { path: paths.proveAddress(link), form: {} });
}

/** Every guest in turn, so many at a time. */
export async function inParallel<T>(guests: readonly T[], deed: (guest: T, index: number) => Promise<void>) {
  const waiting = guests.entries();
  const line = async () => {
    for (const [index, guest] of waiting) await deed(guest, index);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, guests.length) }, line));
}

export type Ask = { path: string; form: Form; cookie?: string };

/** The same form again and again until a server answers: it may be killed, or too busy just now. */
export async function untilAnswered(arena: Arena, ask: Ask): Promise<Answer> {
  for (let tries = 0; tries < 2_000; tries++) {
    const answer = await send(arena, ask).catch(() => undefined);
    if (answer && answer.status !== 503) return answer;
    await wait(30);
  }
  throw new Error(`No answer in a minute from ${ask.path}`);
}

const hangUp = (arena: Arena, ask: Ask, milliseconds: number) => send(arena, ask, AbortSignal.timeout(milliseconds)).catch(() => {});

function send({ servers }: Arena, { path, form, cookie }: Ask, signal?: AbortSignal): Promise<Answer> {
  const { url } = servers[Math.floor(Math.random() * servers.length)]!;
  const body = new URLSearchParams(form).toString();
  const headers = {
    Origin: url,
    "Content-Type": "application/x-www-form-urlencoded",
    "Content-Length": Buffer.byteLength(body),
    ...(cookie && { Cookie: cookie }),
  };
  return new Promise((resolve, reject) => {
    const asked = request(url + path, { method: "POST", agent, headers, signal }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () => resolve(read(answer.statusCode!, answer.headers.location, Buffer.concat(chunks).toString())));
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

/** A redirection comes to a script as data. */
function read(status: number, location: string | undefined, page: string): Answer {
  const redirected = status === 202 ? /"redirect","([^"]+)"/.exec(page)?.[1] : location;
  return { status: status === 202 && redirected ? 303 : status, location: redirected ?? "", page };
}
