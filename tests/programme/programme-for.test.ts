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
  const guest = viewer !== "stranger" && viewer.personId !== undefined && (session.guests ?? []).includes(viewer.personId);
  const theirs = { everyone: true, registered: place || own, categories: (place && category) || own, named: guest || own, closed: own };
  return theirs[session.access];
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

test("who else was asked by name is shown to the team alone", () => {
  fc.assert(
    fc.property(anyContent, anyViewer, (content, viewer) => {
      if (viewer !== "team") expect(JSON.stringify(programmeFor(content, viewer))).not.toContain('"guests"');
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

/** Two viewers of whom the second has all that the first has, and perhaps more. */
const weakerAndStronger: fc.Arbitrary<[Viewer, Viewer]> = fc.oneof(
  anyViewer.map((viewer): [Viewer, Viewer] => ["stranger", viewer]),
  anyViewer.map((viewer): [Viewer, Viewer] => [viewer, "team"]),
  fc
    .record({
      personId: fc.constantFrom(undefined, "ada", "somebody"),
      more: fc.subarray(["police", "industry"]),
      registered: fc.constantFrom<[boolean, boolean]>([false, false], [false, true], [true, true]),
      becomes: fc.constantFrom("ada", "somebody"),
    })
    .chain(({ personId, more, registered, becomes }) =>
      fc.subarray(more).map((fewer): [Viewer, Viewer] => [
        { registered: registered[0], categoryIds: fewer, personId },
        { registered: registered[1], categoryIds: more, personId: personId ?? becomes },
      ]),
    ),
);

test("whoever may more sees all that others see: open stays open and in every field the same, a block stays or opens", () => {
  let [opened, more] = [0, 0];
  const law = fc.property(anyContent, weakerAndStronger, (content, [weaker, stronger]) => {
    const [less, all] = [programmeFor(content, weaker), programmeFor(content, stronger)];
    const known = new Map(all.sessions.filter(isOpen).map((session) => [session.id, session]));
    for (const session of less.sessions.filter(isOpen)) {
      const same = known.get(session.id);
      // Who else is named is for the team alone.
      expect({ ...same, guests: session.guests, joinLink: session.joinLink ?? same?.joinLink }).toEqual({
        ...session,
        joinLink: session.joinLink ?? same?.joinLink,
      });
      if (session.joinLink) expect(same?.joinLink).toBe(session.joinLink);
    }
    const whenAndWhere = ({ date, start, fold, minutes, roomId }: (typeof all.sessions)[number]) =>
      [date, start, fold, minutes, roomId].join(" ");
    const left = all.sessions.filter(
      (session) => session.closed || !less.sessions.some((other) => isOpen(other) && other.id === session.id),
    );
    const places = left.map(whenAndWhere);
    for (const block of less.sessions.filter((session) => session.closed)) {
      const at = places.indexOf(whenAndWhere(block));
      expect(at).not.toBe(-1);
      if (isOpen(left[at]!)) opened++;
      left.splice(at, 1);
      places.splice(at, 1);
    }
    expect(all.rooms).toEqual(expect.arrayContaining(less.rooms));
    expect(all.tracks).toEqual(expect.arrayContaining(less.tracks));
    if (all.sessions.length > less.sessions.length) more++;
  });
  fc.assert(law, { numRuns: 500 });
  expect(Math.min(opened, more)).toBeGreaterThan(20);
});
