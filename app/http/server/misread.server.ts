import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Configuration } from "~/configuration.server";
import { plainPage, plainPolicy } from "./plain-page.server";
import { protection } from "./protect.server";

/** What Node could not read as a request, by its own word for it; anything else is 400. */
const statuses: Record<string, [number, string]> = {
  HPE_HEADER_OVERFLOW: [431, "Request Header Fields Too Large"],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "Request Timeout"],
};

/** Answers what is not HTTP as we know it (two lengths, bare line feeds, endless headers) with the headers of every other answer, and hangs up. */
export const answerMisread = (configuration: Configuration) => (error: Error & { code?: string }, socket: Socket) => {
  // Node notes on the socket what it is answering; half an answer is not followed by another.
  const { _httpMessage: begun } = socket as Socket & { _httpMessage?: ServerResponse };
  if (!socket.writable || begun?.headersSent) return socket.destroy();
  const [status, reason] = statuses[error.code ?? ""] ?? [400, "Bad Request"];
  const body = plainPage(status, "This request could not be read.");
  const headers = {
    ...protection(configuration, { styles: [] }),
    "Content-Security-Policy": plainPolicy,
    "Content-Type": "text/html; charset=utf-8",
    Connection: "close",
  };
  const lines = Object.entries({ ...headers, "Content-Length": Buffer.byteLength(body) }).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${status} ${reason}\r\n${lines.join("\r\n")}\r\n\r\n${body}`, () => socket.destroy());
};
