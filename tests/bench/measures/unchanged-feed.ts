import { findEvent } from "~/events/events-queries.server";
import { paths } from "~/paths";
import { makeLink } from "~/people/personal-link.server";
import { aConfirmed } from "../../support/registrations";
import { figure, type Measure, ratioAtLeast } from "../frame/figure";
import { aLargeProgramme } from "../frame/large-programme";
import { asSent, bareServer, load } from "../frame/load";
import { planted, secret } from "../frame/planted";
import { inTurns } from "../frame/rounds";

const name = "unchanged calendar feed of 1,000 sessions (304)";

/** A delegate's subscribed calendar that holds what there is, beside a bare server that answers the same bytes. */
export default {
  names: [name],
  async take() {
    let feed = "";
    const data = await planted(async (house) => {
      const symposium = await aLargeProgramme(house, "large", 1_000);
      const event = (await findEvent(house.reads, symposium.event.id))!;
      const { id: category } = await house.reads
        .selectFrom("category")
        .select("id")
        .where("event_id", "=", event.id)
        .executeTakeFirstOrThrow();
      const { personId } = await aConfirmed({ house, event }, { category });
      feed = paths.feed(makeLink(secret, "feed", personId, 1));
    });
    const server = await data.start();
    const full = await asSent(server.url + feed);
    const etag = String(full.headers.etag);
    const headers = { "if-none-match": etag };
    // All its bytes are headers: the floor says the same ones.
    const { date: _, connection: __, "keep-alive": ___, ...same } = (await asSent(server.url + feed, headers)).headers;
    const bare = await bareServer({ status: 304, headers: same as Record<string, string>, body: new Uint8Array() });
    try {
      if (full.status !== 200) throw new Error(`The feed answered ${full.status}.`);
      // Neither is measured while its code is still being compiled for speed.
      for (const warmed of [bare.url, server.url + feed]) await load(warmed, { headers, status: 304, seconds: 4 });
      const taken = await inTurns(9, {
        floor: async () => (await load(bare.url, { headers, status: 304, seconds: 1 })).perSecond,
        subject: async () => (await load(server.url + feed, { headers, status: 304, seconds: 1 })).perSecond,
      });
      return [figure(name, "requests/s", taken, ratioAtLeast(0.7))];
    } finally {
      bare.stop();
      await server.stop();
      data.remove();
    }
  },
} satisfies Measure;
