import { eventCalendar, linksAt } from "~/agenda/agenda-calendar";
import { writeCalendar } from "~/agenda/calendar/calendar-file";
import { publicProgramme } from "~/agenda/participation";
import { languageOf } from "~/events/event";
import { findEvent } from "~/events/events-queries.server";
import { findLatestVersion } from "~/programme/programme-queries.server";
import { figure, type Measure, ratioAtMost } from "../frame/figure";
import { aLargeProgramme } from "../frame/large-programme";
import { plainCalendar } from "../frame/plain-calendar";
import { planted } from "../frame/planted";
import { inTurns, millisecondsOf } from "../frame/rounds";

const name = "calendar of 1,000 sessions";

/** Written from what the programme says, every text cleaned and every line checked, beside lines joined and folded. */
export default {
  names: [name],
  async take() {
    let calendar: ReturnType<typeof eventCalendar> | undefined;
    const data = await planted(async (house) => {
      const { event } = await aLargeProgramme(house, "large", 1_000);
      const found = (await findEvent(house.reads, event.id))!;
      const agenda = publicProgramme(found, await findLatestVersion(house.reads, found), languageOf(found));
      calendar = eventCalendar(agenda, linksAt("https://events.example.org"));
    });
    data.remove();
    const taken = await inTurns(7, {
      floor: () => millisecondsOf(() => plainCalendar(calendar!)),
      subject: () => millisecondsOf(() => writeCalendar(calendar!)),
    });
    return [figure(name, "ms", taken, ratioAtMost(4))];
  },
} satisfies Measure;
