import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import { type Event, isOver as isEventOver } from "~/events/event";
import { mediaTypeOf, pictureKindOf } from "~/files/file-kind";
import { keepBytes } from "~/files/file-store.server";
import { forgetFile } from "~/files/forget-file.server";
import { type PictureRefusal, preparePicture } from "~/files/prepare-picture.server";
import { type KeptBytes, storeFile } from "~/files/store-file.server";
import type { LinkHolder } from "~/people/find-person-by-link.server";
import type { By } from "~/people/person";
import type { Instant } from "~/time/instant";
import { isUpload, type QuestionType } from "../../questions/question";
import { findOwnQuestions } from "../../questions/questions-queries.server";
import type { Registration } from "../../registration";
import { findLiveRegistration, findRegistration } from "../../registration-queries.server";
import { deleteAnswer, findAnswers, replaceAnswer } from "../answers-queries.server";
import { askedNow } from "../missing";
import { handOf } from "../save-answers.server";

export type UploadRefusal = PictureRefusal | "none-chosen" | "not-a-document";
export type GiveRefusal = "no-such-registration" | "event-over" | "not-asked";

const handedOut = /\.(pdf|docx|odt)$/i;
const longestSide = 2000;

/**
 * Keeps what was uploaded, before the deed that records it. Pictures are drawn anew, so that a bomb is refused and no position remains; of
 * documents only the kinds a desk can open, where name and first bytes agree.
 */
export async function keepUpload(
  dataFolder: string,
  type: QuestionType,
  upload: File | undefined,
): Promise<Outcome<KeptBytes, UploadRefusal>> {
  if (!upload || upload.size === 0) return no("none-chosen");
  const bytes = new Uint8Array(await upload.arrayBuffer());
  if (type === "photo" || pictureKindOf(bytes)) {
    const drawn = await preparePicture(bytes, { width: longestSide, height: longestSide, fit: "inside" });
    if (!drawn.ok) return drawn;
    const name = `${upload.name.replace(/\.[^.]*$/, "") || "picture"}.jpg`;
    return yes({
      hash: await keepBytes(dataFolder, drawn.value.bytes),
      bytes: drawn.value.bytes.length,
      mediaType: drawn.value.mediaType,
      name,
    });
  }
  const mediaType = handedOut.test(upload.name) ? mediaTypeOf(upload.name, bytes) : undefined;
  if (!mediaType) return no("not-a-document");
  return yes({ hash: await keepBytes(dataFolder, bytes), bytes: bytes.length, mediaType, name: upload.name });
}

/** Null takes the file away. */
export async function giveMyFile(
  tx: Tx,
  holder: LinkHolder,
  event: Event,
  given: { key: string; file: KeptBytes | null },
  now: Instant,
): Promise<Outcome<undefined, GiveRefusal>> {
  const registration = await findLiveRegistration(tx, event, holder.id);
  if (!registration) return no("no-such-registration");
  if (isEventOver(event, now)) return no("event-over");
  return give(tx, { hostId: event.hostId, eventId: event.id, actor: { kind: "person", personId: holder.id } }, registration, given, now);
}

/** The team does it for them. */
export async function giveFileForSomebody(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  registrationId: string,
  given: { key: string; file: KeptBytes | null },
  now: Instant,
): Promise<Outcome<undefined, GiveRefusal>> {
  const { event } = organiser;
  const registration = await findRegistration(tx, event, registrationId);
  if (!registration) return no("no-such-registration");
  return give(tx, { hostId: event.hostId, eventId: event.id, actor: actorOf(organiser) }, registration, given, now);
}

async function give(
  tx: Tx,
  by: By,
  registration: Registration,
  { key, file }: { key: string; file: KeptBytes | null },
  now: Instant,
): Promise<Outcome<undefined, "not-asked">> {
  const questions = askedNow(await findOwnQuestions(tx, { id: registration.eventId }), registration.state);
  const question = questions.find((each) => each.key === key && isUpload(each.type));
  if (!question) return no("not-asked");
  const before = (await findAnswers(tx, registration)).find((answer) => answer.key === key);
  if (file) {
    const { id: value } = await storeFile(tx, by, file, now);
    await replaceAnswer(tx, registration, question, { value, skippedAt: null, ...handOf(by) }, now);
  } else await deleteAnswer(tx, registration, key);
  if (before && isUpload(before.type) && before.value !== "") await forgetFile(tx, before.value, now);
  const { personId, id: subjectId } = registration;
  record(tx, { ...by, personId, subjectId, verb: "answers.changed", facts: { answers: 1 }, at: now });
  return yes(undefined);
}
