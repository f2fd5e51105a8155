import { hashOf, newId } from "db/identity.server";
import { publishVersion } from "~/agenda/telling/publish-version.server";
import type { OpenHouse } from "~/house.server";
import { toCanonical } from "~/programme/canonical";
import { findLatestVersion } from "~/programme/programme-queries.server";
import { plusMinutes } from "~/time/instant";
import { noon } from "../../support/house";
import { figure, type Measure, valueAtMost } from "../frame/figure";
import { aLargeProgramme } from "../frame/large-programme";
import { planted } from "../frame/planted";
import { inTurns } from "../frame/rounds";

const name = "publish of 3,000 sessions, each changed";

/** Milliseconds until the version is on disk, every session of it moved; the floor writes the same text as a row and does nothing else. */
export default {
  names: [name],
  async take() {
    let taken = { value: 0, floor: 0, ratio: 0 };
    const data = await planted(async (house) => {
      taken = await timesOf(house);
    });
    data.remove();
    return [figure(name, "ms", taken, valueAtMost(1_000))];
  },
} satisfies Measure;

async function timesOf(house: OpenHouse) {
  const { event, editor } = await aLargeProgramme(house, "large", 3_000);
  let number = 1;
  const timed = async (work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  return inTurns(5, {
    floor: async () => {
      const { content } = (await findLatestVersion(house.reads, event))!;
      const text = toCanonical(content);
      const row = { id: newId(), event_id: event.id, published_at: noon, published_by: null, note: null, misprint_at: null };
      return timed(() =>
        house.write((tx) =>
          tx
            .insertInto("version")
            .values({ ...row, number: 1_000 + number, content: text, hash: hashOf(text) })
            .execute(),
        ),
      ).finally(() => house.write((tx) => tx.deleteFrom("version").where("id", "=", row.id).execute()));
    },
    subject: async () => {
      const minutes = 30 + number;
      await house.write((tx) => tx.updateTable("session").set({ minutes }).where("event_id", "=", event.id).execute());
      return timed(async () => {
        const outcome = await house.write((tx) => publishVersion(tx, editor, { after: number++ }, plusMinutes(noon, number)));
        if (!outcome.ok) throw new Error(outcome.why);
      });
    },
  });
}
