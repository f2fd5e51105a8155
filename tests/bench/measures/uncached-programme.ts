import { paths } from "~/paths";
import { type Figure, figure, type Measure, ratioAtMost, reported } from "../frame/figure";
import { aLargeProgramme } from "../frame/large-programme";
import { asSent } from "../frame/load";
import { planted } from "../frame/planted";
import { median, percentile } from "../frame/rounds";

const sizes = [30, 300, 3_000] as const;
const called = (size: number, what: string) => `programme of ${size.toLocaleString("en")} sessions, uncached, ${what}`;

/** Whoever carries a sign-in is met in person: each of these pages is made for this one request. */
const headers = { cookie: "plenary-sign-in=nobody", "accept-encoding": "identity" };

/** Milliseconds of one page after the other, beside an answer of the same server that says one line; and whether they grow with the bytes alone. */
export default {
  names: [...sizes.flatMap((size) => [called(size, "p50"), called(size, "p99")]), ...sizes.slice(1).map((size) => called(size, "growth"))],
  async take() {
    const data = await planted(async (house) => {
      for (const size of sizes) await aLargeProgramme(house, `of-${size}`, size);
    });
    const server = await data.start();
    try {
      const timed = new Map<string, number[]>();
      const bytes = new Map<number, number>();
      const time = async (name: string, path: string) => {
        const start = performance.now();
        const answer = await asSent(server.url + path, headers);
        timed.set(name, [...(timed.get(name) ?? []), performance.now() - start]);
        return answer.body.length;
      };
      for (let round = 0; round < 60; round++) {
        if (round === 10) timed.clear();
        await time("floor", "/nowhere/a/b/c");
        for (const size of sizes) bytes.set(size, await time(String(size), paths.programme(`of-${size}`)));
      }
      const taken = (name: string, share: number) => percentile(timed.get(name)!, share);
      const shares = { p50: 0.5, p99: 0.99 } as const;
      const figures: Figure[] = sizes.flatMap((size) =>
        (["p50", "p99"] as const).map((what) => {
          const [value, floor] = [taken(String(size), shares[what]), taken("floor", shares[what])];
          return figure(called(size, what), "ms", { value, floor, ratio: value / floor }, reported);
        }),
      );
      for (const [index, size] of sizes.entries()) {
        if (index === 0) continue;
        const smaller = sizes[index - 1]!;
        const per100kB = (of: number) => (median(timed.get(String(of))!) / bytes.get(of)!) * 100_000;
        const [value, floor] = [per100kB(size), per100kB(smaller)];
        figures.push(figure(called(size, "growth"), "ms per 100 kB", { value, floor, ratio: value / floor }, ratioAtMost(1.15)));
      }
      return figures;
    } finally {
      await server.stop();
      data.remove();
    }
  },
} satisfies Measure;
