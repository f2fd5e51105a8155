import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { overBy } from "~/places/pool";
import { changeWaitingSettings, findWaitingSettings } from "~/registration/waiting/change-waiting-settings.server";
import { usualOfferHours, waitingSettingsForm } from "~/registration/waiting/waiting-form";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { CheckboxField, RadioGroup } from "~/ui/form/choice-fields";
import { ErrorSummary } from "~/ui/form/error-summary";
import { checkboxProps, errorsOf, fieldProps } from "~/ui/form/field-props";
import { FormActions, FormSection } from "~/ui/form/form-parts";
import { DateField, NumberField } from "~/ui/form/typed-fields";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction = () => [{ title: "More limits · Plenary" }];

/** After a refusal too: what a colleague saved meanwhile must be shown. */
export const shouldRevalidate = () => true;

export const loader = door(requireOrganiser("edit-event"), async ({ event, reads, url }) => {
  const { settings, places, seen } = await findWaitingSettings(reads, event);
  return {
    address: event.address,
    saved: url.searchParams.has("saved"),
    hasDelegations: event.hasDelegations,
    places,
    values: {
      seen,
      hasWaitingList: settings.hasWaitingList ? "on" : "",
      passing: settings.offerHours === null ? "confirm" : "offer",
      offerHours: String(settings.offerHours ?? usualOfferHours),
      reserve: settings.reserve ? String(settings.reserve) : "",
      fallBackOn: settings.fallBackOn ?? "",
    },
  };
});

export const action = formDoor(requireOrganiser("edit-event"), async ({ event, organiser, write, form, now }) => {
  const { seen, ...settings } = await form(waitingSettingsForm);
  const changed = await write((tx) => changeWaitingSettings(tx, organiser, settings, seen, now));
  if (changed.ok) return redirectTo(`${paths.waitingSettings(event.address)}?saved`);
  switch (changed.why) {
    case "below-taken":
      return refuse(overBy(`${changed.taken} places are taken by people who registered themselves or are named`, changed.over), "reserve");
    case "no-limit":
      return refuse("The event has no number of places, so nothing can be kept back. Set one under Registration first.", "reserve");
    case "more-than-all":
      return refuse("That is more than the event has places.", "reserve");
    case "day-gone":
      return refuse("Choose a day that is still to come: focal points have to be told before.", "fallBackOn");
    case "changed-meanwhile":
      return refuse("A colleague has changed this meanwhile.", "seen");
  }
});

export default function WaitingSettings() {
  const { address, saved, hasDelegations, places, values } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const [form, fields] = useForm<Record<string, string>>({ id: `waiting-${values.seen}`, lastResult: refused, defaultValue: values });
  return (
    <>
      <PageHeading eyebrow={<Anchor href={paths.registrationSettings(address)}>Registration</Anchor>} title="More limits" />
      {saved && !refused && (
        <div className="pb-5">
          <Notice tone="ok">Saved.</Notice>
        </div>
      )}
      <Form method="post" id={form.id} noValidate>
        <ErrorSummary errors={errorsOf(form)} />
        <input type="hidden" name="seen" value={values.seen} />
        <div>
          <FormSection title="Waiting list" lead="First come, first served; within a delegation, its own order.">
            <CheckboxField
              label="Whoever comes too late may wait for a place"
              hint="At the event, and in every session with places."
              {...checkboxProps(fields.hasWaitingList!)}
            />
            <RadioGroup
              label="When a place becomes free"
              choices={[
                {
                  value: "offer",
                  label: "Offer it to whoever is next",
                  hint: "They take it or leave it by their own link; then it is the next one’s turn.",
                },
                { value: "confirm", label: "Confirm whoever is next at once" },
              ]}
              {...fieldProps(fields.passing!)}
            />
            <NumberField
              label="Hours an offer is kept"
              hint="It ends on the full hour, at the latest when the event or the session begins."
              min={1}
              {...fieldProps(fields.offerHours!)}
            />
          </FormSection>
          <FormSection
            title="Host’s reserve"
            lead={
              places === null
                ? "The event has no number of places: there is nothing to keep back from."
                : `Of the ${places} places of the event, so many are given by the team alone.`
            }
          >
            <NumberField label="Places kept back" hint="Empty: none." min={0} {...fieldProps(fields.reserve!)} />
          </FormSection>
          {hasDelegations && (
            <FormSection
              title="Unused places of delegations"
              lead="On this day each delegation keeps the places it has named somebody for, and no more. Focal points are told seven days before."
            >
              <DateField label="They go back on" hint="Empty: never." {...fieldProps(fields.fallBackOn!)} />
            </FormSection>
          )}
        </div>
        <FormActions>
          <Button look="primary">Save the limits</Button>
        </FormActions>
      </Form>
    </>
  );
}
