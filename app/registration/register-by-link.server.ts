import { answerOnce } from "db/answer-once.server";
import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import type { Event } from "~/events/event";
import type { LinkHolder } from "~/people/find-person-by-link.server";
import { findAllContactAddresses, markProven, updatePerson } from "~/people/people-queries.server";
import type { By } from "~/people/person";
import type { Instant } from "~/time/instant";
import { findAskedAtRegistration } from "./answers/form/asked-questions.server";
import type { AnswersRefused } from "./answers/form/check-answers.server";
import { saveAnswers } from "./answers/save-answers.server";
import { type EntryRefusal, entryByLink } from "./invitations/entry-by-link.server";
import { findInvitation } from "./invitations/invitations-queries.server";
import { openRegistration } from "./open-registration.server";
import { chosenCategory, readDetails } from "./read-details.server";
import type { RegisterRefusal } from "./register.server";
import type { DetailsForm } from "./register-form";
import { findLatestRegistration } from "./registration-queries.server";
import { tellReceived } from "./tell-received.server";

export type RegisterByLinkRefusal = RegisterRefusal | EntryRefusal;

/** Whoever was invited, or may register anyway: the personal link has proved the address, so nothing is held. */
export const registerByLink = (
  tx: Tx,
  holder: LinkHolder,
  event: Event,
  { formKey, ...form }: DetailsForm,
  language: string,
  now: Instant,
): Promise<Outcome<string, RegisterByLinkRefusal> | AnswersRefused> =>
  answerOnce(tx, { formKey, purpose: "register-by-link", body: [event.id, holder.id, form] }, now, async () => {
    const before = await findLatestRegistration(tx, event, holder.id);
    const entry = entryByLink(event, await findInvitation(tx, event, holder.id), before, now);
    if (!entry.ok) return entry;
    const invitation = entry.value;
    const category = await chosenCategory(tx, event, invitation?.categoryId ?? form.category);
    if (!category) return no("no-such-category");

    const by: By = { hostId: event.hostId, eventId: event.id, actor: { kind: "person", personId: holder.id } };
    const details = await readDetails(tx, by, form, now);
    if (!details.ok) return details;
    await updatePerson(tx, holder, details.value);
    await markProven(tx, holder, now);
    const addresses = (await findAllContactAddresses(tx, holder.id)).map(({ mailAddress }) => mailAddress);
    const opened = await openRegistration(
      tx,
      {
        ...{ event, person: holder, details: details.value, needs: form.needs, categoryId: category.id, language, formKey },
        state: category.approval === "nobody" || invitation?.skipsApproval ? "confirmed" : "awaiting-host",
        ...{ provenAt: now, heldUntil: null, source: invitation ? "invitation" : "form" },
        alsoFoundBy: [form.organisation, ...addresses],
        ifFull: event.hasWaitingList ? "wait" : "refuse",
      },
      by,
      now,
    );
    if (!opened.ok) return no("full");
    const questions = await findAskedAtRegistration(tx, event);
    const saved = await saveAnswers(tx, by, opened.value, { questions, sent: form.answers }, now);
    if (!saved.ok) return saved;
    if (opened.value.state !== "waiting-list") await tellReceived(tx, opened.value, now);
    return yes("received");
  });
