import { expect, test } from "vitest";
import { blankSession, type SessionDraft } from "~/sessions/session";
import type { Touch } from "~/sessions/steps/step";
import { stepWords } from "~/sessions/steps/step-words";
import type { ClockTime } from "~/time/wall-time";

const naming = { title: ({ en = "" }: Record<string, string>) => en, day: (id: string) => `day ${id}`, room: (id: string) => `room ${id}` };
const opening = { ...blankSession, title: { en: "Opening" }, dayId: "1", start: "09:00" as ClockTime, parts: [] };
const to = (before: Partial<SessionDraft> | null, after: Partial<SessionDraft> | null): Touch => ({
  id: "a",
  before: { revision: 1, draft: before && ({ ...opening, ...before } as never) },
  after: { revision: 2, draft: after && ({ ...opening, ...after } as never) },
});

test("one session is named with what was done to it", () => {
  const words = (...of: Parameters<typeof to>) => stepWords([to(...of)], naming);
  expect(words(null, {})).toBe("added “Opening”");
  expect(words({}, null)).toBe("removed “Opening”");
  expect(words({}, { start: "10:00" as ClockTime })).toBe("moved “Opening” to 10:00");
  expect(words({}, { dayId: "2", roomId: "A" })).toBe("moved “Opening” to day 2, room A");
  expect(words({ roomId: "A" }, { roomId: null })).toBe("moved “Opening” to no room");
  expect(words({}, { minutes: 30 })).toBe("changed “Opening” to 30 minutes");
  expect(words({}, { dayId: null, start: null })).toBe("took “Opening” off the timetable");
  expect(words({}, { state: "cancelled" })).toBe("cancelled “Opening”");
  expect(words({ state: "cancelled" }, {})).toBe("planned “Opening” again");
  expect(words({}, { title: { en: "Welcome" }, start: "10:00" as ClockTime })).toBe("changed “Welcome”");
  expect(words({}, { title: { en: "A".repeat(80) } })).toBe(`changed “${"A".repeat(59)}…”`);
});

test("many are counted", () => {
  expect(stepWords([to(null, {}), to({}, { minutes: 1 }), to({}, { minutes: 2 }), to({}, null)], naming)).toBe(
    "added 1 item, changed 2 items and removed 1 item",
  );
});
