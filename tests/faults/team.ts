import { makeConsoleLink } from "~/accounts/sign-in/make-console-link.server";
import { registrationSettingsOf } from "~/events/change-registration-settings.server";
import { findEvent } from "~/events/events-queries.server";
import { markOf } from "~/events/mark.server";
import { paths } from "~/paths";
import { placesOf } from "~/places/places-queries.server";
import { systemNow } from "~/time/instant";
import type { CastEvent } from "../support/cast";
import type { Arena } from "./arena";
import { type Answer, untilAnswered } from "./crowd";

/** The cookie of the host's owner, who came in by the link on the server's console. */
export async function signInOwner({ database, secret, host, servers }: Arena): Promise<string> {
  const token = await database.write((tx) => makeConsoleLink(tx, secret, host.owner, systemNow()));
  const { url } = servers[0]!;
  const answer = await fetch(url + paths.signInLink(token), { method: "POST", headers: { Origin: url }, redirect: "manual" });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  if (answer.status !== 303 || cookies.length === 0) throw new Error(`Nobody was let in: ${answer.status}`);
  return cookies.join("; ");
}

/** As the owner saves the page "Registration" with another number of places. */
export async function askForPlaces(arena: Arena, event: CastEvent, places: number, cookie: string): Promise<Answer> {
  const { reads } = arena.database;
  const settings = registrationSettingsOf(
    (await findEvent(reads, event.id))!,
    (await placesOf(reads, event, { scope: "event", scopeId: event.id }))!.places,
  );
  const { whoMayRegister, peopleWord } = settings;
  const form = { deed: "event", form: "event", seen: markOf(settings), whoMayRegister, peopleWord, places: String(places) };
  return untilAnswered(arena, { path: paths.registrationSettings(event.address), form, cookie });
}
