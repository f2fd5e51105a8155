import { useForm } from "@conform-to/react";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { changeEvent } from "~/events/change-event.server";
import { settingsOf } from "~/events/event-settings";
import { EventFields, eventLabels } from "~/events/forms/event-fields";
import { type EventFormInput, eventForm, settingsFrom } from "~/events/forms/event-form";
import { markOf } from "~/events/mark.server";
import { skippedSentence } from "~/events/moves/move-words";
import { fittingShortTitle } from "~/events/short-title";
import { zoneChoices } from "~/events/zone-choices";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { plainDate } from "~/time/display";
import { cityOf } from "~/time/zone-name";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf } from "~/ui/form/field-props";
import { FormActions } from "~/ui/form/form-parts";
import { SavedMeanwhile } from "~/ui/form/saved-meanwhile";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";

export const meta = () => [{ title: "Event settings · Plenary" }];

/** After a refusal too: what a colleague saved meanwhile must be shown. */
export const shouldRevalidate = () => true;

export const loader = door(requireOrganiser("edit-event"), ({ event, url, now }) => {
  const settings = settingsOf(event);
  const { languages, ...values } = settings;
  const [mainLanguage, ...otherLanguages] = languages;
  return {
    values: { ...values, shortTitle: fittingShortTitle(values.shortTitle), mainLanguage, otherLanguages },
    event: { languages, format: event.format },
    seen: markOf(settings),
    zones: zoneChoices(now),
    saved: url.searchParams.has("saved"),
  };
});

export const action = formDoor(requireOrganiser("edit-event"), async ({ form, write, organiser, event, now }) => {
  const input = await form(eventForm(event));
  const outcome = await write((tx) => changeEvent(tx, organiser, settingsFrom(event, input), input, now));
  if (outcome.ok) return redirectTo(`${paths.eventSettings(outcome.value.address)}?saved`);
  switch (outcome.why) {
    case "changed-meanwhile":
      return refuse("A colleague has changed this page since you opened it.", "seen");
    case "address-not-available":
      return refuse("This address is not available.", "address");
    case "no-title":
      return refuse(
        "There is no title in this language yet: add it under “Also in”, write the title, then make it the main one.",
        "mainLanguage",
      );
    case "zone-to-confirm":
      return refuse(
        `What is planned for 09:00 stays at 09:00, now ${cityOf(input.timeZone)} time instead of ${cityOf(event.timeZone)} time. Opening and closing of registration too.`,
        "confirmedZone",
      );
    case "times-skipped":
      return refuse(skippedSentence(outcome.sessions), input.timeZone === event.timeZone ? "startsOn" : "timeZone");
    case "days-in-use": {
      const days = outcome.days.map(
        ({ date, sessions }) => `${plainDate(date, "en")} (${sessions} ${sessions === 1 ? "session" : "sessions"})`,
      );
      return refuse(`These days would be dropped and still have sessions: ${days.join(", ")}. Move or remove those first.`, "endsOn");
    }
  }
});

export default function EventSettingsPage() {
  const { seen, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHeading title="Event" />
      {saved && !refused && (
        <div className="mb-6 max-w-form">
          <Notice tone="ok">Saved.</Notice>
        </div>
      )}
      <SettingsForm key={seen} />
    </>
  );
}

function SettingsForm() {
  const { values, event, seen, zones } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const [form, fields] = useForm<EventFormInput>({ id: "event", lastResult: refused, defaultValue: values });
  const overtaken = Boolean(fields.seen.errors);
  const typedZone = typeof refused?.initialValue?.timeZone === "string" ? refused.initialValue.timeZone : undefined;
  return (
    <Form method="post" id={form.id} noValidate>
      {overtaken ? (
        <SavedMeanwhile saved={values} typed={refused?.initialValue} labels={eventLabels} />
      ) : (
        <ErrorSummary errors={errorsOf(form)} />
      )}
      <input type="hidden" name="seen" value={seen} />
      <EventFields fields={fields} event={event} zones={zones} typedZone={typedZone} />
      <FormActions>
        <Button look="primary">Save the event</Button>
      </FormActions>
    </Form>
  );
}
