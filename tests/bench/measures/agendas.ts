import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { sendAgendas } from "~/agenda/sending/send-agendas.server";
import { openPaper } from "~/paper/paper.server";
import type { PaperDocument } from "~/paper/paper-document";
import { paths } from "~/paths";
import { plusSeconds, systemNow } from "~/time/instant";
import { organiserOf } from "../../support/cast";
import type { SpawnedHouse } from "../../support/spawned-house";
import { readers } from "../frame/crowd";
import { figure, type Measure, ratioAtMost, valueAtMost } from "../frame/figure";
import { aFullEvent, papersOf } from "../frame/full-event";
import { openSink } from "../frame/mail-sink";
import { planted } from "../frame/planted";
import { percentile } from "../frame/rounds";

const people = Number(process.env.BENCH_AGENDAS ?? 1300);
/** As long as the sending takes: the slowest of a hundred pages are few in a shorter one, and their figure jumps. */
const secondsOfCalm = 40;
const sending = "1,300 agendas, from the end of the minute to undo to the last hand-over";
const memory = "1,300 agendas: the server's memory at its highest";
const pages = "1,300 agendas: public pages meanwhile, p99";

/** Beside Typst alone, setting the same papers in one thread: half of them before the sending and half after. */
export default {
  names: [sending, memory, pages],
  async take() {
    let papers: PaperDocument[] = [];
    let goesAt = 0;
    const data = await planted(async (house) => {
      const event = await aFullEvent(house, people);
      papers = await papersOf(house, event);
      const organiser = await organiserOf(house, event, "send");
      goesAt = Date.now() + secondsOfCalm * 1000;
      const sent = await house.write((tx) => sendAgendas(tx, organiser, event, plusSeconds(systemNow(), secondsOfCalm - 60)));
      if (!sent.ok) throw new Error(sent.why);
    });
    const half = papers.length >> 1;
    const sink = await openSink();
    const server = await data.start({ MAIL_URL: sink.url, MAIL_PER_SECOND: "1000" });
    try {
      await pageTimes(server, () => Date.now() > goesAt - (secondsOfCalm - 3) * 1000);
      const calm = await pageTimes(server, () => Date.now() > goesAt - 500);
      const busy = await pageTimes(server, () => sink.taken() >= people);
      const took = (sink.lastAt() - goesAt) / 1000;
      await server.stop();
      const alone = (await secondsAlone(papers.slice(0, half))) + (await secondsAlone(papers.slice(half)));
      const [quiet, loud] = [percentile(calm.times, 0.99), percentile(busy.times, 0.99)];
      return [
        figure(sending, "s", { value: took, floor: alone, ratio: took / alone }, ratioAtMost(1.4)),
        figure(memory, "MB", { value: busy.highest, floor: calm.highest, ratio: busy.highest / calm.highest }, valueAtMost(400)),
        figure(pages, "ms", { value: loud, floor: quiet, ratio: loud / quiet }, ratioAtMost(2)),
      ];
    } finally {
      await server.stop();
      sink.close();
      data.remove();
    }
  },
} satisfies Measure;

/** What readers of the public pages wait, and the most memory the server held meanwhile. */
async function pageTimes({ url, pid }: SpawnedHouse, until: () => boolean) {
  let highest = 0;
  const watch = async () => {
    for (; !until(); await wait(50)) highest = Math.max(highest, residentMegabytes(pid));
  };
  const answers = await readers({ url, pages: [paths.event("symposium"), paths.programme("symposium")], perSecond: 40 }, watch);
  if (answers.some(({ status }) => status !== 200)) throw new Error("A reader was not served.");
  return { times: answers.map(({ milliseconds }) => milliseconds), highest };
}

const residentMegabytes = (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;

async function secondsAlone(papers: PaperDocument[]) {
  const paper = openPaper({ root: process.cwd() });
  await paper.print(papers[0]!);
  const start = performance.now();
  await Promise.all(papers.map((each) => paper.print(each)));
  const seconds = (performance.now() - start) / 1000;
  await paper.close();
  return seconds;
}
