import { actorOf } from "~/accounts/organiser.server";
import { notFound } from "~/http/answers.server";
import { door } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { findFileAnswer } from "~/registration/answers/answers-queries.server";
import { answersRead } from "~/registration/answers/team/answers-read";
import { answerWithFile } from "~/registration/answers/uploads/find-upload.server";
import { maySeeAnswer } from "~/registration/questions/question";
import { findRegistration } from "~/registration/registration-queries.server";

/** A file somebody gave, to the roles that may see its class; to others of the team it does not exist. */
export const loader = door(requireOrganiser("view"), async ({ event, organiser, reads, params, house, now }) => {
  const registration = await findRegistration(reads, event, params.registration ?? "");
  const file = registration && (await findFileAnswer(reads, registration, params.question ?? ""));
  if (!file || !maySeeAnswer(organiser.role, file.class)) throw notFound();
  const answer = await answerWithFile(house.configuration.dataFolder, file);
  if (!answer) throw notFound();
  for (const entry of answersRead(actorOf(organiser), registration!, [file.class], now)) house.readings.note(entry);
  return answer;
});
