import { keptDoor } from "~/http/door.server";
import { requireEventPage } from "~/http/event-page.server";
import { answerSchedule } from "~/http/schedule-answer.server";
import { toScheduleXml } from "~/programme/interchange/write-schedule";

export const loader = keptDoor(requireEventPage, (page) => answerSchedule(page, "application/xml", toScheduleXml));
