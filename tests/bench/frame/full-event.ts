import { agendaPaper } from "~/agenda/agenda-paper";
import { findPaperDress, forWhom } from "~/agenda/paper-dress.server";
import type { Event } from "~/events/event";
import { findEvent } from "~/events/events-queries.server";
import type { OpenHouse } from "~/house.server";
import { address } from "~/letter-props.server";
import type { MailAddress } from "~/mail/mail-address";
import type { PaperDocument } from "~/paper/paper-document";
import { aPublicSymposium } from "../../support/public-symposium";
import { aConfirmed } from "../../support/registrations";

/** The cast's symposium with so many confirmed, none of whom has been written to yet. */
export async function aFullEvent(house: OpenHouse, guests: number): Promise<Event> {
  const { event: symposium } = await aPublicSymposium(house, { address: "symposium" });
  const event = (await findEvent(house.reads, symposium.id))!;
  const { id: category } = await house.reads.selectFrom("category").select("id").where("event_id", "=", event.id).executeTakeFirstOrThrow();
  for (let guest = 0; guest < guests; guest++)
    await aConfirmed({ house, event }, { category, name: `Guest Number ${guest}`, mailAddress: `guest${guest}@x.example` as MailAddress });
  await house.write((tx) => tx.deleteFrom("message").execute());
  return event;
}

/** What the printing thread will be handed for each of them. */
export async function papersOf({ reads, configuration, now }: OpenHouse, event: Event): Promise<PaperDocument[]> {
  const guests = await reads.selectFrom("registration").select("person_id").where("event_id", "=", event.id).execute();
  const papers: PaperDocument[] = [];
  for (const { person_id } of guests) {
    const to = await address({ reads, configuration, now }, { eventId: event.id, personId: person_id, rehearsal: false });
    if (!to.ok) throw new Error(to.why);
    const { agenda, language, participation } = to.value;
    const dress = await findPaperDress(reads, configuration, event, language);
    papers.push(agendaPaper(agenda!, { ...dress, forWhom: forWhom(event, participation!, participation!.organisation) }));
  }
  return papers;
}
