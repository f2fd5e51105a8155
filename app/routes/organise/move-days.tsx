import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findOrganiser, isProof } from "~/accounts/organiser.server";
import { languageOf } from "~/events/event";
import { type MoveEffect, moveDay, moveEvent } from "~/events/moves/move-event.server";
import { moveForm } from "~/events/moves/move-form";
import { ConfirmMove, MoveForms } from "~/events/moves/move-parts";
import { skippedSentence, standing } from "~/events/moves/move-words";
import { findAllDays } from "~/events/plan-queries.server";
import { pick } from "~/events/words";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { type FormAnswer, refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { type ClosingEffect, closeHalfDay } from "~/sessions/close-half-day.server";
import { longDate, shortDate } from "~/time/display";
import { Anchor } from "~/ui/anchor";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";

export const meta = () => [{ title: "Move or close a day · Plenary" }];

/** After a refusal too: the days as they are now. */
export const shouldRevalidate = () => true;

export const loader = door(requireOrganiser("edit-event"), async ({ event, reads, url }) => ({
  address: event.address,
  days: (await findAllDays(reads, event)).map(({ id, date }) => ({ id, date, name: longDate(date, "en") })),
  done: url.searchParams.get("done"),
}));

export const action = formDoor(requireOrganiser("edit-event"), async ({ form, reads, write, organiser, event, now }) => {
  const input = await form(moveForm);
  const editor = await findOrganiser(reads, organiser.accountId, event.address, "edit-programme");
  if (!isProof(editor)) return refuse("This is for whoever may edit the programme.");
  const outcome = await write(async (tx) => {
    switch (input.deed) {
      case "move-event":
        return moveEvent(tx, organiser, input, now);
      case "move-day":
        return moveDay(tx, organiser, { ...input, dayId: input.day }, now);
      case "close":
        return closeHalfDay(tx, { owner: organiser, editor }, { ...input, dayId: input.day }, now);
    }
  });
  if (outcome.ok) return redirectTo(`${paths.moveDays(event.address)}?done=${input.deed}`);
  const field = input.deed === "move-event" ? "startsOn" : "date";
  switch (outcome.why) {
    case "to-confirm": {
      const { deed, form: _, confirmed: __, ...typed } = input;
      const title = (words: Record<string, string>) => pick(words, languageOf(event), event.languages);
      const effect = "days" in outcome.effect ? moved(outcome.effect) : closed(outcome.effect, title);
      return data({ ask: { deed, typed: { ...typed, confirmed: outcome.effect.mark } as Record<string, string>, effect } });
    }
    case "times-skipped":
      return refuse(skippedSentence(outcome.sessions), field);
    case "same-date":
      return refuse("It is on this date already.", field);
    case "date-taken":
      return refuse("Another day of the event is on this date. Move that one first.", field);
    case "gone":
      return refuse("A colleague has removed this day meanwhile.");
  }
});

/** What a move does, in sentences. */
const moved = ({ days, twice }: MoveEffect): string[] => [
  ...days.map(
    ({ from, to, sessions }) =>
      `${shortDate(from, "en")} becomes ${longDate(to, "en")}${sessions > 0 ? `, with ${sessions} ${sessions === 1 ? "session" : "sessions"}` : ""}.`,
  ),
  ...twice.map(
    (session) => `${standing(session)}: the hour comes twice on that day, and the first is meant. Its own page can say the second.`,
  ),
  "Sessions keep their links, hours and rooms, and calendars move them along once the next version is published.",
  "When speakers can come stays on the dates they named: look at the clashes afterwards.",
];

const closed = ({ sessions, rooms }: ClosingEffect, title: (words: Record<string, string>) => string): string[] => [
  ...(rooms > 0 ? [`${rooms === 1 ? "The room is" : `All ${rooms} rooms are`} blocked for this time.`] : []),
  ...(sessions.length === 0 ? ["No session stands in it."] : []),
  ...sessions.map((session) => `“${title(session.title)}”, ${session.start}, is taken off the timetable and waits under “Not placed”.`),
  ...(rooms > 0 && sessions.length > 0
    ? ["Undo puts the sessions back; that the rooms are blocked is taken back under Days and rooms."]
    : []),
];

const doneSentences: Record<string, string> = {
  "move-event": "The event has moved.",
  "move-day": "The day has moved.",
  close: "It is closed. What stood there waits under “Not placed”.",
};

export default function MoveDays() {
  const { address, days, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const ask = answer && "ask" in answer ? answer.ask : undefined;
  if (ask) return <ConfirmMove {...ask} backHref={paths.moveDays(address)} />;
  return (
    <>
      <PageHeading
        eyebrow={<Anchor href={paths.daysAndRooms(address)}>Days and rooms</Anchor>}
        title="Move or close a day"
        lead="You see what changes before anything is changed."
      />
      {done && doneSentences[done] && !answer && (
        <div className="mb-6 max-w-form">
          <Notice tone="ok">
            {doneSentences[done]} It is public with the next version. <Anchor href={paths.dayTable(address)}>See the timetable</Anchor>
          </Notice>
        </div>
      )}
      <MoveForms days={days} refused={answer as FormAnswer | undefined} />
    </>
  );
}
