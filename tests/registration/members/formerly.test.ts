import { expect, test } from "vitest";
import { formerly, formerlyIn } from "~/registration/members/formerly";
import type { RegistrationState } from "~/registration/registration";
import { noon } from "../../support/house";

const step = (state: RegistrationState, reason = "") => ({ state, reason, byKind: "person", byId: null, told: "", at: noon });
const was = "The name was “Tan Wei”.";

test.each([
  [{ name: "Tan Wei", position: "Inspector" }, { name: "陳偉", position: "Inspector" }, was],
  [{ name: "Tan Wei", position: "Inspector" }, { name: "Tan Wei", position: "" }, "The position was “Inspector”."],
  [{ name: "Tan Wei", position: "" }, { name: "Tan Wei Ming", position: "Adviser" }, `${was} No position was given.`],
])("what was confirmed before is told of what is another now: %j", (before, after, told) => {
  expect(formerly(before, after)).toBe(told);
});

test.each<[string, ReturnType<typeof step>[], string]>([
  ["the host's yes is asked anew", [step("confirmed"), step("awaiting-host", was)], was],
  ["the focal point's yes is given again", [step("confirmed"), step("awaiting-focal-point", was), step("awaiting-host", "Fine.")], was],
  ["it is confirmed again", [step("confirmed"), step("awaiting-host", was), step("confirmed")], ""],
  ["nobody had said yes", [step("nominated"), step("awaiting-host", "A note.")], ""],
  ["the place was given back since", [step("confirmed"), step("withdrawn", "Ill."), step("awaiting-host")], ""],
])("where %s", (_where, steps, told) => {
  expect(formerlyIn(steps)).toBe(told);
});
