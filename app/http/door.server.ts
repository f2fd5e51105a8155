import type { Submission } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { isReadOnlyFailure, isSerialisationFailure } from "db/dialects/failures";
import type { z } from "zod";
import { type Entrance, type FormAnswer, Refusal } from "./entrance.server";
import { denialIn, patternOf } from "./log-denial.server";
import { logFailure } from "./log-failure.server";
import { readForm, readingForms } from "./read-form.server";
import { unworded } from "./unworded";
import { writeOnce } from "./write-once.server";

/** Turns a request into a proof of who stands there, or throws the answer that turns them away. */
export type Finder<Proof> = (entrance: Entrance) => Promise<Proof> | Proof;

/**
 * The only way in: every loader is wrapped in a door, every action in a form door. A layout guards nothing below it,
 * for loaders run side by side and each can be asked for alone. A loader cannot write: reading changes nothing.
 */
export const door =
  <Proof extends object, Answer>(find: Finder<Proof>, answer: (visitor: Proof & Reading) => Promise<Answer> | Answer) =>
  async ({ request, params, context }: LoaderFunctionArgs): Promise<Answer> => {
    const entrance = openEntrance(request, params, context);
    try {
      return await answer({ ...entrance, ...(await find(entrance)) });
    } catch (thrown) {
      throw answerTo(thrown, entrance, context.reference);
    }
  };

/**
 * The door of what is the same for everybody who asks alike: its answer is kept, and served again until something changes that it was made
 * from. It sees of a request no more than the key of its answer holds (page-key.server.ts), and tells by `turnsAt` what the clock changes.
 */
export const keptDoor =
  <Proof extends object, Answer>(find: Finder<Proof>, answer: (visitor: Proof & Reading) => Promise<Answer> | Answer) =>
  ({ request, params, context }: LoaderFunctionArgs): Promise<Answer> => {
    const { keeping, house } = context;
    keeping?.keep();
    const seen = keeping ? { ...house, reads: keeping.reads, now: () => keeping.now } : house;
    return door(find, answer)({ request: keeping?.request ?? request, params, context: { ...context, house: seen } });
  };

/** The door of a submitted form. A form that does not fit and a foreseeable "no" bring the page back with all that was typed. */
export const formDoor =
  <Proof extends object, Answer>(find: Finder<Proof>, answer: (visitor: Proof & Entrance) => Promise<Answer> | Answer) =>
  async ({ request, params, context }: ActionFunctionArgs): Promise<Exclude<Answer, Refusal> | Refused> => {
    const entrance = openEntrance(request, params, context);
    try {
      const result = await answer({ ...entrance, ...(await find(entrance)) });
      return result instanceof Refusal ? refusalAnswer(entrance, result) : (result as Exclude<Answer, Refusal>);
    } catch (thrown) {
      if (thrown instanceof MisfitForm) return data(thrown.answer, { status: 422 });
      if (thrown instanceof Refusal) return refusalAnswer(entrance, thrown);
      if (isReadOnlyFailure(thrown)) throw data(null, { status: 503, headers: { "Retry-After": "300" } });
      if (isSerialisationFailure(thrown)) throw data(null, { status: 503, headers: { "Retry-After": "5" } });
      throw answerTo(thrown, entrance, context.reference);
    }
  };

export type Refused = ReturnType<typeof data<FormAnswer>>;

type Reading = Omit<Entrance, "write" | "form" | "once" | "met">;

type Opened = Entrance & { lastForm(): FormAnswer | undefined };

function openEntrance(request: Request, params: Entrance["params"], context: LoaderFunctionArgs["context"]): Opened {
  const { house } = context;
  const reading = request.method === "GET" || request.method === "HEAD";
  const write = reading ? refuseToWrite : house.write;
  const [url, now] = [new URL(request.url), house.now()];
  let submitted: Submission<unknown> | undefined;
  let formKey = "";
  return {
    request,
    params,
    url,
    house,
    reads: house.reads,
    write,
    now,
    met: {},
    turnsAt: context.keeping?.turnsAt ?? (() => {}),
    async form(schema, judge) {
      const sent = await readForm(request);
      formKey = String(sent.get("formKey") ?? "");
      const parsed = parseWithZod(sent, { schema: readingForms(schema), error: unworded, disableAutoCoercion: true });
      submitted = parsed as Submission<unknown>;
      const unfit = judge ? parsed.reply({ fieldErrors: { ...judge(parsed.payload) } }) : parsed.reply();
      if (parsed.status !== "success" || unfit.status === "error") throw new MisfitForm(unfit as FormAnswer);
      // Boxes for text have refused it themselves; no id or choice of ours holds it, and PostgreSQL takes it for a fault.
      const unseen = whereUnseen(parsed.value);
      if (unseen !== undefined) throw new Refusal("This holds characters that cannot be seen.", unseen);
      return parsed.value as z.output<typeof schema>;
    },
    once(purpose, deed, conflict) {
      const typed = submitted?.status === "success" ? submitted.value : undefined;
      return writeOnce({ write, now, formKey, purpose, body: [url.pathname, url.search, typed], conflict }, deed);
    },
    lastForm: () => submitted?.reply() as FormAnswer | undefined,
  };
}

const refuseToWrite = () => {
  throw new Error("A loader tried to write: reading changes nothing.");
};

/** Answers pass as they are, denials with a line in the log. The unforeseen is written down too, and the page shows by which reference: never what it was. */
function answerTo(thrown: unknown, { house, request, url, params, met }: Entrance, reference: string): unknown {
  if (isAnswer(thrown)) {
    const denial = denialIn(thrown);
    if (denial) house.noteDenial({ ...denial, method: request.method, route: patternOf(url.pathname, params), ...met });
    return thrown;
  }
  logFailure("A door met what nobody foresaw", thrown, reference);
  return data({ reference }, { status: 500 });
}

/** The name of the first field with a NUL in it; cells of a pasted list are judged row by row, where they stay in sight. */
function whereUnseen(value: unknown, name = ""): string | undefined {
  if (name === "cells") return undefined;
  if (typeof value === "string") return value.includes("\u0000") ? name : undefined;
  if (typeof value !== "object" || value === null || value instanceof Blob) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = whereUnseen(inner, name ? `${name}.${key}` : key);
    if (found !== undefined) return found;
  }
  return undefined;
}

const isAnswer = (thrown: unknown): thrown is Response | { init: ResponseInit | null } =>
  thrown instanceof Response || (typeof thrown === "object" && thrown !== null && "init" in thrown && "data" in thrown);

function refusalAnswer(entrance: Opened, { sentence, field, status, beside }: Refusal): Refused {
  const form = entrance.lastForm() ?? { status: "error" };
  return data<FormAnswer>({ ...form, status: "error", error: { ...form.error, [field ?? ""]: [sentence], ...beside } }, { status });
}

class MisfitForm {
  constructor(readonly answer: FormAnswer) {}
}
