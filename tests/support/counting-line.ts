import { type AddressInfo, connect, createServer } from "node:net";

const sync = "S".charCodeAt(0);
const [startUp, frame] = [0, 1];

/** A line to a PostgreSQL server that counts how often somebody on it stops talking and waits for an answer (Sync of the protocol, chapter 55). */
export async function countingLine(url: string): Promise<{ url: string; trips(): number; close(): void }> {
  const server = new URL(url);
  let trips = 0;
  const line = createServer((caller) => {
    const called = connect(Number(server.port || 5432), server.hostname);
    let heard = Buffer.alloc(0);
    // The first message has a length alone; each of the others has a letter before its own.
    let head: number = startUp;
    caller.on("data", (chunk) => {
      heard = Buffer.concat([heard, chunk]);
      while (heard.length >= head + 4 && heard.length >= head + heard.readUInt32BE(head)) {
        if (head === frame && heard[0] === sync) trips++;
        heard = heard.subarray(head + heard.readUInt32BE(head));
        head = frame;
      }
    });
    caller.pipe(called).pipe(caller);
    for (const end of [caller, called]) end.on("error", () => [caller, called].map((each) => each.destroy()));
  });
  await new Promise<void>((done) => line.listen(0, "127.0.0.1", done));
  const through = new URL(url);
  [through.hostname, through.port] = ["127.0.0.1", String((line.address() as AddressInfo).port)];
  return { url: through.href, trips: () => trips, close: () => line.close() };
}
