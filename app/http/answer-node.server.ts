import type { IncomingMessage, ServerResponse } from "node:http";
import { writeReadableStreamToWritable } from "@remix-run/node";

/** Copies the web's Response to Node's; headers already set by `protect` stay unless the page sets its own. */
export async function sendAnswer(response: ServerResponse, answer: Response, headOnly: boolean) {
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) if (name !== "set-cookie") response.setHeader(name, value);
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader("Set-Cookie", cookies);
  if (!answer.body || headOnly) {
    await answer.body?.cancel();
    response.end();
  } else await writeReadableStreamToWritable(answer.body, response);
}

/** A refusal before Remix: one sentence, readable without style or script. */
export function answerPlainly(response: ServerResponse, { status, sentence, headers = {} }: PlainAnswer) {
  if (response.headersSent) return response.destroy();
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Plenary</title><p>${sentence}</p></html>\n`,
  );
}

/** What nobody will read is not waited for: a body still under way ends with the connection. */
export function answerAndHangUp(request: IncomingMessage, response: ServerResponse, answer: PlainAnswer) {
  const hasBody = request.headers["transfer-encoding"] !== undefined || Number(request.headers["content-length"] ?? 0) > 0;
  if (hasBody) {
    response.setHeader("Connection", "close");
    response.once("finish", () => request.destroy());
  }
  answerPlainly(response, answer);
}

export type PlainAnswer = { status: number; sentence: string; headers?: Record<string, string> };
