import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { registrationPhase } from "~/events/event";
import { EventFrame } from "~/events/event-frame";
import { publicWords } from "~/events/public-words";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { Refusal, refuseEach } from "~/http/entrance.server";
import { requireEventForm, requireEventPage } from "~/http/event-page.server";
import { paths } from "~/paths";
import { answerWords } from "~/registration/answers/form/answer-words";
import { findRegistrationFields, findRegistrationReader } from "~/registration/answers/form/asked-questions.server";
import { QuestionFields } from "~/registration/answers/form/question-fields";
import { DetailsFields } from "~/registration/details-fields";
import { findFormChoices } from "~/registration/form-choices.server";
import { mayRegister, register } from "~/registration/register.server";
import { registerForm } from "~/registration/register-form";
import { registrationWords } from "~/registration/registration-words";
import { waitingWords } from "~/registration/waiting/waiting-words";
import { toInstant } from "~/time/time-zone";
import { instantWithZone } from "~/time/zone-name";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf } from "~/ui/form/field-props";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `${registrationWords(data.language).register.title} · ${data.frame.shortTitle}` },
];

export const loader = door(requireEventPage, async ({ event, frame, language, rightToLeft, reads, now, url }) => {
  const phase = registrationPhase(event, now);
  const moment = phase === "not-yet" ? event.registrationOpens : event.registrationCloses;
  const choices = await findFormChoices(reads, event, language);
  const key = url.searchParams.get("key") ?? "";
  const received = url.searchParams.get("received");
  return {
    frame,
    language,
    rightToLeft,
    key,
    received,
    choices,
    ...(await findRegistrationFields(reads, event, language)),
    formKey: newId(),
    who: event.whoMayRegister,
    state:
      phase !== "open"
        ? phase
        : !mayRegister(event, key)
          ? "not-invited"
          : !choices.full
            ? "open"
            : event.hasWaitingList
              ? "waiting"
              : "full",
    phase: publicWords(language).phase[phase](
      moment ? instantWithZone(toInstant(moment, event.timeZone, 0), event.timeZone, language) : "",
    ),
  } as const;
});

export const action = formDoor(requireEventForm, async ({ event, language, url, reads, write, form, now }) => {
  const words = registrationWords(language);
  const answers = await findRegistrationReader(reads, event, language);
  const input = await form(registerForm(words.lines), answers.judge);
  const outcome = await write((tx) => register(tx, event, input, language, now));
  if (outcome.ok) return redirectTo(`${paths.register(event.address)}?${receivedQuery(url, outcome.value)}`);
  if (outcome.why === "answers") return refuseEach(answers.sentences(outcome.faults));
  const field = { "no-such-category": "category", "no-such-jurisdiction": "jurisdiction" }[outcome.why as "no-such-category"];
  return new Refusal(words.refusals[outcome.why], field, outcome.why === "form-used" ? 409 : 422);
});

/** The secret part of the address stays, so that the next person can be registered from there. */
function receivedQuery({ searchParams }: URL, answer: string): URLSearchParams {
  const kept = new URLSearchParams({ received: answer === "waiting" ? answer : "" });
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
    waiting: waitingWords(language).register.lead,
    open: "",
  }[state];
  return (
    <EventFrame frame={frame}>
      {received !== null ? (
        <Received />
      ) : (
        <>
          <PageHeading eyebrow={frame.shortTitle} title={say.title} lead={state === "open" ? `${say.lead} ${phase}` : undefined} />
          {state !== "open" && (
            <div className="pb-6">
              <Notice title={state === "full" || state === "waiting" ? say.fullTitle : undefined}>{sentence}</Notice>
            </div>
          )}
          {/* What was typed stays, even where the last place went while it was. */}
          {(state === "open" || state === "waiting" || wasRefused) && <RegisterForm />}
        </>
      )}
    </EventFrame>
  );
}

function Received() {
  const { frame, language, key, received } = useLoaderData<typeof loader>();
  const say = registrationWords(language).register;
  const lead = received === "waiting" ? waitingWords(language).register.received : say.received;
  return (
    <>
      <PageHeading eyebrow={frame.shortTitle} title={say.receivedTitle} lead={lead} />
      <p className="max-w-prose text-ink-2">{say.receivedLater}</p>
      <p className="mt-6">
        <Anchor href={paths.register(frame.address) + (key ? `?key=${encodeURIComponent(key)}` : frame.chosen)}>{say.another}</Anchor>
      </p>
    </>
  );
}

function RegisterForm() {
  const { language, formKey, key, choices, state, questions, named } = useLoaderData<typeof loader>();
  const words = registrationWords(language);
  const waits = state === "waiting";
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
        {questions.length > 0 && (
          <QuestionFields answers={fields.answers as never} questions={questions} jurisdictions={named} words={answerWords(language)} />
        )}
      </FormFields>
      <FormActions note={waits ? undefined : words.register.note}>
        <Button look="primary">{waits ? waitingWords(language).register.deed : words.register.deed}</Button>
      </FormActions>
    </Form>
  );
}
