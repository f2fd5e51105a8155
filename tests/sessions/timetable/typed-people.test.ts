import fc from "fast-check";
import { expect, test } from "vitest";
import type { PersonInRole } from "~/sessions/session";
import { sessionKinds } from "~/sessions/session-kind";
import { sessionRoles } from "~/sessions/session-role";
import { peopleText, readPeople } from "~/sessions/timetable/typed-people";

const speakers = [
  { id: "1", name: "Mei Wong" },
  { id: "2", name: "Nils Andersen-Röed" },
  { id: "3", name: "José (Pepe) Díaz" },
];

const panellist = (speakerId: string) => ({ role: "panellist", speakerId, toBeAnnounced: null });

test("names stand between semicolons, in the usual role of the item", () => {
  expect(readPeople("mei  wong; Nils Andersen-Röed", "panel", speakers)).toEqual({ people: [panellist("1"), panellist("2")] });
});

test("a role may lead or follow", () => {
  const expected = { people: [{ ...panellist("1"), role: "moderator" }, panellist("2")] };
  expect(readPeople("Mei Wong (Moderator); Nils Andersen-Röed", "panel", speakers)).toEqual(expected);
  expect(readPeople("Moderator: Mei Wong\nPanellists: Nils Andersen-Röed", "panel", speakers)).toEqual(expected);
});

test("somebody may still be without a name", () => {
  expect(readPeople("INTERPOL (name to be announced)", "keynote", [])).toEqual({
    people: [{ role: "keynote-speaker", speakerId: null, toBeAnnounced: "INTERPOL" }],
  });
  expect(readPeople("INTERPOL (chair, TBC)", "panel", [])).toMatchObject({ people: [{ role: "chair", toBeAnnounced: "INTERPOL" }] });
});

test("a name nobody has yet is taken as it stands, brackets and commas included", () => {
  expect(readPeople("José (Pepe) Díaz; Dr O’Neil, PhD (London)", "speech", speakers)).toEqual({
    people: [
      { role: "speaker", speakerId: "3", toBeAnnounced: null },
      { role: "speaker", newName: "Dr O’Neil, PhD (London)" },
    ],
  });
});

test("of two speakers of one name the one already there is meant, else it must be said", () => {
  const twins = [...speakers, { id: "4", name: "Mei Wong" }];
  expect(readPeople("Mei Wong", "panel", twins)).toEqual({ ambiguous: "Mei Wong" });
  expect(readPeople("Mei Wong", "panel", twins, [panellist("4") as PersonInRole])).toEqual({ people: [panellist("4")] });
});

test("what is shown can be typed back", () => {
  const person = fc.oneof(
    fc.record({ speakerId: fc.constantFrom("1", "2", "3"), toBeAnnounced: fc.constant(null), role: fc.constantFrom(...sessionRoles) }),
    fc.record({
      speakerId: fc.constant(null),
      toBeAnnounced: fc.constantFrom("INTERPOL", "A minister"),
      role: fc.constantFrom(...sessionRoles),
    }),
  );
  fc.assert(
    fc.property(fc.array(person, { maxLength: 6 }), fc.constantFrom(...sessionKinds), (people, kind) => {
      expect(readPeople(peopleText(people, kind, speakers), kind, speakers)).toEqual({ people });
    }),
  );
});
