import { type IncomingHttpHeaders, request } from "node:http";
import { connect } from "node:net";

export type RawAnswer = { status: number; headers: IncomingHttpHeaders; body: string };
type Asked = { method?: string; path: string; headers?: Record<string, string | string[]>; body?: string };

/** One request exactly as told: no browser adds an origin, follows a redirect or tidies the address. */
export function ask(server: string, { method = "GET", path, headers = {}, body }: Asked): Promise<RawAnswer> {
  const { port, host } = new URL(server);
  return new Promise((resolve, reject) => {
    const asked = request({ method, path, port, host: "127.0.0.1", headers: { host, ...headers }, agent: false }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
      });
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
      answer.on("error", reject);
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

/** A form of our own pages, as a browser sends it. */
export const sendForm = (server: string, path: string, form: Record<string, string> | string, headers: Record<string, string> = {}) =>
  ask(server, {
    method: "POST",
    path,
    headers: { origin: new URL(server).origin, "content-type": "application/x-www-form-urlencoded", ...headers },
    body: typeof form === "string" ? form : new URLSearchParams(form).toString(),
  });

/** Bytes no HTTP client would send, and everything that comes back until the server hangs up. */
export function sendBytes(server: string, bytes: string): Promise<string> {
  const socket = connect(Number(new URL(server).port), "127.0.0.1");
  return new Promise((resolve) => {
    let text = "";
    socket.setEncoding("latin1").on("data", (chunk) => {
      text += chunk;
    });
    socket.on("close", () => resolve(text));
    socket.on("error", () => resolve(text));
    socket.write(bytes, "latin1");
  });
}
