import { expect, test } from "vitest";
import { formerly, formerlyIn } from "~/registration/members/formerly";
import type { RegistrationState } from "~/registration/registration";
import { noon } from "../../support/house";

const step = (state: RegistrationState, reason = "") => ({ state, reason, byKind: "person", byId: null, told: "", at: noon });
const was = formerly({ name: "Tan Wei", position: "Inspector" });

test("what was confirmed before is told whole, for more may change before the yes is given again", () => {
  expect(was).toBe("The name was “Tan Wei”, the position “Inspector”.");
  expect(formerly({ name: "陳偉", position: "" })).toBe("The name was “陳偉”, without a position.");
});

test.each<[string, ReturnType<typeof step>[], string]>([
  ["the host's yes is asked anew", [step("confirmed"), step("awaiting-host", was)], was],
  ["the focal point's yes is given again", [step("confirmed"), step("awaiting-focal-point", was), step("awaiting-host", "Fine.")], was],
  [
    "the details were returned since",
    [step("confirmed"), step("awaiting-host", was), step("nominated", "Look."), step("awaiting-host")],
    was,
  ],
  ["it is confirmed again", [step("confirmed"), step("awaiting-host", was), step("confirmed")], ""],
  ["nobody had said yes", [step("nominated"), step("awaiting-host", "A note.")], ""],
  ["the place was given back since", [step("confirmed"), step("withdrawn", "Ill."), step("awaiting-host")], ""],
])("where %s", (_where, steps, told) => {
  expect(formerlyIn(steps)).toBe(told);
});
