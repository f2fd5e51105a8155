import { paths } from "~/paths";
import { figure, type Measure, ratioAtLeast } from "../frame/figure";
import { aLargeProgramme } from "../frame/large-programme";
import { asSent, bareServer, kindOf, load } from "../frame/load";
import { planted } from "../frame/planted";
import { inTurns } from "../frame/rounds";

const name = "public programme of 300 sessions";

/** Beside a bare server that answers the same bytes. */
export default {
  names: [name],
  async take() {
    const data = await planted((house) => aLargeProgramme(house, "large", 300));
    const server = await data.start();
    const headers = { "accept-encoding": "gzip, deflate, br", "accept-language": "en-GB,en;q=0.9" };
    const url = server.url + paths.programme("large");
    const page = await asSent(url, headers);
    const bare = await bareServer({ headers: kindOf(page.headers), body: page.body });
    try {
      // Neither is measured while its code is still being compiled for speed.
      for (const warmed of [bare.url, url]) await load(warmed, { headers, seconds: 4 });
      const taken = await inTurns(9, {
        floor: async () => (await load(bare.url, { headers, seconds: 1 })).perSecond,
        subject: async () => (await load(url, { headers, seconds: 1 })).perSecond,
      });
      return [figure(name, "requests/s", taken, ratioAtLeast(0.7))];
    } finally {
      bare.stop();
      await server.stop();
      data.remove();
    }
  },
} satisfies Measure;
