import type { Tx } from "db/database.server";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { addPerson } from "~/people/add-person.server";
import type { PersonInRole } from "~/sessions/session";
import { addSpeaker } from "~/speakers/add-speaker.server";
import { changeProfile } from "~/speakers/change-profile.server";
import type { Instant } from "~/time/instant";
import { done } from "../seed/done";
import { changeTitled } from "./change-titled.server";
import { sampleHolders } from "./ready-links.server";

/** Somebody made up, in two panels beside the real names: the one whose link the demo prints. A third seat is still to be named. */
export async function plantSpeaker(tx: Tx, organiser: Organiser<"edit-programme">, now: Instant): Promise<void> {
  const { hostId, id: eventId } = organiser.event;
  const name = "Speaker Example";
  const position = "Professor of Sample Studies";
  const organisation = "Sample University 01";
  const blank = { rankOrTitle: "Professor", salutation: "Professor Example", otherScriptName: "", organisationId: null };
  const addresses = [{ kind: "own" as const, mailAddress: sampleHolders.speaker }];
  const person = await addPerson(tx, { hostId, eventId, actor: actorOf(organiser) }, { name, position, ...blank, addresses }, now);
  const added = await addSpeaker(tx, organiser, { personId: person.id, name, position, organisation }, now);
  if (!added.ok) throw new Error(added.why);
  const bio = { en: "A sample text. Speaker Example does not exist, and so has time to try every button of this page." };
  const profile = { name, position, organisation, bio, revision: added.value.revision, intent: "save" as const };
  done(await changeProfile(tx, organiser, added.value.id, profile, now));

  const joins = async (title: string, ...people: PersonInRole[]) =>
    changeTitled(tx, organiser, title, (session) => ({ people: [...people, ...session.people] }), now);
  await joins("The future of cyber policing", { role: "moderator", speakerId: added.value.id, toBeAnnounced: null }, toBeAnnounced);
  await joins("Collective security", { role: "moderator", speakerId: added.value.id, toBeAnnounced: null });
}

const toBeAnnounced: PersonInRole = { role: "panellist", speakerId: null, toBeAnnounced: "INTERPOL" };
