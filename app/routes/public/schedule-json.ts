import { keptDoor } from "~/http/door.server";
import { requireEventPage } from "~/http/event-page.server";
import { answerSchedule } from "~/http/schedule-answer.server";
import { toScheduleJson } from "~/programme/interchange/write-schedule";

export const loader = keptDoor(requireEventPage, (page) => answerSchedule(page, "application/json", toScheduleJson));
