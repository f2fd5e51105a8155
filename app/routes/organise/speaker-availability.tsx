import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { findAllDays } from "~/events/plan-queries.server";
import { notFound, redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { AvailabilityFields } from "~/speakers/availability/availability-fields";
import { availabilityForm } from "~/speakers/availability/availability-form";
import { findAvailability } from "~/speakers/availability/availability-queries.server";
import { rowOfAvailability } from "~/speakers/availability/availability-rows";
import { changeAvailability, markOfAvailability } from "~/speakers/availability/change-availability.server";
import { refusedRows } from "~/speakers/availability/refused-rows";
import { speakerWords } from "~/speakers/speaker-words";
import { findProfile } from "~/speakers/speakers-queries.server";
import { shortDate } from "~/time/display";
import { zoneName } from "~/time/zone-name";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/form/error-summary";
import { FormActions } from "~/ui/form/form-parts";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && `When ${data.name} can come` }];

/** After a refusal too: what was saved meanwhile must be shown. */
export const shouldRevalidate = () => true;

export const loader = door(requireOrganiser("edit-programme"), async ({ event, reads, params, url, now }) => {
  const profile = await findProfile(reads, event, params.speaker ?? "");
  if (!profile) throw notFound();
  const periods = await findAvailability(reads, event, profile.id);
  return {
    ...{ address: event.address, id: profile.id, name: profile.name },
    rows: periods.map(rowOfAvailability),
    seen: markOfAvailability(periods),
    days: (await findAllDays(reads, event)).map(({ date }) => ({ date, name: shortDate(date, "en") })),
    zone: zoneName(event.timeZone, "en", now),
    saved: url.searchParams.has("saved"),
  };
});

export const action = formDoor(requireOrganiser("edit-programme"), async ({ event, organiser, params, form, write, now }) => {
  const input = await form(availabilityForm(words));
  const id = params.speaker ?? "";
  const outcome = await write((tx) => changeAvailability(tx, organiser, id, input, now));
  if (outcome.ok) return redirectTo(`${paths.speakerAvailability(event.address, id)}?saved`);
  if (outcome.why === "no-such-speaker") throw notFound();
  return refuse("These times were changed in the meantime. What you typed stands below: saving again replaces them.");
});

const words = { ...speakerWords("en").availability, can: "They can only come", cannot: "They cannot come" };

export default function SpeakerAvailability() {
  const { address, id, name, rows, seen, days, zone, saved } = useLoaderData<typeof loader>();
  const typed = refusedRows(useActionData<typeof action>());
  return (
    <>
      <PageHeading
        eyebrow={<Anchor href={paths.speakerCard(address, id)}>{name}</Anchor>}
        title="When they can come"
        lead={`In ${zone}. ${name} may say it too, on their own page. Without times a row means the whole day.`}
      />
      {saved && !typed && (
        <div className="mb-5 max-w-form">
          <Notice tone="ok">Saved.</Notice>
        </div>
      )}
      <Form method="post" noValidate className="max-w-3xl rounded-lg border border-line bg-paper p-5">
        <ErrorSummary errors={typed?.summary ?? []} />
        <input type="hidden" name="seen" value={seen} />
        <AvailabilityFields key={seen} rows={typed?.rows ?? rows} errors={typed?.errors ?? {}} days={days} words={words} />
        <FormActions note="Empty the day of a row to leave it out.">
          <Button look="primary">Save these times</Button>
        </FormActions>
      </Form>
    </>
  );
}
