import type { Tx } from "db/database.server";
import type { EventTable } from "db/tables/events";
import type { Organiser } from "~/accounts/organiser.server";
import type { MailAddress } from "~/mail/mail-address";
import { findSessionPlaces } from "~/places/session-places-queries.server";
import { publishProgramme } from "~/programme/publish-programme.server";
import { type Choice, chooseSession } from "~/registration/session-places/choose-session.server";
import { setSessionPlaces } from "~/registration/session-places/set-session-places.server";
import { findSessionWaiting } from "~/registration/session-waiting/session-waiting-queries.server";
import { withdrawRegistration } from "~/registration/withdraw-registration.server";
import type { Instant } from "~/time/instant";
import type { ClockTime } from "~/time/wall-time";
import { organiserOf } from "./cast";
import { doing } from "./delegations";
import { noon } from "./house";
import { aSession } from "./programme";
import { aConfirmed, holderOf, openSymposium, registrationsAt, type Stage } from "./registrations";

export type Workshops = {
  stage: Stage;
  team: Organiser<"edit-people">;
  editor: Organiser<"edit-programme">;
  /** Both at 09:00 on the first day, for an hour. */
  wallets: string;
  routers: string;
  /** At 14:00. */
  phones: string;
  setPlaces(session: string, places: number | null, now?: Instant): ReturnType<typeof setSessionPlaces>;
};

/** Three workshops, published, the first with so many places; those who find one full may wait. */
export async function workshops(places: number, columns: Partial<EventTable> = {}, given?: Stage): Promise<Workshops> {
  const stage = given ?? (await openSymposium({ columns: { waiting_list_at: noon, ...columns } }));
  const { house, event } = stage;
  const editor = await organiserOf(house, event, "edit-programme");
  const team = await organiserOf(house, event, "edit-people");
  const days = await house.reads.selectFrom("day").select("id").where("event_id", "=", event.id).orderBy("date").execute();
  const at = (start: string) => ({ dayId: days[0]!.id, start: start as ClockTime, minutes: 60, access: "registered" as const });
  const wallets = await aSession(house, editor, { ...at("09:00"), title: { en: "Wallets" } });
  const routers = await aSession(house, editor, { ...at("09:00"), title: { en: "Routers" } });
  const phones = await aSession(house, editor, { ...at("14:00"), title: { en: "Phones" } });
  const published = await house.write((tx) => publishProgramme(tx, editor, { after: 0 }, noon));
  if (!published.ok) throw new Error(published.why);
  const setPlaces = (session: string, number: number | null, now = noon) =>
    house.write((tx) => setSessionPlaces(tx, team, session, number, now));
  for (const [{ id }, number] of [
    [wallets, places],
    [routers, 5],
    [phones, 5],
  ] as const)
    await setPlaces(id, number);
  return { stage, team, editor, wallets: wallets.id, routers: routers.id, phones: phones.id, setPlaces };
}

/** Somebody the team confirmed, and what they do by their own link. */
export async function guest(stage: Stage, name: string, mailAddress: string | null = null) {
  const { id, personId } = await aConfirmed(stage, { name, mailAddress: mailAddress as MailAddress | null });
  const holder = await holderOf(stage, personId);
  const choose = (session: string, deed: Choice["deed"] = "take", now = noon) =>
    doing(stage, (tx) => chooseSession(tx, holder, stage.event, { session, deed }, now));
  const withdraw = (now = noon) => doing(stage, (tx: Tx) => withdrawRegistration(tx, holder, stage.event, { reason: "" }, now));
  return { id, holder, choose, withdraw };
}

/** Who waits for a session, in the order of their numbers: "1 Lee", "2 Wong (offered)". */
export async function lineFor(stage: Stage, session: string): Promise<string[]> {
  const people = await registrationsAt(stage);
  return (await findSessionWaiting(stage.house.reads, stage.event, session)).map(
    ({ registrationId, number, offeredUntil }) =>
      `${number} ${people.find(({ id }) => id === registrationId)!.name}${offeredUntil ? " (offered)" : ""}`,
  );
}

/** Who has a place in it, by the alphabet; a place that is only offered does not count. */
export async function holdersOf(stage: Stage, session: string): Promise<string[]> {
  const people = await registrationsAt(stage);
  return [...(await findSessionPlaces(stage.house.reads, stage.event))]
    .filter(([, sessions]) => sessions.includes(session))
    .map(([id]) => people.find((each) => each.id === id)!.name)
    .sort();
}
