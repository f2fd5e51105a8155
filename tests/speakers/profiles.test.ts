import { setTimeout as wait } from "node:timers/promises";
import { no } from "db/outcome";
import sharp from "sharp";
import { expect, test } from "vitest";
import { findHistoryOfPerson } from "~/audit/audit-queries.server";
import { readBytes } from "~/files/file-store.server";
import { findPersonByLink } from "~/people/find-person-by-link.server";
import { makeLink } from "~/people/personal-link.server";
import { changeMyPhoto } from "~/speakers/change-photo.server";
import { changeMyProfile, changeProfile } from "~/speakers/change-profile.server";
import { keepPhoto } from "~/speakers/keep-photo.server";
import { missingFrom, photoSize } from "~/speakers/speaker";
import { profileForm, speakerForm } from "~/speakers/speaker-form";
import { findAllProfiles, findProfile } from "~/speakers/speakers-queries.server";
import { noon } from "../support/house";
import { aSpeaker, aSymposium } from "../support/programme";

async function oneSpeaker() {
  const stage = await aSymposium();
  const ada = await aSpeaker(stage.house, stage.event, "Ada Chan");
  const { secret } = stage.house.configuration;
  const holder = (await findPersonByLink(stage.house.reads, secret, "me", makeLink(secret, "me", ada.personId, 1), noon))!;
  return { ...stage, ada, holder };
}

const typed = (overrides: object = {}) =>
  profileForm(["en", "zh-Hant"]).parse({
    position: "Commissioner",
    organisation: "Bureau",
    bio: { en: "Ada leads." },
    revision: 1,
    ...overrides,
  });

test("a speaker writes their own page, and it is written down who did", async () => {
  const { house, event, ada, holder } = await oneSpeaker();
  expect((await house.write((tx) => changeMyProfile(tx, holder, event, typed(), noon))).ok).toBe(true);
  const page = (await findProfile(house.reads, event, ada.id))!;
  expect(page).toMatchObject({ position: "Commissioner", organisation: "Bureau", bio: { en: "Ada leads." }, revision: 2 });
  expect(missingFrom(page)).toEqual(["photo"]);
  expect(await findHistoryOfPerson(house.reads, holder)).toMatchObject([
    { verb: "speaker.page-changed", actorKind: "person", actorId: ada.personId, facts: { fields: "position organisation bio" } },
  ]);
});

test("a bio that is emptied is gone, in that language alone", async () => {
  const { house, event, ada, holder } = await oneSpeaker();
  const save = (bio: object, revision: number) => house.write((tx) => changeMyProfile(tx, holder, event, typed({ bio, revision }), noon));
  await save({ en: "Ada leads.", "zh-Hant": "陳" }, 1);
  await save({ en: "", "zh-Hant": "陳" }, 2);
  expect((await findProfile(house.reads, event, ada.id))?.bio).toEqual({ "zh-Hant": "陳" });
});

test("who saves an older state is told, and nothing is lost", async () => {
  const { house, event, ada, holder, editor } = await oneSpeaker();
  const correction = speakerForm(["en"]).parse({ ...typed(), name: "Ada Chan Wai-yee", bio: { en: "By the team." } });
  expect((await house.write((tx) => changeProfile(tx, editor, ada.id, correction, noon))).ok).toBe(true);
  expect(await house.write((tx) => changeMyProfile(tx, holder, event, typed(), noon))).toEqual(no("changed-since"));
  expect(await findProfile(house.reads, event, ada.id)).toMatchObject({ name: "Ada Chan Wai-yee", bio: { en: "By the team." } });
});

test("who does not speak here has no page here", async () => {
  const { house, holder } = await oneSpeaker();
  const { event } = await aSymposium({}, house);
  expect(await house.write((tx) => changeMyProfile(tx, holder, event, typed(), noon))).toEqual(no("no-such-speaker"));
});

test("plain text stays as typed, whatever it looks like", () => {
  const bio = { en: "<b>Ada</b> & *co*\r\n\r\n=1+1" };
  expect(typed({ bio }).bio).toEqual({ en: "<b>Ada</b> & *co*\n\n=1+1" });
});

test("a photo is drawn anew: square, upright, without what the camera wrote", async () => {
  const { house, event, ada, holder } = await oneSpeaker();
  const camera = { IFD0: { Copyright: "Camera", ImageDescription: "at home" } };
  const upload = await sharp({ create: { width: 900, height: 1200, channels: 3, background: "#456" } })
    .withExif(camera)
    .jpeg()
    .toBuffer();
  const kept = await keepPhoto(house.configuration.dataFolder, new Blob([upload]));
  if (!kept.ok) throw new Error(kept.why);
  expect((await house.write((tx) => changeMyPhoto(tx, holder, event, kept.value, noon))).ok).toBe(true);
  expect((await findProfile(house.reads, event, ada.id))?.photoFileId).not.toBeNull();

  const bytes = (await readBytes(house.configuration.dataFolder, kept.value.hash))!;
  const drawn = await sharp(bytes).metadata();
  expect(drawn).toMatchObject({ ...photoSize, format: "jpeg" });
  expect(drawn.exif).toBeUndefined();
  expect(bytes.includes("at home")).toBe(false);

  await house.write((tx) => changeMyPhoto(tx, holder, event, null, noon));
  expect((await findProfile(house.reads, event, ada.id))?.photoFileId).toBeNull();
});

test.each([
  ["no file", undefined, "none-chosen"],
  ["an empty file", new Blob([]), "none-chosen"],
  ["text", new Blob(["<svg/>"]), "not-a-picture"],
  ["half a picture", new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2])]), "unreadable"],
] as const)("%s is no photo", async (_what, upload, why) => {
  const { house } = await oneSpeaker();
  expect(await keepPhoto(house.configuration.dataFolder, upload)).toEqual(no(why));
});

test("the longest known stand first", async () => {
  const { house, event } = await oneSpeaker();
  // Ids made within one millisecond are in no order.
  await wait(2);
  await aSpeaker(house, event, "Abel");
  expect((await findAllProfiles(house.reads, event)).map(({ name }) => name)).toEqual(["Ada Chan", "Abel"]);
});
