import type { Server } from "node:http";
import type { OpenHouse } from "~/house.server";

const patience = 8_000;

/**
 * SIGTERM and Ctrl-C: answer what has begun, finish the writes, close. Gives up waiting before a supervisor would kill. What it answers
 * closes the same way and leaves the process running; there whoever lingers is cut off.
 */
export function stopOnSignal(server: Server, house: OpenHouse): () => Promise<void> {
  let stopping = false;
  const close = async () => {
    house.liveDrafts.close();
    server.closeIdleConnections();
    await new Promise((resolve) => server.close(resolve));
    await house.close();
  };
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), patience).unref();
    await close();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  return async () => {
    process.off("SIGTERM", stop).off("SIGINT", stop);
    const lingering = setTimeout(() => server.closeAllConnections(), patience);
    await close();
    clearTimeout(lingering);
  };
}
