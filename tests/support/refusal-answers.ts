import { newId } from "db/identity.server";
import type { Event } from "~/events/event";
import { keepBytes } from "~/files/file-store.server";
import { insertFile } from "~/files/files-queries.server";
import type { House } from "~/http/house";
import { replaceAnswer } from "~/registration/answers/answers-queries.server";
import type { Registration } from "~/registration/registration";
import { systemNow } from "~/time/instant";
import { aQuestion } from "./questions";

/** Two questions of an event under keys of their own, which nobody but its team and its people may read, and one person's answers: a word, and a file of the sensitive class. */
export async function questioned(house: House, event: Event, registration: Registration, secret: string) {
  const stage = { house, event };
  const told = { label: { en: secret }, moment: "after-confirmation" } as const;
  const [word, file] = [
    await aQuestion(stage, { ...told, class: "travel" }),
    await aQuestion(stage, { ...told, type: "file", class: "sensitive" }),
  ];
  const at = systemNow();
  const hash = await keepBytes(house.configuration.dataFolder, Buffer.from(secret));
  const id = newId();
  const by = { byKind: "person", byId: registration.personId, skippedAt: null };
  await house.write(async (tx) => {
    await insertFile(tx, { id, hostId: event.hostId, hash, mediaType: "application/pdf", bytes: secret.length, name: "passport.pdf" }, at);
    await replaceAnswer(tx, registration, word, { value: secret, ...by }, at);
    await replaceAnswer(tx, registration, file, { value: id, ...by }, at);
  });
  return { question: word.key, upload: file.key };
}
