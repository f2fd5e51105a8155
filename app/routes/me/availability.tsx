import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { MyFrame } from "~/agenda/my-page/my-frame";
import { findAllDays } from "~/events/plan-queries.server";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { refuse } from "~/http/entrance.server";
import { requireSpeakerPage } from "~/http/person-page.server";
import { paths } from "~/paths";
import { AvailabilityFields } from "~/speakers/availability/availability-fields";
import { availabilityForm } from "~/speakers/availability/availability-form";
import { findAvailability } from "~/speakers/availability/availability-queries.server";
import { rowOfAvailability } from "~/speakers/availability/availability-rows";
import { changeMyAvailability, markOfAvailability } from "~/speakers/availability/change-availability.server";
import { refusedRows } from "~/speakers/availability/refused-rows";
import { speakerWords } from "~/speakers/speaker-words";
import { longDate } from "~/time/display";
import { zoneName } from "~/time/zone-name";
import { Button, ButtonLink } from "~/ui/button";
import { ErrorSummary } from "~/ui/form/error-summary";
import { FormActions } from "~/ui/form/form-parts";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `${speakerWords(data.language).availability.title} · ${data.frame.shortTitle}` },
];

/** After a refusal too: what the team saved meanwhile must be shown. */
export const shouldRevalidate = () => true;

export const loader = door(requireSpeakerPage, async ({ event, profile, language, rightToLeft, frame, reads, url, now }) => {
  const periods = await findAvailability(reads, event, profile.id);
  return {
    ...{ frame, language, rightToLeft },
    rows: periods.map(rowOfAvailability),
    seen: markOfAvailability(periods),
    days: (await findAllDays(reads, event)).map(({ date }) => ({ date, name: longDate(date, language) })),
    zone: zoneName(event.timeZone, language, now),
    saved: url.searchParams.has("saved"),
  };
});

export const action = formDoor(requireSpeakerPage, async ({ person, event, language, write, form, now }) => {
  const words = speakerWords(language);
  const input = await form(availabilityForm(words.availability));
  const outcome = await write((tx) => changeMyAvailability(tx, person, event, input, now));
  return outcome.ok ? redirectTo(`${paths.myAvailability(person.link, event.address)}&saved`) : refuse(words.refusals[outcome.why]);
});

export default function MyAvailability() {
  const { frame, language, rows, seen, days, zone, saved } = useLoaderData<typeof loader>();
  const typed = refusedRows(useActionData<typeof action>());
  const say = speakerWords(language).availability;
  return (
    <MyFrame frame={frame} title={say.title}>
      <div className="grid gap-5 pt-4">
        {saved && !typed && <Notice tone="ok">{say.saved}</Notice>}
        <Form method="post" noValidate className="rounded-lg border border-line bg-paper p-5">
          <ErrorSummary errors={typed?.summary ?? []} />
          <p className="mb-5 text-sm text-ink-2">
            {say.lead} ({zone})
          </p>
          <input type="hidden" name="seen" value={seen} />
          <AvailabilityFields key={seen} rows={typed?.rows ?? rows} errors={typed?.errors ?? {}} days={days} words={say} />
          <FormActions>
            <Button look="primary">{say.save}</Button>
            <ButtonLink href={paths.myPage(frame.link, frame.event)}>{say.back}</ButtonLink>
          </FormActions>
        </Form>
      </div>
    </MyFrame>
  );
}
