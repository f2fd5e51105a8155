import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { visitorCame, visitorLeft } from "~/mail/own-turn.server";

/** Letters are written while nobody waits: from the knock to the answer's last byte, a visitor goes first. */
export function haveLettersWait(server: Server) {
  server.on("connection", (socket: Socket) => {
    visitorCame(socket);
    socket.once("close", () => visitorLeft(socket));
  });
  for (const event of ["request", "checkContinue"])
    server.on(event, ({ socket }: IncomingMessage, response: ServerResponse) => {
      visitorCame(socket);
      response.once("close", () => {
        if (response.shouldKeepAlive) visitorLeft(socket);
      });
    });
}
