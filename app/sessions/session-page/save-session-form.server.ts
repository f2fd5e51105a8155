import type { Tx } from "db/database.server";
import { no, type Outcome } from "db/outcome";
import type { Organiser } from "~/accounts/organiser.server";
import { isEmpty } from "~/events/words";
import type { Instant } from "~/time/instant";
import { addSession } from "../add-session.server";
import { changeSession } from "../change-session.server";
import { everybodyIn } from "../everybody-in";
import type { PersonInRole, Session } from "../session";
import { findRemovedSession, findSession } from "../sessions-queries.server";
import { findTimetable } from "../timetable/find-timetable.server";
import { readWhen } from "../timetable/read-row";
import { settlePeople } from "../timetable/settle-people.server";
import { type NewPersonInRole, nameKey, readPeople } from "../timetable/typed-people";
import type { SessionForm, SessionFormRefusal } from "./session-form";

/** Writes everything the session's page says. Names nobody has become speakers; parts without a word are left out. */
export async function saveSessionForm(
  tx: Tx,
  organiser: Organiser<"edit-programme">,
  id: string,
  input: SessionForm & { guestIds: string[] },
  now: Instant,
): Promise<Outcome<Session, SessionFormRefusal>> {
  const [table, present] = [await findTimetable(tx, organiser.event), await findSession(tx, organiser.event, id)];
  const session = present ?? (input.anew && (await findRemovedSession(tx, organiser.event, id)));
  if (!session) return no("removed");
  const when = readWhen(input, table, session);
  if ("why" in when) return no(when.why);

  const already = everybodyIn(session);
  const named: (PersonInRole | NewPersonInRole)[] = [];
  for (const { role, name, announced } of input.people.filter((person) => person.name !== "")) {
    const same = table.speakers.filter((speaker) => nameKey(speaker.name) === nameKey(name));
    const known = same.length > 1 ? same.filter((speaker) => already.some(({ speakerId }) => speakerId === speaker.id)) : same;
    if (announced) named.push({ role, speakerId: null, toBeAnnounced: name });
    else if (same.length > 1 && known.length !== 1) return no("ambiguous");
    else named.push(known[0] ? { role, speakerId: known[0].id, toBeAnnounced: null } : { role, newName: name });
  }
  const people = await settlePeople(tx, organiser, named, table.speakers, now);

  const parts: Session["parts"] = [];
  for (const part of input.parts.toSorted((a, b) => a.order - b.order)) {
    const read = readPeople(part.people, input.kind, table.speakers, already);
    if ("ambiguous" in read) return no("ambiguous");
    const those = await settlePeople(tx, organiser, read.people, table.speakers, now);
    if (isEmpty(part.title) && those.length === 0 && part.minutes === undefined) continue;
    parts.push({ id: part.id, title: part.title, minutes: part.minutes ?? null, people: those });
  }

  const changes = {
    ...when,
    kind: input.kind,
    state: session.state === "cancelled" ? session.state : input.state,
    title: input.title,
    abstract: input.abstract,
    roomId: input.room || null,
    trackId: input.track || null,
    people,
    parts,
    access: input.access,
    categoryIds: input.categories,
    guestIds: input.guestIds,
    markId: input.mark || null,
    chathamHouse: input.chathamHouse,
    othersSee: input.othersSee,
    seats: input.seats,
    spoken: input.spoken,
    interpreted: input.interpreted,
    dress: input.dress,
    beThereAt: input.beThereAt,
    joinLink: input.joinLink,
    remarks: input.remarks,
    teamRemarks: input.teamRemarks,
    setup: input.setup,
    responsible: input.responsible,
  };
  if (!present) return addSession(tx, organiser, { ...changes, state: input.state }, now);
  return changeSession(tx, organiser, id, changes, input.revision, now);
}
