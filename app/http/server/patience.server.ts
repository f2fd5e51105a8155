import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** Bytes a second below which a connection counts as slow; any telephone line of our days is faster. */
const slow = 4 * 1024;
/** Seconds: a packet lost three times in a row is sent again after 1 + 2 + 4 (RFC 6298, section 5.5). */
const patience = 8;

/** Questions a connection may ask before the first is answered. Browsers ask one; a thousand in one packet would all be answered at once. */
const mostUnanswered = 4;

/** How far a connection had come a second ago, and how many slow seconds it has to its name. */
type Progress = { request?: IncomingMessage; unanswered: number; read: number; taken: number; slowSeconds: number };

/**
 * Ends a connection that owes us a body, or takes our answer, too slowly: eight slow seconds that swift ones have not made good. The headers
 * Node watches itself; by a time for the whole body alone, an honest photo over a thin line could not be told from a drip. To be called
 * before anybody else listens: a request whose socket is destroyed is not to be answered.
 */
export function hurry(server: Server) {
  const open = new Map<Socket, Progress>();
  server.on("connection", (socket) => {
    open.set(socket, { unanswered: 0, read: 0, taken: 0, slowSeconds: 0 });
    socket.once("close", () => open.delete(socket));
  });
  for (const event of ["request", "checkContinue"])
    server.on(event, (request: IncomingMessage, response: ServerResponse) => {
      const progress = open.get(request.socket);
      if (!progress) return;
      progress.request = request;
      if (++progress.unanswered > mostUnanswered) request.socket.destroy();
      response.once("close", () => progress.unanswered--);
    });
  const clock = setInterval(() => {
    for (const [socket, progress] of open) if (isTooSlow(socket, progress)) socket.destroy();
  }, 1_000).unref();
  server.once("close", () => clearInterval(clock));
}

function isTooSlow(socket: Socket, progress: Progress): boolean {
  const { request } = progress;
  // Where bytes wait for us, it is we who are slow.
  const owesBody = request !== undefined && !request.complete && request.readableLength === 0;
  const owesReading = socket.writableLength > 0;
  const [read, taken] = [socket.bytesRead, socket.bytesWritten - socket.writableLength];
  const moved = (owesBody ? read - progress.read : 0) + (owesReading ? taken - progress.taken : 0);
  Object.assign(progress, { read, taken });
  if (!owesBody && !owesReading) progress.slowSeconds = 0;
  else progress.slowSeconds = Math.max(0, progress.slowSeconds + (moved < slow ? 1 : -1));
  return progress.slowSeconds >= patience;
}
