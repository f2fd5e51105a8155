import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { languageOf } from "~/events/event";
import { findAllTracks } from "~/events/plan-queries.server";
import { findAllRoomBlocks, findAllRoomHours } from "~/events/room-times/room-times-queries.server";
import { pick, type Words } from "~/events/words";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { paths } from "~/paths";
import { findDraftDays } from "~/programme/find-draft-days.server";
import { ProgrammeHeading } from "~/programme/programme-heading";
import { ProgrammeViews } from "~/programme/programme-views";
import { GridBoard } from "~/sessions/grid/grid-board";
import { gridForm } from "~/sessions/grid/grid-form";
import { toldMove } from "~/sessions/grid/move-refusals";
import { moveSessions, swapSessions } from "~/sessions/grid/move-sessions.server";
import { PlaceItem } from "~/sessions/grid/place-item";
import { placementOf } from "~/sessions/grid/placement";
import { LiveLine } from "~/sessions/live/live-line";
import { useLiveDraft } from "~/sessions/live/use-live-draft";
import { isPlaced, type Session } from "~/sessions/session";
import { StepButtons } from "~/sessions/steps/step-buttons";
import { findTimetable } from "~/sessions/timetable/find-timetable.server";
import { longDate, shortDate } from "~/time/display";
import { ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Notice } from "~/ui/notice";
import { Tabs } from "~/ui/tabs";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Grid, ${data?.heading ?? ""} · ${data?.name ?? ""}` }];

/** After a refusal too: the grid shows where everything stands now. */
export const shouldRevalidate = () => true;

export const loader = door(requireOrganiser("view"), async ({ event, organiser, reads, now, url }) => {
  const { table, sessions, clashes, say, around } = await findDraftDays(reads, { event, organiser, now, url });
  const day = table.days.find(({ date }) => date === url.searchParams.get("day")) ?? table.days[0];
  const colours = new Map((await findAllTracks(reads, event)).map(({ id, colour }) => [id, colour]));
  const ofDay = <Item extends { dayId: string }>(items: Item[]) => items.filter(({ dayId }) => dayId === day?.id);
  const item = (session: Session) => ({
    ...{ id: session.id, revision: session.revision, title: say(session.title), kind: session.kind },
    ...{ placement: placementOf(session), cancelled: session.state === "cancelled" },
    colour: (session.trackId && colours.get(session.trackId)) || null,
    clashes: clashes.of(session.id).map(({ sentence }) => sentence),
  });
  const chosen = sessions.find(({ id }) => id === url.searchParams.get("item"));
  return {
    ...around,
    heading: day ? longDate(day.date, "en") : "",
    day: day ? { id: day.id, date: day.date } : null,
    days: table.days.map(({ id, date }) => ({ id, date, name: shortDate(date, "en"), longName: longDate(date, "en") })),
    items: sessions.filter((session) => isPlaced(session) && session.dayId === day?.id).map(item),
    tray: sessions.filter((session) => !isPlaced(session)).map(item),
    chosen: chosen ? item(chosen) : null,
    hours: ofDay(await findAllRoomHours(reads, event)),
    blocks: ofDay(await findAllRoomBlocks(reads, event)),
    saved: url.searchParams.has("saved"),
  };
});

export const action = formDoor(requireOrganiser("edit-programme"), async ({ organiser, event, reads, once, form, now, url }) => {
  const input = await form(gridForm);
  const outcome = await once("move-sessions", (tx) =>
    input.deed === "swap"
      ? swapSessions(tx, organiser, input, now)
      : moveSessions(
          tx,
          organiser,
          input.moves.map(({ id, revision, day, start, room, minutes }) => ({ id, revision, dayId: day, start, roomId: room, minutes })),
          now,
        ),
  );
  if (!outcome.ok) {
    const table = await findTimetable(reads, event);
    const say = (words: Words) => pick(words, languageOf(event), event.languages);
    const names = {
      rooms: table.rooms.map(({ id, name }) => ({ id, name: say(name) })),
      days: table.days.map(({ id, date }) => ({ id, name: longDate(date, "en") })),
    };
    return data({ error: { "": [toldMove(outcome, say, names)] } }, { status: 422 });
  }
  // What a script dropped is shown at once where it lies: only a form that was sent needs a page.
  if (url.searchParams.get("by") === "script") return { error: undefined };
  return redirectTo(
    `${paths.programmeGrid(event.address, url.searchParams.get("day") ?? undefined)}${url.searchParams.has("day") ? "&" : "?"}saved`,
  );
});

export default function ProgrammeGrid() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { address, day, days, rooms, state, mayEdit, chosen } = page;
  const live = useLiveDraft(address, page.pulse);
  if (!day)
    return (
      <EmptyState title="The event has no days yet" action={<ButtonLink href={paths.daysAndRooms(address)}>Set the days</ButtonLink>}>
        A grid needs a day to stand on.
      </EmptyState>
    );
  const tabs = days.map(({ id, date, name }) => ({ href: paths.programmeGrid(address, date), label: name, current: id === day.id }));
  const problem = refused?.error?.[""]?.[0];
  return (
    <>
      <ProgrammeHeading
        event={address}
        title="Programme"
        state={state}
        mayEdit={mayEdit}
        actions={<ProgrammeViews address={address} day={day.date} current="grid" />}
      />
      <Tabs label="Days" tabs={tabs} />
      <div className="mt-5 mb-3 flex flex-wrap items-baseline justify-between gap-2">
        <h2 className="text-xl first-letter:uppercase">{page.heading}</h2>
        <p className="text-sm text-ink-3">All times in {page.zone}</p>
      </div>
      <LiveLine {...live} />
      {/* Its room is kept, so that the first step that can be undone does not push the grid away from under the hand. */}
      {mayEdit && (
        <div className="min-h-11">
          <StepButtons event={address} steps={page.steps} />
        </div>
      )}
      {page.saved && !problem && <Notice tone="ok">Moved. It is public with the next version.</Notice>}
      {problem && !chosen && <Notice tone="bad">{problem}</Notice>}
      {rooms.length === 0 && (
        <Notice>
          The event has no rooms yet. <ButtonLink href={paths.daysAndRooms(address)}>Add the rooms</ButtonLink>
        </Notice>
      )}
      {chosen && mayEdit && (
        <PlaceItem
          key={`${chosen.id} ${chosen.revision}`}
          page={{ ...page, day }}
          item={chosen}
          problem={problem}
          errors={refused?.error ?? {}}
          typed={typedIn(refused)}
        />
      )}
      <GridBoard key={day.id} page={{ ...page, day }} />
    </>
  );
}

/** What a refused form held. */
const typedIn = (refused: unknown) =>
  (refused as { initialValue?: { moves?: Record<string, string>[] } } | undefined)?.initialValue?.moves?.[0];
