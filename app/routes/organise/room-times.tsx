import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import { languageOf } from "~/events/event";
import { markOf } from "~/events/mark.server";
import { findAllDays, findAllRooms } from "~/events/plan-queries.server";
import { blockRoom, changeRoomHours, unblockRoom } from "~/events/room-times/change-room-times.server";
import { roomTimesForm } from "~/events/room-times/room-times-form";
import { BlockList, HoursForm } from "~/events/room-times/room-times-parts";
import { findAllRoomBlocks, findAllRoomHours } from "~/events/room-times/room-times-queries.server";
import { pick } from "~/events/words";
import { notFound, redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { shortDate } from "~/time/display";
import { zoneName } from "~/time/zone-name";
import { Anchor } from "~/ui/anchor";
import { FormSection } from "~/ui/form/form-parts";
import { PageHeading } from "~/ui/frame/page-heading";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? ""}: hours · Plenary` }];

/** After a refusal too: what a colleague saved meanwhile must be shown. */
export const shouldRevalidate = () => true;

export const loader = door(requireOrganiser("edit-event"), async ({ event, reads, params, now }) => {
  const room = (await findAllRooms(reads, event)).find(({ id }) => id === params.room);
  if (!room) throw notFound();
  const days = (await findAllDays(reads, event)).map(({ id, date }) => ({ id, name: shortDate(date, "en") }));
  const hours = (await findAllRoomHours(reads, event)).filter(({ roomId }) => roomId === room.id);
  const blocks = (await findAllRoomBlocks(reads, event)).filter(({ roomId }) => roomId === room.id);
  return {
    address: event.address,
    name: pick(room.name, languageOf(event), event.languages),
    formKey: newId(),
    zone: zoneName(event.timeZone, "en", now),
    days,
    hours: Object.fromEntries(days.map(({ id }) => [id, { opens: "", closes: "", ...hours.find(({ dayId }) => dayId === id) }] as const)),
    seen: markOf(hours),
    blocks: blocks.map(({ dayId, ...block }) => ({ ...block, day: days.find(({ id }) => id === dayId)?.name ?? "" })),
  };
});

export const action = formDoor(requireOrganiser("edit-event"), async ({ form, reads, write, once, organiser, event, params, now }) => {
  const roomId = params.room ?? "";
  if (!(await findAllRooms(reads, event)).some(({ id }) => id === roomId)) throw notFound();
  const days = await findAllDays(reads, event);
  const input = await form(roomTimesForm(days.map(({ id }) => id)));
  const perform = async (tx: Tx) => {
    switch (input.deed) {
      case "hours": {
        const hours = days.flatMap(({ id }) => (input.hours[id] ? [{ dayId: id, ...input.hours[id] }] : []));
        return changeRoomHours(tx, organiser, roomId, hours, input.seen, now);
      }
      case "block-add":
        return blockRoom(tx, organiser, { ...input, roomId, dayId: input.day }, now);
      case "block-remove":
        return unblockRoom(tx, organiser, roomId, input.entry, now);
    }
  };
  const outcome = input.deed === "block-add" ? await once("block-room", perform) : await write(perform);
  if (outcome.ok) return redirectTo(paths.roomTimes(event.address, roomId));
  if (outcome.why === "changed-meanwhile") return refuse("A colleague has changed these hours meanwhile.", "seen");
  return refuse("A colleague has removed this room, or a day, meanwhile.");
});

export default function RoomTimes() {
  const { address, name, formKey, zone, days, hours, seen, blocks } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHeading
        eyebrow={<Anchor href={paths.daysAndRooms(address)}>Days and rooms</Anchor>}
        title={name}
        lead={`When the room can be used, in ${zone}. The timetable says where a session lies outside.`}
      />
      <div className="grid gap-9">
        <FormSection title="Hours" lead="A day left empty: open at all hours. A time not later than the first is the next morning’s.">
          <HoursForm key={seen} days={days} hours={hours} seen={seen} refused={refused} />
        </FormSection>
        <FormSection title="Blocked" lead="Times at which it cannot be used.">
          <BlockList blocks={blocks} days={days} formKey={formKey} refused={refused} />
        </FormSection>
      </div>
    </>
  );
}
