import { once } from "node:events";
import { connect } from "node:net";

type Question = { hostname: string; port: number; request: Uint8Array };

/** Status 0: refused, reset or cut off. */
export type Answer = { status: number; milliseconds: number };

/** One request on a connection of its own, from the knock to the end of its answer. */
export async function ask({ hostname, port, request }: Question): Promise<Answer> {
  const start = performance.now();
  const socket = connect(port, hostname);
  let first: Buffer | undefined;
  socket.on("data", (chunk: Buffer) => {
    first ??= chunk;
  });
  socket.write(request);
  const ended = await once(socket, "end").then(
    () => true,
    () => false,
  );
  socket.destroy();
  const status = ended && first ? Number(first.toString("latin1", 9, 12)) : 0;
  return { status, milliseconds: performance.now() - start };
}
