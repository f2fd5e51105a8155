import { data, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { newId } from "db/identity.server";
import { yes } from "db/outcome";
import { may } from "~/accounts/role";
import { languageOf } from "~/events/event";
import { pick } from "~/events/words";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { paths } from "~/paths";
import { clashSeenFrom } from "~/programme/clash-sentences";
import { clashesIn } from "~/programme/clashes";
import { ProgrammeHeading } from "~/programme/programme-heading";
import { countDraftChanges } from "~/programme/programme-queries.server";
import { findAllSessions } from "~/sessions/sessions-queries.server";
import { findTimetable } from "~/sessions/timetable/find-timetable.server";
import { rowOf } from "~/sessions/timetable/read-row";
import { refusedAnswer, typedTimetable } from "~/sessions/timetable/refused-timetable";
import { saveTimetable, withDigest } from "~/sessions/timetable/save-timetable.server";
import { timetableForm } from "~/sessions/timetable/timetable-row";
import { type RowRemark, TimetableRows } from "~/sessions/timetable/timetable-rows";
import { longDate, shortDate } from "~/time/display";
import { zoneName } from "~/time/zone-name";
import { Button, ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/form/error-summary";
import { FormKey } from "~/ui/form/form-key";
import { Notice } from "~/ui/notice";
import { Tabs } from "~/ui/tabs";

const unplaced = "unplaced";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Programme, ${data?.heading ?? ""} · ${data?.name ?? ""}` }];

export const loader = door(requireOrganiser("view"), async ({ event, organiser, reads, now, url }) => {
  const table = await findTimetable(reads, event);
  const sessions = await findAllSessions(reads, event);
  const clashes = clashesIn(sessions, table.days, table.zone);
  const asked = url.searchParams.get("day");
  const waiting = sessions.filter(({ dayId }) => dayId === null);
  const day = asked === unplaced && waiting.length > 0 ? undefined : (table.days.find(({ date }) => date === asked) ?? table.days[0]);
  const shown = sessions.filter(({ dayId }) => dayId === (day?.id ?? null));
  const language = languageOf(event);
  const say = (words: Record<string, string>) => pick(words, language, event.languages);
  const count = (name: string) => Number(url.searchParams.get(name) ?? 0) || 0;
  return {
    address: event.address,
    formKey: newId(),
    name: say(event.shortTitle),
    heading: day ? longDate(day.date, "en") : "not placed yet",
    dayHeading: day ? say(day.heading) : "",
    day: day?.id ?? "",
    days: table.days.map(({ id, date }) => ({ id, name: shortDate(date, "en"), date, current: id === day?.id })),
    waiting: waiting.length,
    rooms: table.rooms.map(({ id, name }) => ({ id, name: say(name) })),
    rows: shown.map((session) => withDigest(rowOf(session, table))),
    cancelled: shown.filter(({ state }) => state === "cancelled").map(({ id }) => id),
    clashes: Object.fromEntries(
      shown.map((session) => {
        const own = clashes.filter(({ one, other }) => one.id === session.id || other.id === session.id);
        return [session.id, own.map((clash) => clashSeenFrom(session, clash, table))];
      }),
    ),
    state: { ...(await countDraftChanges(reads, event, now)), clashes: clashes.length },
    mayEdit: may(organiser.role, "edit-programme"),
    zone: zoneName(event.timeZone, "en", now),
    stamp: `${day?.id} ${shown.map(({ id, revision }) => `${id}${revision}`).join()}`,
    saved: url.searchParams.has("saved") ? { rows: count("saved"), speakers: count("speakers") } : null,
  };
});

export const action = formDoor(requireOrganiser("edit-programme"), async ({ organiser, event, once, form, now, url }) => {
  const { rows } = await form(timetableForm);
  const outcome = await once("save-timetable", async (tx) => {
    const saved = await saveTimetable(tx, organiser, rows, now);
    return saved.ok ? yes(`saved=${saved.value.added + saved.value.changed}&speakers=${saved.value.newSpeakers}`) : saved;
  });
  if (!outcome.ok) return data(refusedAnswer(outcome), { status: 422 });
  const day = url.searchParams.get("day");
  return redirectTo(`${paths.dayTable(event.address)}?${day ? `day=${encodeURIComponent(day)}&` : ""}${outcome.value}`);
});

export default function DayTable() {
  const { address, formKey, day, days, rows, rooms, waiting, state, mayEdit, saved, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const saving = useNavigation().state === "submitting";
  const typed = refused && typedTimetable(refused);
  const shown = typed?.rows ?? rows;
  const remarks = Object.fromEntries(
    shown.map((row, index): [number, RowRemark[]] => [
      index,
      [
        ...(typed?.theirs[row.id] ? [{ tone: "warn" as const, tag: "Theirs", sentence: typed.theirs[row.id]! }] : []),
        ...(page.cancelled.includes(row.id) ? [{ tone: "bad" as const, tag: "Cancelled", sentence: "It is shown as cancelled." }] : []),
        ...(page.clashes[row.id] ?? []).map((sentence) => ({ tone: "warn" as const, tag: "Clash", sentence })),
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
        actions={mayEdit && <ButtonLink href={paths.pasteTimetable(address)}>Paste a timetable</ButtonLink>}
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
      {saved && !refused && <Notice tone="ok">{savedSentence(saved)}</Notice>}
      <ErrorSummary errors={typed?.summary ?? []} />
      {mayEdit && (
        <p className="mt-3 max-w-prose text-xs text-ink-3">
          Tab goes to the next cell, Enter to the next row. Type times as 9, 0900 or 9:00–10:30; put semicolons between names and a role in
          brackets: Mei Wong (moderator); INTERPOL (name to be announced).
        </p>
      )}
      <Form method="post" className="mt-4">
        <FormKey value={formKey} />
        <fieldset disabled={!mayEdit} className="min-w-0">
          <div className="md:rounded-lg md:border md:border-line md:bg-paper">
            <TimetableRows
              key={refused ? JSON.stringify(refused) : page.stamp}
              rows={shown}
              errors={typed?.errors ?? {}}
              remarks={remarks}
              rooms={rooms}
              days={day === "" ? days : undefined}
              day={day}
              hrefOf={(row) => paths.draftSession(address, row.id)}
            />
          </div>
        </fieldset>
        {mayEdit && (
          <div className="sticky bottom-0 mt-4 flex flex-wrap items-center gap-4 border-t border-line bg-wash py-3">
            <Button look="primary" aria-disabled={saving}>
              {saving ? "Saving…" : "Save the timetable"}
            </Button>
          </div>
        )}
      </Form>
    </>
  );
}

function savedSentence({ rows, speakers }: { rows: number; speakers: number }): string {
  const items = rows === 0 ? "Nothing was different, so nothing was changed." : `Saved: ${rows} ${rows === 1 ? "item" : "items"}.`;
  if (speakers === 0) return items;
  return `${items} ${speakers === 1 ? "One name was new and is" : `${speakers} names were new and are`} now among the speakers.`;
}
