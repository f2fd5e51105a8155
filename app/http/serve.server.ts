import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { admit } from "./admit.server";
import { answerAndHangUp, answerPlainly, sendAnswer } from "./answer-node.server";
import type { House } from "./house";
import type { Middleware } from "./middleware";
import { newNonce, protect } from "./protect.server";
import { bodyLimitOf, limitInWords, readRequest, TooLarge } from "./read-request.server";
import { serveAsset } from "./serve-asset.server";

/**
 * Plenary's server: plain node:http, its own middleware before Remix. `build` is asked at each request in development.
 * Times out slow clients: headers 5 s, a whole request 30 s, looked at every second.
 */
export function serve(house: House, build: () => Promise<ServerBuild>, assets: Middleware = serveAsset): Server {
  const server = createServer(
    { headersTimeout: 5_000, requestTimeout: 30_000, connectionsCheckingInterval: 1_000 },
    (request, response) => {
      const nonce = newNonce();
      protect(response, house.configuration, nonce);
      const refusal = admit(request, house.configuration);
      if (refusal) return answerAndHangUp(request, response, refusal);
      assets(request, response, () => {
        answer(house, build, request, response, nonce).catch((error) => {
          if (error instanceof TooLarge) {
            const sentence = `That is more than this form takes: at most ${limitInWords(bodyLimitOf(request))}. Please go back and send less.`;
            return answerAndHangUp(request, response, { status: 413, sentence });
          }
          console.error("A request failed before it reached a page:", error instanceof Error ? error.message : error);
          answerPlainly(response, { status: 500, sentence: "Something went wrong on our side. Nothing was changed." });
        });
      });
    },
  );
  return server;
}

async function answer(house: House, build: () => Promise<ServerBuild>, request: IncomingMessage, response: ServerResponse, nonce: string) {
  const current = await build();
  const handle = createRequestHandler(current, house.configuration.mode === "development" ? "development" : "production");
  const gone = new AbortController();
  response.on("close", () => {
    if (!response.writableFinished) gone.abort();
  });
  const asked = readRequest(request, house.configuration, gone.signal, bodyLimitOf(request));
  const answered = await handle(asked, { house, nonce });
  if (isForMachines(answered)) return answerPlainly(response, { status: answered.status, sentence: sentenceFor(answered.status) });
  await sendAnswer(response, answered, request.method === "HEAD");
}

/** What Remix says when a file, a calendar or a paper is refused: nobody can read it. */
const isForMachines = ({ headers }: Response) =>
  headers.get("x-remix-error") === "yes" && headers.get("content-type")?.startsWith("application/json");

const sentenceFor = (status: number) =>
  status >= 500
    ? "Something went wrong on our side. Nothing was changed."
    : "There is no such page. The address may be mistyped, or what it led to is no longer shown to you.";
