import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import { newCode } from "db/identity.server";
import type { House } from "../house";
import { type Make, openPageCache, type PageCache } from "../kept/page-cache.server";
import { factsOf, type PageKey, pageKeyOf } from "../kept/page-key.server";
import { whys } from "../log-denial.server";
import { logFailure } from "../log-failure.server";
import { admit } from "./admit.server";
import { answerPlainly, type PlainAnswer, sendAnswer } from "./answer-node.server";
import { TooLarge } from "./body-limit.server";
import { askFittingRoutes } from "./fitting-routes.server";
import { hearLateFirst } from "./late-first.server";
import { haveLettersWait } from "./letters-wait.server";
import type { Middleware } from "./middleware";
import { answerMisread } from "./misread.server";
import { openPace } from "./pace.server";
import { hurry } from "./patience.server";
import { newNonce, protect } from "./protect.server";
import { readForm, readRequest } from "./read-request.server";
import { serveAsset } from "./serve-asset.server";
import { openTurnstile, type Turnstile } from "./turnstile.server";

/** Headers come within 5 s, a whole request within 2 min and never at a drip (patience.server.ts); looked at every second. */
const times = { headersTimeout: 5_000, requestTimeout: 120_000, connectionsCheckingInterval: 1_000 };

/** Plenary's server: plain node:http, its own middleware before Remix. `build` is asked at each request in development. */
export function serve(house: House, build: () => Promise<ServerBuild>, assets: Middleware = serveAsset): Server {
  const { configuration } = house;
  const pages = openPageCache(house);
  const server = createServer(times);
  hurry(server);
  const knocks = hearLateFirst(server);
  let formsMet = 0;
  const turnstile = openTurnstile({}, () => knocks() + formsMet);
  const answer = answerByRemix(house, build, pages, turnstile);
  // The forms of a crowd arrive in one turn of the loop, which lasts until the last of them is looked at.
  const pace = openPace(knocks);
  const receive = (request: IncomingMessage, response: ServerResponse) => {
    if (isReading(request)) meet(request, response);
    else
      void pace().then(() => {
        formsMet++;
        meet(request, response);
      });
  };
  const meet = (request: IncomingMessage, response: ServerResponse) => {
    if (request.socket.destroyed) return;
    const readingOnly = house.readingOnly();
    const facts = readingOnly ? undefined : factsOf(request);
    const known = facts && pages.ready(facts);
    if (known) return known.send(request, response);
    const refusal = admit(request, configuration);
    // Vite hands styles over in the page while developing: there nothing is kept.
    const key = refusal || configuration.mode === "development" ? undefined : pageKeyOf(request, readingOnly);
    const nonce = newNonce();
    protect(response, configuration, nonce);
    if (refusal) return turnAway(house, request, response, refusal);
    assets(request, response, () => void answer(request, response, nonce, key, facts));
  };
  haveLettersWait(server);
  server.on("request", receive);
  // Whoever asks before sending learns first whether it is wanted.
  server.on("checkContinue", receive);
  server.on("clientError", answerMisread(configuration));
  return server;
}

function answerByRemix(house: House, build: () => Promise<ServerBuild>, pages: PageCache, turnstile: Turnstile) {
  const pace = openPace();
  const mode = house.configuration.mode === "development" ? "development" : "production";
  const handlerOf = keptWhileSame((current: ServerBuild) => askFittingRoutes(current, mode));
  /** A kept page says of the disk what its key says, even where that changes while it is made. */
  const asOf = ({ readingOnly }: PageKey): House => ({ ...house, readingOnly: () => readingOnly });
  return async (request: IncomingMessage, response: ServerResponse, nonce: string, key?: PageKey, facts?: string) => {
    let [reference, inside] = ["", false];
    try {
      const gone = goneSignal(response);
      const form = await readForm(request, response);
      // Thousands may stand in this line: what each of them needs besides is made when their turn has come.
      if (form && !(await turnstile.enter(form.length, gone))) return answerPlainly(request, response, tooMany);
      inside = form !== undefined;
      reference = newCode();
      const handle = handlerOf(await build());
      const { asked, overflow } = readRequest(request, response, house.configuration, gone, form);
      if (key) {
        // Others may wait for this answer: it is made to its end even if whoever asked first has gone.
        const shared = new Request(asked, { method: "GET", signal: null });
        const make: Make = async (keeping) => {
          await pace();
          return { answer: await handle(shared, { house: asOf(key), nonce, reference, keeping }), nonce };
        };
        const taken = await pages.take(key, make, facts);
        return taken instanceof Response ? await hand(request, response, taken, reference) : taken.send(request, response);
      }
      if (!form) await pace();
      if (!form && response.destroyed) return;
      const answer = await Promise.race([handle(asked, { house, nonce, reference }), overflow]);
      if (inside) turnstile.leave();
      inside = false;
      await hand(request, response, answer, reference);
    } catch (error) {
      if (error instanceof TooLarge) return turnAway(house, request, response, { status: 413, sentence: error.sentence });
      reference ||= newCode();
      if (!response.destroyed) logFailure("A request failed before it reached a page", error, reference);
      answerPlainly(request, response, { status: 500, sentence: sentenceFor(500, reference) });
    } finally {
      if (inside) turnstile.leave();
    }
  };
}

async function hand(request: IncomingMessage, response: ServerResponse, answer: Response, reference: string) {
  if (isForMachines(answer)) answerPlainly(request, response, { status: answer.status, sentence: sentenceFor(answer.status, reference) });
  else await sendAnswer(request, response, answer);
}

/** What was asked is not written down: nobody has looked at it, and it may hold anything. */
function turnAway({ noteDenial }: House, request: IncomingMessage, response: ServerResponse, refusal: PlainAnswer) {
  noteDenial({
    status: refusal.status,
    why: refusal.status === 403 ? "another site" : (whys[refusal.status] ?? "refused"),
    method: request.method ?? "",
  });
  answerPlainly(request, response, refusal);
}

const tooMany = {
  status: 503,
  sentence: "Very many people are sending forms at this moment. Nothing was changed. Please send yours again in a minute.",
  headers: { "Retry-After": "60" },
};

const isReading = ({ method }: IncomingMessage) => method === "GET" || method === "HEAD";

/** Remix derives its route table anew for each handler, which costs more than a small page. */
function keptWhileSame<From, Made>(make: (from: From) => Made) {
  let kept: { from: From; made: Made } | undefined;
  return (from: From): Made => {
    if (kept?.from !== from) kept = { from, made: make(from) };
    return kept.made;
  };
}

/** Aborted when whoever asked hangs up before our answer is out. */
function goneSignal(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.on("close", () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}

/** What Remix says when a file, a calendar or a paper is refused: nobody can read it. */
const isForMachines = ({ headers }: Response) =>
  headers.get("x-remix-error") === "yes" && headers.get("content-type")?.startsWith("application/json");

const sentenceFor = (status: number, reference: string) =>
  status >= 500
    ? `Something went wrong on our side. Nothing was changed. Reference: ${reference}.`
    : "There is no such page. The address may be mistyped, or what it led to is no longer shown to you.";
