import { expect, test } from "vitest";
import { filledIn, paragraphsOf, type TextPart, unguardedParts, unknownParts } from "~/delegations/letter/letter";
import { letterSettingsForm } from "~/delegations/letter/letter-form";
import { asShown, asUsual, letterWords } from "~/delegations/letter/letter-words";

const said: Record<TextPart, string> = {
  delegation: "Hong Kong, China",
  places: "3 members",
  "reply-by": "14 July 2027",
  dates: "13–15 September 2027",
  venue: "Police Headquarters",
  event: "ISCP 2027",
  host: "Cyber Security Bureau",
};

test("the house's own text reads whole, and without what is not set", () => {
  const { text } = letterWords("en");
  expect(paragraphsOf(text, said)).toEqual([
    "Cyber Security Bureau has the honour of inviting Hong Kong, China to ISCP 2027, to be held on 13–15 September 2027 at Police Headquarters.",
    "We would be pleased to welcome a delegation of up to 3 members.",
    "Please let us know by 14 July 2027 whether you will come, how many will come, and who answers for your delegation. The members can then be named one by one.",
    "We look forward to welcoming you.",
  ]);
  const little = paragraphsOf(text, { ...said, places: "", "reply-by": "", venue: "" });
  expect(little).toHaveLength(3);
  expect(little[0]).toMatch(/on 13–15 September 2027\.$/);
  expect(little[1]).toMatch(/^Please let us know whether/);
});

test("what is filled in is never read again, and brackets without a blank stay", () => {
  expect(filledIn("To {delegation} [sic]", { delegation: "{venue} [x] $&" })).toBe("To {venue} [x] $& [sic]");
  expect(filledIn("[up to {places} at {venue}]", { places: "3", venue: "" })).toBe("");
});

test("blanks that are not known, or may be empty outside brackets, are named", () => {
  expect(unknownParts("{delegation} {Delegation} {}", ["delegation"])).toEqual(["Delegation", ""]);
  expect(unguardedParts("by {reply-by}[, {places}] at {venue}")).toEqual(["reply-by", "venue"]);
});

const typed = { deed: "letter", signatory: "Chan", position: "", reference: "", text: "" } as const;
const faultOf = (more: Record<string, string>) => letterSettingsForm.safeParse({ ...typed, ...more }).error?.issues[0]?.message;

test("a reference without its number, a blank nobody knows and a sentence that might end in nothing are refused", () => {
  expect(faultOf({})).toBeUndefined();
  expect(faultOf({ reference: "CSTCB/{year}/{number}" })).toBeUndefined();
  expect(faultOf({ reference: "CSTCB" })).toMatch(/keep \{number\}/);
  expect(faultOf({ reference: "{numbr}" })).toBe("{numbr} is not known here. There are {event}, {number}, {year}.");
  expect(faultOf({ text: "Dear {name}" })).toMatch(/^\{name\} is not known here/);
  expect(faultOf({ text: "Reply by {reply-by}." })).toMatch(/square brackets/);
  expect(faultOf({ text: "Reply[ by {reply-by}]." })).toBeUndefined();
  expect(faultOf({ text: letterWords("en").text })).toBeUndefined();
});

test("a text left as it was shown is not the event's own", () => {
  const empty = { signatory: "", position: "", reference: "", text: "" };
  expect(asUsual(asShown(empty, "en"), "en")).toEqual(empty);
  expect(asUsual({ ...asShown(empty, "en"), text: "Come." }, "en").text).toBe("Come.");
});
