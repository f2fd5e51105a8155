import { fork } from "node:child_process";
import { once } from "node:events";

/** A real SMTP server in a process of its own: how many letters it has taken, and when the last of them came. */
export async function openSink() {
  const child = fork(new URL("./smtp-sink.js", import.meta.url).pathname);
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  let last = { taken: 0, at: 0 };
  child.on("message", (heard: typeof last) => {
    last = heard;
  });
  // It ends with this process and does not keep it alive: a measure that failed must not hang
  child.unref();
  child.channel!.unref();
  return { url: `smtp://127.0.0.1:${port}`, taken: () => last.taken, lastAt: () => last.at, close: () => child.kill() };
}
