import { door } from "~/http/door.server";
import { answerLetter } from "~/http/letter-answer.server";
import { requireCaptured } from "~/http/require-outbox.server";

export const loader = door(requireCaptured, ({ mail }) => answerLetter(mail.html ?? ""));
