import { useForm } from "@conform-to/react";
import { getZodConstraint } from "@conform-to/zod/v4";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { yes } from "db/outcome";
import { findHostMember, isProof } from "~/accounts/organiser.server";
import { createEvent } from "~/events/create-event.server";
import { eventKinds } from "~/events/event";
import { kindNames } from "~/events/event-names";
import { NewEventFields } from "~/events/forms/new-event-fields";
import { type NewEventForm, type NewEventInput, newEventForm } from "~/events/forms/new-event-form";
import { defaultsOf } from "~/events/new-event";
import { zoneChoices } from "~/events/zone-choices";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { refuse } from "~/http/entrance.server";
import { requireEventMaker } from "~/http/event-maker.server";
import { paths } from "~/paths";
import { createCourse } from "~/sessions/create-course.server";
import { Button, ButtonLink } from "~/ui/button";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf } from "~/ui/form/field-props";
import { FormKey } from "~/ui/form/form-key";
import { FormActions } from "~/ui/form/form-parts";
import { OrganiserFrame } from "~/ui/frame/organiser-frame";
import { PageHeading } from "~/ui/frame/page-heading";
import { Tabs } from "~/ui/tabs";

export const meta = () => [{ title: "New event · Plenary" }];

export const loader = door(requireEventMaker, ({ hosts, url, now }) => ({
  formKey: newId(),
  kind: eventKinds.find((kind) => kind === url.searchParams.get("kind")) ?? ("course" as const),
  hosts: hosts.map(({ id, name, timeZone }) => ({ id, name, timeZone })),
  zones: zoneChoices(now),
}));

export const action = formDoor(requireEventMaker, async ({ form, reads, once, signedIn, hosts, now }) => {
  const input = await form(newEventForm);
  const member = await findHostMember(reads, signedIn.account.id, input.host, "edit-event");
  const host = hosts.find(({ id }) => id === input.host);
  if (!host || !isProof(member)) return refuse("Choose a host.", "host");

  const described = describe(input, host.language);
  const { kind, from, to } = input;
  const outcome = await once("new-event", async (tx) => {
    const made =
      kind === "course" && from && to
        ? await createCourse(tx, member, { ...described, from, to }, now)
        : await createEvent(tx, member, { ...described, kind }, now);
    return made.ok ? yes(made.value.address) : made;
  });
  if (!outcome.ok && outcome.why === "hours-skipped")
    return refuse("The clocks skip this hour on one of these days. Choose another beginning.", "from");
  if (!outcome.ok) return refuse("This address is not available.", "address");
  return redirectTo(kind === "course" ? paths.pastePeople(outcome.value) : paths.overview(outcome.value));
});

function describe(input: NewEventForm, language: string) {
  const words = (text: string) => ({ [language]: text });
  return {
    address: input.address,
    title: words(input.title),
    shortTitle: words(input.shortTitle || input.title),
    format: defaultsOf[input.kind].format,
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    timeZone: input.timeZone,
    languages: [language],
    venueName: words(input.place),
    venueAddress: words(input.venueAddress),
    places: input.places,
  };
}

export default function NewEvent() {
  const { kind, formKey, hosts, zones } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<NewEventInput>({
    id: `new-${kind}`,
    lastResult: useActionData<typeof action>(),
    constraint: getZodConstraint(newEventForm),
    defaultValue: { host: hosts[0]?.id, timeZone: hosts[0]?.timeZone, from: "09:00", to: "17:00" },
  });
  return (
    <OrganiserFrame name="Plenary" homeHref={paths.organise()} menu={[{ href: paths.organise(), label: "All events" }]}>
      <PageHeading title="New event" lead="What is needed to begin. Everything can be changed later, and nobody sees it yet." />
      <Tabs
        label="Kind of event"
        tabs={eventKinds.map((each) => ({ href: `?kind=${each}`, label: kindNames[each], current: each === kind }))}
      />
      <Form key={kind} method="post" id={form.id} className="mt-6" noValidate>
        <ErrorSummary errors={errorsOf(form)} />
        <FormKey value={formKey} />
        <input type="hidden" name="kind" value={kind} />
        <NewEventFields fields={fields} kind={kind} hosts={hosts} zones={zones} />
        <FormActions>
          <Button look="primary">Make the {kindNames[kind].toLowerCase()}</Button>
          <ButtonLink href={paths.organise()} look="quiet">
            Leave it
          </ButtonLink>
          <ButtonLink href={paths.newFromFile()} look="quiet">
            From a file
          </ButtonLink>
        </FormActions>
      </Form>
    </OrganiserFrame>
  );
}
