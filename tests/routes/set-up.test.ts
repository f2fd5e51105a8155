import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { tellSetUpLink } from "~/commands/set-up-link.server";
import { type BuiltHouse, openBuiltHouse } from "../support/built-house";
import { newBrowser } from "./browser";

let built: BuiltHouse;

beforeAll(async () => {
  built = await openBuiltHouse();
});

afterAll(() => built.close());

const form = {
  "owner.name": "Ada Chan",
  "owner.mailAddress": "ada@bureau.example",
  name: "Cyber Security Bureau",
  shortName: "Bureau",
  language: "en",
  timeZone: "Asia/Hong_Kong",
  colour: "#14284b",
  senderName: "Bureau",
  secretariatMail: "secretariat@bureau.example",
};

test("an empty installation prints a link, and whoever opens it becomes the first owner", async () => {
  const path = await printedPath();
  const browser = newBrowser(built.url);
  expect(await (await browser.open(path)).text()).toContain("Set Plenary up");

  const refused = await browser.send(path, { ...form, secretariatMail: "not an address" });
  expect(refused.status).toBe(422);
  const page = await refused.text();
  expect(page).toContain("Enter one mail address");
  expect(page).toContain("Cyber Security Bureau");

  const made = await browser.send(path, form);
  expect([made.status, made.headers.get("location")]).toEqual([303, "/organise"]);
  expect(await (await browser.open("/account")).text()).toContain("Owner");
});

test("afterwards no link is printed, and the old one opens nothing", async () => {
  const print = vi.spyOn(console, "log").mockImplementation(() => {});
  expect(await tellSetUpLink(built.house.configuration, built.house)).toBe(false);
  expect(print).not.toHaveBeenCalled();
  expect((await newBrowser(built.url).open("/sign-in/set-up/anything")).status).toBe(404);
});

async function printedPath(): Promise<string> {
  const print = vi.spyOn(console, "log").mockImplementation(() => {});
  await tellSetUpLink(built.house.configuration, built.house);
  const said = String(print.mock.calls[0]?.[0]);
  print.mockRestore();
  return said.slice(said.indexOf("/sign-in/"));
}
