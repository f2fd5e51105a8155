import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { paths } from "~/paths";
import { makeLink } from "~/people/personal-link.server";
import { findProfile } from "~/speakers/speakers-queries.server";
import { change, type Prepared, publish, publishedSymposium } from "../agenda/published-symposium";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";

let built: BuiltHouse;
let stage: Prepared;
let event: string;
let link: string;

beforeAll(async () => {
  built = await openBuiltHouse();
  stage = await publishedSymposium({}, built.house);
  event = stage.event.address;
  link = makeLink(built.house.configuration.secret, "me", stage.ada.personId, 1);
});
afterAll(() => built.close());

const open = async (path: string) => (await fetch(built.url + path)).text();

const send = (path: string, fields: Record<string, string | Blob>) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return fetch(built.url + path, { method: "POST", body, redirect: "manual", headers: { "sec-fetch-site": "same-origin" } });
};

const profile = async () => (await findProfile(built.house.reads, stage.event, stage.ada.id))!;

test("a speaker finds their panel, their hour and what their page lacks", async () => {
  const page = await open(paths.mySpeaking(link, event));
  for (const words of ["Collective security", "Panellist", "Please be there at 09:15.", "still lacks"]) expect(page).toContain(words);
});

test("a delegate who does not speak has none of these pages", async () => {
  const delegate = makeLink(built.house.configuration.secret, "me", stage.delegate.personId, 1);
  for (const path of [paths.mySpeaking(delegate, event), paths.myPage(delegate, event), paths.myPhoto(delegate, event)])
    expect((await fetch(built.url + path)).status).toBe(404);
});

describe("my page", () => {
  test("the preview shows what is typed and saves nothing", async () => {
    const { revision } = await profile();
    const typed = { position: "Commissioner", organisation: "", "bio.en": "Ada <b>leads</b>.", revision: String(revision) };
    const answer = await (await send(paths.myPage(link, event), { ...typed, intent: "preview" })).text();
    expect(answer).toContain("Nothing is saved yet.");
    expect(answer.match(/Ada &lt;b&gt;leads&lt;\/b&gt;\./g)?.length).toBeGreaterThan(1);
    expect((await profile()).bio).toEqual({});
  });

  test("what is saved is public at once", async () => {
    const { revision, code } = await profile();
    const typed = { position: "Commissioner", organisation: "", "bio.en": "Ada leads.", revision: String(revision) };
    expect((await send(paths.myPage(link, event), typed)).status).toBe(303);
    expect((await profile()).bio).toEqual({ en: "Ada leads." });
    expect(code).toMatch(/^[A-Z2-9]{6}$/);
  });

  test("the card shows what everybody reads: a new position stands there with the next version", async () => {
    await change(stage, stage.sessions.panel.id, { access: "everyone" });
    await publish(stage, 1);
    const { revision, code } = await profile();
    const typed = { position: "Secretary General", organisation: "", "bio.en": "Ada leads.", revision: String(revision) };
    await send(paths.myPage(link, event), typed);
    const line = async (path: string) => /<p class="mt-1 text-ink-2">([^<]*)<\/p>/.exec(await open(path))![1];
    expect(await line(paths.myPage(link, event))).toBe("Commissioner");
    expect(await line(paths.speaker(event, code))).toBe("Commissioner");
    await publish(stage, 2);
    expect(await line(paths.myPage(link, event))).toBe("Secretary General");
  });

  test("a bio too long is refused beside its field, and kept", async () => {
    const { revision } = await profile();
    const typed = { position: "Kept", organisation: "", "bio.en": "a".repeat(3001), revision: String(revision) };
    const answer = await send(paths.myPage(link, event), typed);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain("This is too long: at most 3000 letters.");
    expect(page).toContain('value="Kept"');
  });
});

describe("my photo", () => {
  test("a photo is shown as a square JPEG, and may be taken off again", async () => {
    const upload = new Blob([
      await sharp({ create: { width: 30, height: 60, channels: 3, background: "#456" } })
        .webp()
        .toBuffer(),
    ]);
    expect((await send(paths.myPhoto(link, event), { photo: upload, intent: "save" })).status).toBe(303);
    const { photoFileId } = await profile();
    const shown = await fetch(built.url + paths.file(photoFileId!));
    expect([shown.status, shown.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
    expect((await send(paths.myPhoto(link, event), { intent: "remove" })).status).toBe(303);
    expect((await fetch(built.url + paths.file(photoFileId!))).status).toBe(404);
  });

  test("a photo beyond the limit is told how large it may be", async () => {
    const answer = await send(paths.myPhoto(link, event), { photo: new Blob([new Uint8Array(7_000_000)]), intent: "save" });
    expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining("at most 6 MB")]);
  });

  test.each([
    ["what is no picture", new Blob(["<svg onload='x'/>"]), "This is no JPEG, PNG or WebP picture."],
    ["nothing", new Blob([]), "Please choose a photo."],
  ])("%s is refused with a sentence, and the page stays", async (_what, photo, sentence) => {
    const answer = await send(paths.myPhoto(link, event), { photo, intent: "save" });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(sentence);
  });
});
