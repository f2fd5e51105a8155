import { data, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { yes } from "db/outcome";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { paths } from "~/paths";
import { clashRemark, fewOf } from "~/programme/checks/clash-remarks";
import { findDraftDays } from "~/programme/find-draft-days.server";
import { ProgrammeHeading } from "~/programme/programme-heading";
import { ProgrammeViews } from "~/programme/programme-views";
import { LiveLine } from "~/sessions/live/live-line";
import { useLiveDraft } from "~/sessions/live/use-live-draft";
import { StepButtons } from "~/sessions/steps/step-buttons";
import { SavesByEnter } from "~/sessions/timetable/parts/add-part";
import { rowOf } from "~/sessions/timetable/read-row";
import { refusedAnswer, typedTimetable } from "~/sessions/timetable/refused-timetable";
import { FollowButton } from "~/sessions/timetable/rolling/follow-button";
import { rollTimetable } from "~/sessions/timetable/rolling/roll-timetable.server";
import { type SavedTimetable, saveTimetable, withDigest } from "~/sessions/timetable/save-timetable.server";
import { timetableForm } from "~/sessions/timetable/timetable-row";
import { type RowRemark, TimetableRows } from "~/sessions/timetable/timetable-rows";
import { longDate, shortDate } from "~/time/display";
import { clocksHold } from "~/time/time-zone";
import { ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { ClosedWhileSaving, SaveButton } from "~/ui/form/closed-while-saving";
import { ErrorSummary } from "~/ui/form/error-summary";
import { FormKey } from "~/ui/form/form-key";
import { holdsTyped } from "~/ui/form/holds-typed";
import { Notice } from "~/ui/notice";
import { Tabs } from "~/ui/tabs";

const unplaced = "unplaced";
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Programme, ${data?.heading ?? ""} · ${data?.name ?? ""}` }];

export const loader = door(requireOrganiser("view"), async ({ event, organiser, reads, now, url }) => {
  const { table, sessions, clashes, say, around } = await findDraftDays(reads, { event, organiser, now, url });
  const asked = url.searchParams.get("day");
  const waiting = sessions.filter(({ dayId }) => dayId === null);
  const day = asked === unplaced && waiting.length > 0 ? undefined : (table.days.find(({ date }) => date === asked) ?? table.days[0]);
  const shown = sessions.filter(({ dayId }) => dayId === (day?.id ?? null));
  const count = (name: string) => Number(url.searchParams.get(name) ?? 0) || 0;
  return {
    ...around,
    heading: day ? longDate(day.date, "en") : "not placed yet",
    dayHeading: day ? say(day.heading) : "",
    day: day?.id ?? "",
    date: day?.date,
    days: table.days.map(({ id, date }) => ({ id, name: shortDate(date, "en"), date, current: id === day?.id })),
    waiting: waiting.length,
    rows: shown.map((session) => withDigest(rowOf(session, table))),
    cancelled: shown.filter(({ state }) => state === "cancelled").map(({ id }) => id),
    clashes: Object.fromEntries(shown.map(({ id }) => [id, fewOf(clashes.of(id))])),
    steady: day !== undefined && clocksHold(day.date, event.timeZone),
    stamp: `${day?.id} ${shown.map(({ id, revision }) => `${id}${revision}`).join()}`,
    part: url.searchParams.get("part") ?? undefined,
    saved: url.searchParams.has("saved") ? { rows: count("saved"), speakers: count("speakers"), late: url.searchParams.has("late") } : null,
  };
});

export const action = formDoor(requireOrganiser("edit-programme"), async ({ organiser, event, once, form, now, url }) => {
  const { rows, follow, part } = await form(timetableForm);
  const outcome = await once("save-timetable", async (tx) => {
    const saved = await (follow ? rollTimetable : saveTimetable)(tx, organiser, rows, now);
    return saved.ok ? yes(savedQuery(saved.value)) : saved;
  });
  if (!outcome.ok) return data(refusedAnswer(outcome), { status: 422 });
  const day = url.searchParams.get("day");
  return redirectTo(
    `${paths.dayTable(event.address)}?${day ? `day=${encodeURIComponent(day)}&` : ""}${outcome.value}${part ? `&part=${encodeURIComponent(part)}` : ""}`,
  );
});

export default function DayTable() {
  const { address, formKey, day, days, rows, rooms, waiting, state, mayEdit, saved, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const live = useLiveDraft(address, page.pulse, () => refused !== undefined || holdsTyped());
  const typed = refused && typedTimetable(refused);
  const shown = typed?.rows ?? rows;
  const remarks = Object.fromEntries(
    shown.map((row, index): [number, RowRemark[]] => [
      index,
      [
        ...(typed?.theirs[row.id] ? [{ tone: "warn" as const, tag: "Theirs", sentence: typed.theirs[row.id]! }] : []),
        ...(page.cancelled.includes(row.id) ? [{ tone: "bad" as const, tag: "Cancelled", sentence: "It is shown as cancelled." }] : []),
        ...(page.clashes[row.id] ?? []).map(clashRemark),
      ],
    ]),
  );
  const tabs = days.map(({ date, name, current }) => ({ href: paths.dayTable(address, date), label: name, current }));
  if (days.length === 0)
    return (
      <EmptyState title="The event has no days yet" action={<ButtonLink href={paths.daysAndRooms(address)}>Set the days</ButtonLink>}>
        A timetable needs a day to stand on.
      </EmptyState>
    );
  return (
    <>
      <ProgrammeHeading
        event={address}
        title="Programme"
        state={state}
        mayEdit={mayEdit}
        actions={
          <>
            {rooms.length > 1 && page.date && <ProgrammeViews address={address} day={page.date} current="table" />}
            {mayEdit && <ButtonLink href={paths.pasteTimetable(address)}>Paste a timetable</ButtonLink>}
          </>
        }
      />
      <Tabs
        label="Days"
        tabs={
          waiting > 0
            ? [...tabs, { href: paths.dayTable(address, unplaced), label: "Not placed", count: waiting, current: day === "" }]
            : tabs
        }
      />
      <div className="mt-5 mb-3 flex flex-wrap items-baseline justify-between gap-2">
        <h2 className="text-xl first-letter:uppercase">
          {page.heading}
          {page.dayHeading && <span className="ms-3 font-sans text-base font-normal text-ink-2">{page.dayHeading}</span>}
        </h2>
        <p className="text-sm text-ink-3">All times in {page.zone}</p>
      </div>
      <LiveLine {...live} />
      {mayEdit && <StepButtons event={address} steps={page.steps} unsaved={refused !== undefined} />}
      {saved && !refused && (saved.rows > 0 || !page.part) && <Notice tone="ok">{savedSentence(saved)}</Notice>}
      <ErrorSummary errors={typed?.summary ?? []} />
      {mayEdit && (
        <p className="mt-3 max-w-prose text-xs text-ink-3">
          Tab goes to the next cell, Enter to the next row.{" "}
          {page.date
            ? "What follows moves along when a time changes, up to an item whose anchor is set; Alt with an arrow key, or dragging, moves a row. "
            : "What is given a day and a time goes there when you save. "}
          Type times as 9, 0900 or 9:00–10:30; put semicolons between names and a role in brackets: Mei Wong (moderator); INTERPOL (name to
          be announced).
        </p>
      )}
      <Form method="post" className="mt-4">
        <FormKey value={formKey} />
        {mayEdit && <SavesByEnter />}
        <ClosedWhileSaving closed={!mayEdit}>
          <div className="md:rounded-lg md:border md:border-line md:bg-paper">
            <TimetableRows
              key={refused ? JSON.stringify(refused) : page.stamp}
              rows={shown}
              errors={typed?.errors ?? {}}
              remarks={remarks}
              rooms={rooms}
              days={day === "" ? days : undefined}
              day={day}
              readAt={day === "" ? undefined : paths.pasteTimetable(address)}
              partFor={page.part}
              rolls={mayEdit && page.steady}
              disabled={!mayEdit}
              hrefOf={(row) => paths.draftSession(address, row.id)}
            />
          </div>
        </ClosedWhileSaving>
        {mayEdit && (
          <div className="sticky bottom-0 mt-4 flex flex-wrap items-center gap-4 border-t border-line bg-wash py-3">
            <SaveButton>Save the timetable</SaveButton>
            {day !== "" && <FollowButton steady={page.steady} />}
          </div>
        )}
      </Form>
    </>
  );
}

const savedQuery = ({ added, changed, newSpeakers, late }: SavedTimetable & { late?: string }) =>
  `saved=${added + changed}&speakers=${newSpeakers}${late === undefined ? "" : "&late"}`;

function savedSentence({ rows, speakers, late }: { rows: number; speakers: number; late: boolean }): string {
  const count = rows === 0 ? "Nothing was different, so nothing was changed." : `Saved: ${rows} ${rows === 1 ? "item" : "items"}.`;
  const items = late ? `${count} The following items stay: they would begin after midnight.` : count;
  if (speakers === 0) return items;
  return `${items} ${speakers === 1 ? "One name was new and is" : `${speakers} names were new and are`} now among the speakers.`;
}
