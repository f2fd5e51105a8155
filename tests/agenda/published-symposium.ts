import { findAgenda, findAllAgendas } from "~/agenda/find-agendas.server";
import { findEvent } from "~/events/events-queries.server";
import type { House } from "~/http/house";
import { publishProgramme } from "~/programme/publish-programme.server";
import type { addSession } from "~/sessions/add-session.server";
import { changeSession } from "~/sessions/change-session.server";
import { findSession } from "~/sessions/sessions-queries.server";
import type { Instant } from "~/time/instant";
import type { ClockTime } from "~/time/wall-time";
import { noon } from "../support/house";
import { aSession, aSpeaker, aSymposium } from "../support/programme";
import { aConfirmed } from "../support/registrations";

export const at = (time: string) => time as ClockTime;

type Input = Partial<Parameters<typeof addSession>[2]>;

/**
 * A symposium with a keynote for all, a briefing for those registered, a panel Ada Chan speaks in by invitation only, and a meeting
 * nobody may know of. Chan Tai-man is confirmed. Not published yet.
 */
export async function preparedSymposium(columns: Parameters<typeof aSymposium>[0] = {}, given?: House) {
  const stage = await aSymposium(columns, given);
  const { house, editor, days, ballroom, salon } = stage;
  const event = (await findEvent(house.reads, stage.event.id))!;
  const ada = await aSpeaker(house, event, "Ada Chan");
  const on = (day: number, start: string, title: string, input: Input = {}) =>
    aSession(house, editor, { title: { en: title }, dayId: days[day], start: at(start), roomId: ballroom, ...input });
  const sessions = {
    keynote: await on(0, "09:00", "Policing the open web", { kind: "keynote" }),
    briefing: await on(0, "10:15", "Case briefing", { access: "registered", roomId: salon, joinLink: "https://meet.example/briefing" }),
    panel: await on(1, "09:30", "Collective security", {
      kind: "panel",
      access: "closed",
      beThereAt: at("09:15"),
      people: [{ role: "panellist", speakerId: ada.id, toBeAnnounced: null }],
    }),
    secret: await on(1, "14:00", "Undercover liaison", { access: "closed", othersSee: "nothing" }),
  };
  const delegate = await aConfirmed({ house, event });
  return { ...stage, event, ada, sessions, delegate };
}

export type Prepared = Awaited<ReturnType<typeof preparedSymposium>>;

export async function publish({ house, editor }: Pick<Prepared, "house" | "editor">, after = 0, now: Instant = noon) {
  const outcome = await house.write((tx) => publishProgramme(tx, editor, { after }, now));
  if (!outcome.ok) throw new Error(outcome.why);
}

export async function publishedSymposium(columns: Parameters<typeof aSymposium>[0] = {}, given?: House) {
  const stage = await preparedSymposium(columns, given);
  await publish(stage);
  return stage;
}

export async function change({ house, editor, event }: Prepared, id: string, changes: Parameters<typeof changeSession>[3]) {
  const { revision } = (await findSession(house.reads, event, id))!;
  const outcome = await house.write((tx) => changeSession(tx, editor, id, changes, revision, noon));
  if (!outcome.ok) throw new Error(outcome.why);
}

/** As it stands now, whatever the event's row says by now. */
export async function agendaOf({ house, event }: Pick<Prepared, "house" | "event">, personId: string) {
  const current = (await findEvent(house.reads, event.id))!;
  return (await findAgenda(house.reads, { id: personId }, current)).agenda;
}

export const feedOf = async ({ reads }: House, personId: string) =>
  (await findAllAgendas(reads, { id: personId })).flatMap(({ agenda }) => agenda ?? []);
