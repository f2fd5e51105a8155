import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { registrationPhase } from "~/events/event";
import { EventFrame } from "~/events/event-frame";
import { publicWords } from "~/events/public-words";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { Refusal } from "~/http/entrance.server";
import { requireEventForm, requireEventPage } from "~/http/event-page.server";
import { paths } from "~/paths";
import { DetailsFields } from "~/registration/details-fields";
import { findFormChoices } from "~/registration/form-choices.server";
import { mayRegister, register } from "~/registration/register.server";
import { registerForm } from "~/registration/register-form";
import { registrationWords } from "~/registration/registration-words";
import { toInstant } from "~/time/time-zone";
import { instantWithZone } from "~/time/zone-name";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf } from "~/ui/form/field-props";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `${registrationWords(data.language).register.title} · ${data.frame.shortTitle}` },
];

export const loader = door(requireEventPage, async ({ event, frame, language, rightToLeft, reads, now, url }) => {
  const phase = registrationPhase(event, now);
  const moment = phase === "not-yet" ? event.registrationOpens : event.registrationCloses;
  const choices = await findFormChoices(reads, event, language);
  const key = url.searchParams.get("key") ?? "";
  const received = url.searchParams.has("received");
  return {
    frame,
    language,
    rightToLeft,
    key,
    received,
    choices,
    formKey: newId(),
    who: event.whoMayRegister,
    state: phase !== "open" ? phase : !mayRegister(event, key) ? "not-invited" : choices.full ? "full" : "open",
    phase: publicWords(language).phase[phase](
      moment ? instantWithZone(toInstant(moment, event.timeZone, 0), event.timeZone, language) : "",
    ),
  } as const;
});

export const action = formDoor(requireEventForm, async ({ event, language, url, write, form, now }) => {
  const words = registrationWords(language);
  const input = await form(registerForm(words.lines));
  const outcome = await write((tx) => register(tx, event, input, language, now));
  if (outcome.ok) return redirectTo(`${paths.register(event.address)}?${receivedQuery(url)}`);
  const field = { "no-such-category": "category", "no-such-jurisdiction": "jurisdiction" }[outcome.why as "no-such-category"];
  return new Refusal(words.refusals[outcome.why], field, outcome.why === "form-used" ? 409 : 422);
});

/** The secret part of the address stays, so that the next person can be registered from there. */
function receivedQuery({ searchParams }: URL): URLSearchParams {
  const kept = new URLSearchParams({ received: "" });
  for (const name of ["key", "lang"]) if (searchParams.has(name)) kept.set(name, searchParams.get(name)!);
  return kept;
}

export default function Register() {
  const { frame, language, received, state, who, phase } = useLoaderData<typeof loader>();
  const wasRefused = useActionData<typeof action>() !== undefined;
  const words = registrationWords(language);
  const say = words.register;
  const sentence = {
    "not-yet": phase,
    closed: phase,
    full: say.fullMore,
    "not-invited": who === "invited" ? say.invitedOnly : say.needsLink,
    open: "",
  }[state];
  return (
    <EventFrame frame={frame}>
      {received ? (
        <Received />
      ) : (
        <>
          <PageHeading eyebrow={frame.shortTitle} title={say.title} lead={state === "open" ? `${say.lead} ${phase}` : undefined} />
          {state !== "open" && <Notice title={state === "full" ? say.fullTitle : undefined}>{sentence}</Notice>}
          {/* What was typed stays, even where the last place went while it was. */}
          {(state === "open" || wasRefused) && <RegisterForm />}
        </>
      )}
    </EventFrame>
  );
}

function Received() {
  const { frame, language, key } = useLoaderData<typeof loader>();
  const say = registrationWords(language).register;
  return (
    <>
      <PageHeading eyebrow={frame.shortTitle} title={say.receivedTitle} lead={say.received} />
      <p className="max-w-prose text-ink-2">{say.receivedLater}</p>
      <p className="mt-6">
        <Anchor href={paths.register(frame.address) + (key ? `?key=${encodeURIComponent(key)}` : frame.chosen)}>{say.another}</Anchor>
      </p>
    </>
  );
}

function RegisterForm() {
  const { language, formKey, key, choices } = useLoaderData<typeof loader>();
  const words = registrationWords(language);
  const [form, fields] = useForm<Record<string, string>>({
    id: "register",
    lastResult: useActionData<typeof action>(),
    defaultValue: { formKey, key },
  });
  return (
    <Form method="post" id={form.id} noValidate>
      <ErrorSummary errors={errorsOf(form)} />
      <input type="hidden" name="formKey" value={fields.formKey!.defaultValue} />
      <input type="hidden" name="key" value={fields.key!.defaultValue} />
      <FormFields>
        <DetailsFields fields={fields} words={words} categories={choices.categories} jurisdictions={choices.jurisdictions} withAddress />
      </FormFields>
      <FormActions note={words.register.note}>
        <Button look="primary">{words.register.deed}</Button>
      </FormActions>
    </Form>
  );
}
