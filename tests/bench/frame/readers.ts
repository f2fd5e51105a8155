// Readers beside a crowd: in a process of their own, so that what they wait for is the server alone and never the crowd's own loop.
import { lookup } from "node:dns/promises";
import { readFileSync } from "node:fs";
import { type Answer, ask } from "./ask.ts";

const [host = "", port, perSecond, ...requests] = process.argv.slice(2);
const { address: hostname } = await lookup(host);
const questions = requests.map((request) => ({ hostname, port: Number(port), request: Buffer.from(request) }));
const answers: Promise<Answer>[] = [];
let inHand = 0;

const timer = setInterval(() => answers.push(read()), 1000 / Number(perSecond));

/** Who reads a page does so on a machine of their own: what this process itself waits for a processor is none of the server's. */
async function read(): Promise<Answer> {
  const [number, waited, nobodyElse] = [answers.length, ownWait(), inHand++ === 0];
  const answer = await ask(questions[number % questions.length]!);
  inHand--;
  // Where several are read at once, one may wait for the server while the process waits for another
  if (nobodyElse && answers.length === number + 1) answer.milliseconds -= ownWait() - waited;
  return answer;
}

/** Milliseconds this thread has been ready to run but did not, so far: proc(5), schedstat. Other systems than Linux do not say. */
function ownWait(): number {
  if (process.platform !== "linux") return 0;
  const [, nanoseconds] = readFileSync("/proc/thread-self/schedstat", "utf8").split(" ");
  return Number(nanoseconds) / 1e6;
}

process.once("message", async () => {
  clearInterval(timer);
  process.send!(await Promise.all(answers), () => process.disconnect());
});
process.send!("begun");
