import type { Tx } from "db/database.server";
import type { HostMember } from "~/accounts/organiser.server";
import { findAllCategories } from "~/events/plan-queries.server";
import { publishProgramme } from "~/programme/publish-programme.server";
import { createCourse } from "~/sessions/create-course.server";
import type { Instant } from "~/time/instant";
import { addDays, type LocalDate, weekday } from "~/time/local-date";
import type { TimeZoneId } from "~/time/time-zone";
import type { ClockTime } from "~/time/wall-time";
import { proofOf } from "../seed/proof-of.server";
import { releaseEvent } from "../seed/release-event.server";
import { confirmSample } from "./register-sample.server";
import { sampleOfficers } from "./sample-people";

/** 40 officers of two departments, one room, one session a day, Monday to Wednesday of the week after next. */
export async function plantCourse(tx: Tx, member: HostMember<"edit-event">, today: LocalDate, now: Instant): Promise<void> {
  const startsOn = nextMonday(addDays(today, 8));
  const created = await createCourse(
    tx,
    member,
    {
      address: "investigators-course",
      title: { en: "Course for cyber investigators" },
      shortTitle: { en: "Investigators’ course" },
      format: "in-person",
      startsOn,
      endsOn: addDays(startsOn, 2),
      timeZone: "Asia/Hong_Kong" as TimeZoneId,
      languages: ["en"],
      venueName: { en: "Training room 3 (sample)" },
      venueAddress: { en: "Sample Police College, Hong Kong" },
      places: 40,
      from: "09:00" as ClockTime,
      to: "17:00" as ClockTime,
    },
    now,
  );
  if (!created.ok) throw new Error(created.why);
  const { address } = created.value;
  await publishProgramme(tx, await proofOf(tx, member, address, "edit-programme"), { after: 0 }, now);
  await releaseEvent(tx, await proofOf(tx, member, address, "edit-event"), now);
  const [category] = await findAllCategories(tx, created.value);
  const registrar = await proofOf(tx, member, address, "edit-people");
  for (const sample of sampleOfficers()) await confirmSample(tx, registrar, sample, category!.id, {}, now);
}

const nextMonday = (from: LocalDate): LocalDate => (weekday(from) === "monday" ? from : nextMonday(addDays(from, 1)));
