import { readdirSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { serverBuild } from "../support/built-house";
import { crawl, shapeOf } from "./crawl";
import { changesBetween, openRowsOnDisk } from "./rows-on-disk";
import { openTrial } from "./try-boxes";
import { filled, sendForm } from "./try-form";
import { aPictureFile, validFields } from "./valid-fields";
import { openWorld } from "./world";

// Every box of every form of the house, found by walking it, is given each nasty text that suits it.

/** What makes a form ask back, in a box that was not there before. */
const provoking: Record<string, Record<string, string>> = {
  "routes/organise/add-person": { name: "Wong Siu-ming" },
  "routes/organise/event-settings": { timeZone: "Europe/Lisbon" },
  "routes/organise/paste-people": { text: "Inspector\tWong Siu-ming\twong.two@police.example\tPolice" },
};

const build = await serverBuild();
const world = await openWorld({ MAIL_URL: "smtp://localhost:1" });
const rows = await openRowsOnDisk(world.house.configuration.databaseUrl);
const start = await rows.read();
const found = await crawl(world, build);
const walked = changesBetween(start, await rows.read());
const stage = { url: world.url, rows, start, picture: await aPictureFile() };
await rows.touched();
await found.follow(async (form) => (await sendForm(stage, form, filled(form, validFields(form, stage.picture)), "page")).body);
await found.follow(
  async (form) =>
    (await sendForm(stage, form, filled(form, { ...validFields(form, stage.picture), ...provoking[form.route] }), "page")).body,
);
const posts = found.forms.filter(({ form }) => form.method === "post");
const tryBoxes = openTrial(stage);

afterAll(async () => {
  await rows.close();
  await world.close();
});

/** Doors that take forms and have none of their own to walk to. */
const withoutForm: Record<string, string> = {
  "routes/account/set-up": "exists in an empty house alone; its boxes are those of the host's page",
  "routes/public/nowhere": "answers every other address with 404",
};

test("walking through the whole house changed no row", () => {
  expect(found.pages.length).toBeGreaterThan(100);
  expect(walked).toEqual([]);
});

test("every door that takes forms was reached by a form", () => {
  const taking = Object.values(build.routes).flatMap((route) => (route?.module.action ? [route.id] : []));
  const reached = new Set([...posts.map(({ route }) => route), ...Object.keys(withoutForm)]);
  expect(taking.filter((id) => !reached.has(id))).toEqual([]);
});

/** `map` is no box; the others stand on pages a walk through Hong Kong's one clock and a filled house does not meet. */
const notMet = new Set(["map", "owner", "fold"]);

test("every box that is named in the sources was found on a page", () => {
  const names = new Set(found.forms.flatMap(({ form }) => form.controls.flatMap(({ name }) => [name, ...name.split(/[.[\]]/)])));
  const named = sources("app").flatMap((path) => {
    const source = readFileSync(path, "utf8");
    return [...source.matchAll(/\bfields\.(\w+)|<(?:input|select|textarea|TextField|TextArea)\b[^>]*?\sname="([\w-]+)"/g)].map(
      ([, ours, html]) => ours ?? html!,
    );
  });
  expect([...new Set(named)].filter((name) => !names.has(name) && !notMet.has(name))).toEqual([]);
});

describe.each(posts.map((form) => [nameOf(form), form] as const))("%s", (_, form) => {
  test("takes or refuses each nasty text, box by box", { timeout: 180_000 }, async () => {
    expect(await tryBoxes(form)).toEqual([]);
  });
});

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".tsx"))
    .map((path) => `${folder}/${path}`);

function nameOf({ route, form, button }: (typeof posts)[number]): string {
  const fixed = form.controls.find(({ name, type }) => type === "hidden" && ["deed", "intent", "form"].includes(name));
  return [route.replace("routes/", ""), fixed && shapeOf(fixed.value), button && shapeOf(`${button.name} ${button.value}`)]
    .filter(Boolean)
    .join(", ");
}
