// Started by path, by Node itself.
import { parentPort } from "node:worker_threads";
import type { RelayOrder } from "../../app/mail/delivery/relay-thread.server.ts";
import "../../app/mail/delivery/relay-thread.server.ts";

/** The relay's thread, but for one address at which it dies. */
parentPort!.on("message", ({ deed, asked }: RelayOrder) => {
  if (deed === "deliver" && (asked as { to: string[] }).to.includes("die@police.example")) throw new Error("It was told to die.");
});
