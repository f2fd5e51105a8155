import { newId } from "db/identity.server";
import { findEvent } from "~/events/events-queries.server";
import type { OpenHouse } from "~/house.server";
import { paths } from "~/paths";
import { noon } from "../../support/house";
import { aConfirmed } from "../../support/registrations";
import { figure, type Measure, valueAtMost } from "../frame/figure";
import { aLargeProgramme } from "../frame/large-programme";
import { bareServer } from "../frame/load";
import { planted } from "../frame/planted";
import { inTurns } from "../frame/rounds";

const name = "start to first page with a full database";

/** 300 sessions, 1,300 registrations, 10,000 people; from the start of the process to the whole of the programme, beside a bare node:http server. */
export default {
  names: [name],
  async take() {
    const data = await planted(async (house) => {
      const symposium = await aLargeProgramme(house, "large", 300);
      const event = (await findEvent(house.reads, symposium.event.id))!;
      const { id: category } = await house.reads
        .selectFrom("category")
        .select("id")
        .where("event_id", "=", event.id)
        .executeTakeFirstOrThrow();
      for (let guest = 0; guest < 1_300; guest++)
        await aConfirmed({ house, event }, { category, name: `Guest ${guest}`, mailAddress: `guest${guest}@x.example` as never });
      await addPeople(house, event.hostId, 8_700);
    });
    try {
      const since = async (begin: () => Promise<{ url: string; stop(): unknown }>, path: string) => {
        const start = performance.now();
        const server = await begin();
        await (await fetch(server.url + path)).arrayBuffer();
        const taken = performance.now() - start;
        await server.stop();
        return taken / 1000;
      };
      const taken = await inTurns(3, {
        floor: () => since(() => bareServer({ headers: {}, body: Buffer.from("ok") }), ""),
        subject: () => since(data.start, paths.programme("large")),
      });
      return [figure(name, "s", taken, valueAtMost(2))];
    } finally {
      data.remove();
    }
  },
} satisfies Measure;

/** The host's people of earlier years. */
async function addPeople({ write }: OpenHouse, hostId: string, people: number) {
  const blank = { rank_or_title: "", salutation: "", position: "", other_script_name: "", badge_name: "" };
  const none = { organisation_id: null, account_id: null, erased_at: null, link_generation: 1, feed_generation: 1, revision: 1 };
  const rows = Array.from({ length: people }, (_, index) => {
    const name = `Officer ${index}`;
    return { id: newId(), host_id: hostId, display_name: name, sort_key: name.toLowerCase(), created_at: noon, ...blank, ...none };
  });
  for (let at = 0; at < rows.length; at += 500)
    await write((tx) =>
      tx
        .insertInto("person")
        .values(rows.slice(at, at + 500))
        .execute(),
    );
}
