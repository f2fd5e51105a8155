import type { Server } from "node:http";
import type { OpenHouse } from "~/house.server";

const patience = 8_000;

/** SIGTERM and Ctrl-C: answer what has begun, finish the writes, close. Gives up waiting before a supervisor would kill. */
export function stopOnSignal(server: Server, house: OpenHouse) {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), patience).unref();
    server.closeIdleConnections();
    await new Promise((resolve) => server.close(resolve));
    await house.close();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
