import { fork } from "node:child_process";
import { once } from "node:events";
import { type IncomingHttpHeaders, request } from "node:http";
import autocannon from "autocannon";

export type Load = { perSecond: number; p50: number; p99: number };

type Asked = { headers?: Record<string, string>; status?: number; seconds?: number; connections?: number };

/** Asks an address of another process as fast as it answers. Throws where an answer is not what was expected. */
export async function load(url: string, { headers = {}, status = 200, seconds = 2, connections = 16 }: Asked = {}): Promise<Load> {
  const { requests, latency, statusCodeStats, errors, timeouts } = await autocannon({ url, headers, connections, duration: seconds });
  const others = Object.keys(statusCodeStats ?? {}).filter((code) => code !== String(status));
  if (others.length > 0 || errors + timeouts > 0 || requests.total === 0)
    throw new Error(`${url} answered ${others.join(", ") || "nothing"}, with ${errors} errors and ${timeouts} timeouts.`);
  return { perSecond: requests.average, p50: latency.p50, p99: latency.p99 };
}

/** The least a server can be: node:http in a process of its own, the same bytes to everybody. */
export async function bareServer(answer: { status?: number; headers: Record<string, string>; body: Uint8Array }) {
  const child = fork(new URL("./bare-server.js", import.meta.url).pathname);
  child.send({ status: 200, ...answer, body: Buffer.from(answer.body).toString("base64") });
  const [port] = (await once(child, "message")) as [number];
  return { url: `http://localhost:${port}/`, stop: () => child.kill() };
}

/** An answer as it goes over the wire, still compressed. */
export function asSent(url: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    const asked = request(url, { headers }, async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk);
      resolve({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(chunks) });
    });
    asked.once("error", reject);
    asked.end();
  });
}

/** What of its headers a bare server has to repeat for the bytes to be the same page. */
export const kindOf = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    ["content-type", "content-encoding", "etag"].flatMap((name) => (headers[name] ? [[name, String(headers[name])]] : [])),
  );
