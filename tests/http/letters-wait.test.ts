import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { setImmediate as turn } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { haveLettersWait } from "~/http/server/letters-wait.server";
import { ownTurn } from "~/mail/own-turn.server";
import { swiftly } from "../support/swiftly";

test("a letter waits from the knock until the answer is out, and not for a connection that is merely kept", async () => {
  const { port, asked } = await aServer();
  const socket = connect(port, "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  for (let question = 0; question < 3; question++) {
    const order = await swiftly(15, async () => {
      const order: string[] = [];
      const request = asked();
      socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
      const answer = await request;
      const letter = ownTurn().then(() => void order.push("letter"));
      await turn();
      await turn();
      order.push("answer");
      answer.end();
      await letter;
      return order;
    });
    expect(order).toEqual(["answer", "letter"]);
  }
});

test("whoever hangs up without an answer holds up no letter", async () => {
  const { port, asked } = await aServer();
  await swiftly(15, async () => {
    const request = asked();
    const socket = connect(port, "127.0.0.1");
    socket.write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    const gone = once((await request).socket!, "close");
    socket.destroy();
    await gone;
    await ownTurn();
  });
});

async function aServer() {
  const server = createServer();
  haveLettersWait(server);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => void server.close());
  const asked = () => new Promise<ServerResponse>((came) => server.once("request", (_, response) => came(response)));
  return { port: (server.address() as AddressInfo).port, asked };
}
