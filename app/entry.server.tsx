import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import type { House } from "./http/house";
import type { Keeping } from "./http/kept/keeping.server";
import { logFailure } from "./http/log-failure.server";
import { StraightPage, straightData } from "./http/straight-page.server";
import { NonceProvider } from "./ui/nonce";
import { ReferenceProvider } from "./ui/reference";

export { run } from "./commands/run.server";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
  interface AppLoadContext {
    house: House;
    nonce: string;
    /** Stands in the log and on the page where this request fails. */
    reference: string;
    /** Where the answer may be kept for others who ask alike. */
    keeping?: Keeping;
  }
}

const longestRender = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce, reference }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let answered = status;
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <ReferenceProvider value={reference}>
          <RemixServer context={context} url={request.url} nonce={nonce} />
        </ReferenceProvider>
      </NonceProvider>,
      {
        nonce,
        // Robots and our own feeds get the whole page at once.
        [isbot(request.headers.get("user-agent") ?? "") ? "onAllReady" : "onShellReady"]() {
          const body = new StraightPage();
          headers.set("Content-Type", "text/html; charset=utf-8");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answered }));
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          // They hung up: nobody waits for the rest.
          if (request.signal.aborted) return;
          answered = 500;
          logFailure("A page failed to render", error, reference);
        },
      },
    );
    setTimeout(abort, longestRender).unref();
  });
}

/** What the script of a page asks for is shown like the page. */
export function handleDataRequest(answer: Response): Response {
  return answer.body && answer.headers.get("content-type") === "text/x-script" ? new Response(straightData(answer.body), answer) : answer;
}

/** Refusals are answers, not errors, and what a door met it has written down itself; here comes what failed around them. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  logFailure("A request failed", error, context.reference);
}
