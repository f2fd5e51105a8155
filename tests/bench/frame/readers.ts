// Readers beside a crowd: in a process of their own, so that what they wait for is the server alone and never the crowd's own loop.
import { type Answer, ask } from "./ask.ts";

const [hostname = "", port, perSecond, ...requests] = process.argv.slice(2);
const questions = requests.map((request) => ({ hostname, port: Number(port), request: Buffer.from(request) }));
const answers: Promise<Answer>[] = [];
const timer = setInterval(() => answers.push(ask(questions[answers.length % questions.length]!)), 1000 / Number(perSecond));
process.once("message", async () => {
  clearInterval(timer);
  process.send!(await Promise.all(answers), () => process.disconnect());
});
process.send!("begun");
