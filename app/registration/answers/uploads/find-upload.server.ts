import type { Reads } from "db/database.server";
import { pick } from "~/events/words";
import type { StoredFile } from "~/files/file";
import { contentDisposition } from "~/files/file-name";
import { readBytes } from "~/files/file-store.server";
import { isUpload, type Question } from "../../questions/question";
import { findOwnQuestions } from "../../questions/questions-queries.server";
import type { Registration } from "../../registration";
import { findFileAnswer } from "../answers-queries.server";
import type { Reading } from "../form/shown-questions";
import { askedNow } from "../missing";

/** A question that is answered by a file, as it is put to this person; undefined where nobody asks them. */
export async function findUploadQuestion(
  reads: Reads,
  registration: Pick<Registration, "id" | "eventId" | "state">,
  key: string,
): Promise<{ question: Question; given: boolean } | undefined> {
  const questions = askedNow(await findOwnQuestions(reads, { id: registration.eventId }), registration.state);
  const question = questions.find((each) => each.key === key && isUpload(each.type));
  return question && { question, given: (await findFileAnswer(reads, registration, key)) !== undefined };
}

export const shownUpload = ({ type, label, help, class: of }: Question, { language, languages }: Reading) => ({
  label: pick(label, language, languages),
  help: pick(help, language, languages),
  photo: type === "photo",
  class: of,
});

/** Never public, never kept by anybody in between, and only ever saved: whatever the bytes are, no page shows them. */
export async function answerWithFile(dataFolder: string, file: Pick<StoredFile, "hash" | "name">): Promise<Response | undefined> {
  const bytes = await readBytes(dataFolder, file.hash);
  return (
    bytes &&
    new Response(bytes, {
      headers: {
        "Content-Type": "application/octet-stream",
        "Content-Length": String(bytes.length),
        "Content-Disposition": contentDisposition("attachment", file.name),
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
      },
    })
  );
}
