import { notFound } from "~/http/answers.server";
import { door } from "~/http/door.server";
import { requirePersonPage } from "~/http/person-page.server";
import { findFileAnswer } from "~/registration/answers/answers-queries.server";
import { answerWithFile } from "~/registration/answers/uploads/find-upload.server";
import { findLiveRegistration } from "~/registration/registration-queries.server";

/** A file a person gave, to themselves. */
export const loader = door(requirePersonPage, async ({ person, event, reads, params, house }) => {
  const registration = await findLiveRegistration(reads, event, person.id);
  const file = registration && (await findFileAnswer(reads, registration, params.question ?? ""));
  const answer = file && (await answerWithFile(house.configuration.dataFolder, file));
  if (!answer) throw notFound();
  return answer;
});
