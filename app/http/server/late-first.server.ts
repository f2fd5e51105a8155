import type { Server } from "node:http";
import type { Socket } from "node:net";

/** How many are heard in one turn of the event loop, and for how long nobody is while more knock, in milliseconds. */
const atOnce = 16;
const longest = 60;

/**
 * Of many who knock in one moment, those who came last are heard first. All of a crowd wait about as long either way; but somebody who
 * comes to read in the midst of it does not stand behind all who came before. Returns how many have knocked and how many been heard.
 *
 * Node accepts one connection in each turn of its loop (libuv since 1.45) and reads it at once, which for three thousand forms takes
 * several times as long as to accept them. `pauseOnConnect` lets it wait.
 */
export function hearLateFirst(server: Server): () => number {
  const hear = server.listeners("connection") as ((socket: Socket) => void)[];
  const waiting: Socket[] = [];
  let [listening, knocked, heard, before, late] = [false, 0, 0, 0, 0];

  function turn() {
    if (knocked === before || performance.now() > late) {
      for (const socket of waiting.splice(-atOnce).reverse()) {
        heard++;
        if (socket.destroyed) continue;
        for (const each of hear) each.call(server, socket);
        socket.resume();
      }
      late = performance.now() + longest;
    }
    before = knocked;
    listening = waiting.length > 0;
    if (listening) setImmediate(turn);
  }

  server.removeAllListeners("connection");
  Object.assign(server, { pauseOnConnect: true });
  server.on("connection", (socket) => {
    waiting.push(socket);
    knocked++;
    if (listening) return;
    listening = true;
    late = performance.now() + longest;
    setImmediate(turn);
  });
  return () => knocked + heard;
}
