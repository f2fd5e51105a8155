import { expect, test } from "vitest";
import { wayBack } from "~/sessions/steps/step-form";

const home = "/organise/iscp/programme";

test("the way back is the page the button stood on, with word of what was done", () => {
  expect(wayBack(home, `${home}?day=2026-11-25&saved=1&speakers=0`, "undo", "7")).toBe(`${home}?day=2026-11-25&undone=7`);
  expect(wayBack(home, `${home}/grid?undone=6`, "redo", "7")).toBe(`${home}/grid?redone=7`);
});

test("it leads nowhere but below the programme", () => {
  for (const back of [
    "",
    "https://elsewhere.example/organise/iscp/programme",
    "//elsewhere.example",
    "/organise/other/programme",
    `${home}ish`,
    `${home}/../../other`,
    "javascript:alert(1)",
    "\\\\elsewhere.example",
  ])
    expect(wayBack(home, back, "undo", "7")).toBe(`${home}?undone=7`);
});
