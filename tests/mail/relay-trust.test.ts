import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { expect, test } from "vitest";
import { openRelay } from "~/mail/delivery/relay.server";
import { takeConsoleErrors } from "../support/no-console-errors";

test("a relay that cannot prove who it is gets no message", async () => {
  let spoken = 0;
  const onMailFrom = (_address: unknown, _session: unknown, done: () => void) => {
    spoken++;
    done();
  };
  // smtp-server's own certificate is signed by nobody.
  const server = new SMTPServer({ secure: true, authOptional: true, onMailFrom });
  expect(takeConsoleErrors().join()).toContain("built-in default TLS certificate");
  server.on("error", () => {});
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const relay = openRelay(`smtps://127.0.0.1:${(server.server.address() as AddressInfo).port}`);
  expect(await relay.knock()).toMatch(/certificate|altnames|expired/i);
  expect(spoken).toBe(0);
  relay.close();
  await new Promise<void>((done) => server.close(done));
});
