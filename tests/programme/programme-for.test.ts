import fc from "fast-check";
import { expect, test } from "vitest";
import { isOpen, programmeFor, type Viewer } from "~/programme/programme-for";
import type { PrintedSession } from "~/programme/version";
import { anyContent, markOf } from "./contents";

const anyViewer: fc.Arbitrary<Viewer> = fc.oneof(
  fc.constantFrom<Viewer>("stranger", "team"),
  fc.record({
    registered: fc.boolean(),
    categoryIds: fc.subarray(["police", "industry"]),
    personId: fc.constantFrom("ada", "somebody"),
  }),
);

/** Said once more, in other words than the code's. */
function isTheirs(session: PrintedSession, viewer: Viewer): boolean {
  if (viewer === "team") return true;
  const own = viewer !== "stranger" && JSON.stringify(session).includes(`"personId":"${viewer.personId}"`);
  const place = viewer !== "stranger" && viewer.registered;
  const category = viewer !== "stranger" && session.categories.some(({ id }) => viewer.categoryIds.includes(id));
  return { everyone: true, registered: place || own, categories: (place && category) || own, closed: own }[session.access];
}

test("what a viewer may not see appears in no field of anything they are shown", () => {
  fc.assert(
    fc.property(anyContent, anyViewer, (content, viewer) => {
      const view = programmeFor(content, viewer);
      const hidden = content.sessions.filter((session) => !isTheirs(session, viewer));
      const { rooms, ...rest } = view;
      for (const { number, roomId, othersSee, state } of hidden) {
        const withoutRooms = {
          ...rest,
          sessions: rest.sessions.map((session) => (session.closed ? { ...session, roomId: null } : session)),
        };
        expect(JSON.stringify(withoutRooms)).not.toContain(markOf(number));
        const roomShown = roomId !== null && othersSee === "block" && state !== "cancelled";
        if (!roomShown) expect(JSON.stringify(rooms)).not.toContain(markOf(number));
      }
    }),
  );
});

test("a viewer misses nothing that is open to them", () => {
  fc.assert(
    fc.property(anyContent, anyViewer, (content, viewer) => {
      const shown = programmeFor(content, viewer)
        .sessions.filter(isOpen)
        .map(({ id }) => id);
      expect(shown).toEqual(content.sessions.filter((session) => isTheirs(session, viewer)).map(({ id }) => id));
    }),
  );
});

test("the link to join is for those with a place, those in the session and the team", () => {
  fc.assert(
    fc.property(anyContent, anyViewer, (content, viewer) => {
      const links = JSON.stringify(programmeFor(content, viewer)).includes("https://meet.example");
      if (viewer === "stranger") expect(links).toBe(false);
      if (viewer === "team") expect(links).toBe(content.sessions.some(({ joinLink }) => joinLink !== null));
    }),
  );
});

test("a closed block has when and where and to whom it is open, and not one field more", () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      for (const session of programmeFor(content, "stranger").sessions)
        if (session.closed) expect(Object.keys(session).sort()).toEqual(["closed", "date", "fold", "minutes", "openTo", "roomId", "start"]);
    }),
  );
});
