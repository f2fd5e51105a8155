import type { Words } from "~/events/words";
import { programmeFor } from "~/programme/programme-for";
import { searchProgramme } from "~/programme/search/search-programme";
import { aContent, aPrinted } from "../../programme/printed";
import { figure, type Measure, valueAtMost } from "../frame/figure";

const name = "search over 3,000 sessions, p99";
const sessions = 3_000;

/** Beside the same question put to every text, one after the other. */
export default {
  names: [name],
  async take() {
    const view = programmeFor(aContent(Array.from({ length: sessions }, (_, at) => anySession(at))), "stranger");
    const texts = view.sessions.map((session) => JSON.stringify(session).toLowerCase());
    const ask = (query: string) => searchProgramme(view, query, "bench");
    ask("warm");
    const [mine, plain] = [[] as number[], [] as number[]];
    for (let round = 0; round < 100; round++)
      for (const query of queries) {
        mine.push(timed(() => ask(query)));
        if (round % 10 === 0) plain.push(timed(() => texts.filter((text) => query.split(" ").every((word) => text.includes(word)))));
      }
    const [value, floor] = [p99(mine), p99(plain)];
    return [figure(name, "ms", { value, floor, ratio: value / floor }, valueAtMost(20))];
  },
} satisfies Measure;

/** Rare and common words, parts of words, letters that are everywhere, Chinese, nothing that is there, as much as may be asked. */
const queries = [
  ...["speaker 1999", "word1500x", "forensic", "e", "a e i o n r s t l d", "虛擬", "追蹤虛擬資產", "nowhere", '" OR 1=1 --'],
  ...["panel security finance digital", "zz ".repeat(60)],
];

const common = "security finance digital policing intelligence forensic evidence network wallet exchange regulation society".split(" ");

function anySession(at: number) {
  const own = Array.from({ length: 60 }, (_, word) => `word${at}x${word} ${common[(at + word) % common.length]}`).join(" ");
  const title: Words = { en: `Panel ${at}: ${common[at % common.length]}`, "zh-Hant": `第${at}場：追蹤虛擬資產` };
  const abstract: Words = { en: own, "zh-Hant": `第${at}場探討虛擬資產的風險、監管與跨境執法合作。`.repeat(4) };
  const people = [`Speaker ${at}`, `Chair ${at % 300}`].map((person) => ({
    ...{ role: "speaker", speakerId: person, personId: person, code: person, position: "Superintendent", organisation: "Police Force" },
    name: person,
  }));
  return aPrinted({ title, abstract, people });
}

function timed(deed: () => unknown): number {
  const from = performance.now();
  deed();
  return performance.now() - from;
}

const p99 = (times: number[]) => times.sort((one, other) => one - other)[Math.floor(times.length * 0.99)]!;
