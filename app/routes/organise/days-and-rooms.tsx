import { useActionData, useLoaderData } from "@remix-run/react";
import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import type { Organiser } from "~/accounts/organiser.server";
import { changeDayHeadings } from "~/events/change-days.server";
import { addRoom, addTrack, changeRoom, changeTrack, removeRoom, removeTrack } from "~/events/change-rooms.server";
import type { Uses } from "~/events/entries";
import type { Event } from "~/events/event";
import { type DaysForm, daysForm } from "~/events/forms/days-form";
import { DayHeadings, RoomList, TrackList } from "~/events/forms/days-parts";
import { markOf } from "~/events/mark.server";
import { moveEntry } from "~/events/move-entry.server";
import { findAllDays, findAllRooms, findAllTracks } from "~/events/plan-queries.server";
import { retyped } from "~/events/words";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { longDate } from "~/time/display";
import type { Instant } from "~/time/instant";
import { ButtonLink } from "~/ui/button";
import { FormSection } from "~/ui/form/form-parts";
import { PageHeading } from "~/ui/frame/page-heading";

export const meta = () => [{ title: "Days and rooms · Plenary" }];

/** After a refusal too: what a colleague saved meanwhile must be shown. */
export const shouldRevalidate = () => true;

export const loader = door(requireOrganiser("edit-event"), async ({ event, reads }) => {
  const days = await findAllDays(reads, event);
  const rooms = await findAllRooms(reads, event);
  const tracks = await findAllTracks(reads, event);
  return {
    address: event.address,
    languages: event.languages,
    formKey: newId(),
    days: { seen: markOf(days), list: days.map(({ id, date, heading }) => ({ id, date: longDate(date, "en"), heading })) },
    rooms: rooms.map((room) => ({ ...room, seen: markOf([room.name, room.seats]) })),
    tracks: tracks.map((track) => ({ ...track, seen: markOf([track.name, track.colour]) })),
  };
});

export const action = formDoor(requireOrganiser("edit-event"), async ({ form, reads, write, once, organiser, event, now }) => {
  const days = await findAllDays(reads, event);
  const input = await form(
    daysForm(
      event.languages,
      days.map(({ id }) => id),
    ),
  );
  const perform = (tx: Tx) => carryOut(tx, organiser, event, input, now);
  const outcome = input.deed.endsWith("-add") ? await once(input.deed, perform) : await write(perform);
  if (outcome.ok) return redirectTo(paths.daysAndRooms(event.address));
  if (outcome.why === "in-use") return refuse(inUse(outcome.sessions));
  if (outcome.why === "gone") return refuse("A colleague has removed this meanwhile.");
  return refuse("A colleague has changed this meanwhile.", "seen");
});

async function carryOut(tx: Tx, organiser: Organiser<"edit-event">, event: Event, input: DaysForm, now: Instant) {
  const over = async (saved: Promise<{ id: string; name: Record<string, string> }[]>, id: string, name: Record<string, string>) =>
    retyped((await saved).find((each) => each.id === id)?.name ?? {}, name, event.languages);
  switch (input.deed) {
    case "headings":
      return changeDayHeadings(tx, organiser, input.heading, { seen: input.seen, shown: event.languages }, now);
    case "room-add":
      return addRoom(tx, organiser, input, now);
    case "room-save":
      return changeRoom(
        tx,
        organiser,
        { ...input, id: input.entry, name: await over(findAllRooms(tx, event), input.entry, input.name) },
        input.seen,
        now,
      );
    case "room-remove":
      return removeRoom(tx, organiser, input.entry, now);
    case "track-add":
      return addTrack(tx, organiser, input, now);
    case "track-save":
      return changeTrack(
        tx,
        organiser,
        { ...input, id: input.entry, name: await over(findAllTracks(tx, event), input.entry, input.name) },
        input.seen,
        now,
      );
    case "track-remove":
      return removeTrack(tx, organiser, input.entry, now);
    default: {
      const [list, step] = input.deed.split("-") as ["room" | "track", "up" | "down"];
      return moveEntry(tx, organiser, list, input.entry, step, now);
    }
  }
}

function inUse({ number, names }: Uses): string {
  const more = number > names.length ? ` and ${number - names.length} more` : "";
  return `${number === 1 ? "One session is" : `${number} sessions are`} planned here: ${names.join(", ")}${more}. Move ${number === 1 ? "it" : "them"} first.`;
}

export default function DaysAndRooms() {
  const { address, languages, formKey, days, rooms, tracks } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHeading
        title="Days and rooms"
        lead="How many days there are is set under Event."
        actions={<ButtonLink href={paths.moveDays(address)}>Move or close a day</ButtonLink>}
      />
      <div className="grid gap-9">
        <FormSection title="Headings of the days" lead="A few words for each day, such as Web3 and finance.">
          <DayHeadings key={days.seen} days={days} languages={languages} refused={refused} />
        </FormSection>
        <FormSection title="Rooms" lead="In the order in which they are shown. Seats are counted where they are given.">
          <RoomList {...{ formKey, rooms, languages, refused }} timesOf={(room) => paths.roomTimes(address, room)} />
        </FormSection>
        <FormSection title="Tracks" lead="Themes that run through the programme. Without any, nothing of tracks is shown.">
          <TrackList formKey={formKey} tracks={tracks} languages={languages} refused={refused} />
        </FormSection>
      </div>
    </>
  );
}
