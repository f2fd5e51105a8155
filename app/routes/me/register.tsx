import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { MyFrame } from "~/agenda/my-page/my-frame";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { Refusal, refuseEach } from "~/http/entrance.server";
import { requirePersonPage } from "~/http/person-page.server";
import { paths } from "~/paths";
import { answerWords } from "~/registration/answers/form/answer-words";
import { findRegistrationFields, findRegistrationReader } from "~/registration/answers/form/asked-questions.server";
import { QuestionFields } from "~/registration/answers/form/question-fields";
import { DetailsFields } from "~/registration/details-fields";
import { filledDetails } from "~/registration/filled-details.server";
import { findFormChoices } from "~/registration/form-choices.server";
import { entryByLink } from "~/registration/invitations/entry-by-link.server";
import { findInvitation } from "~/registration/invitations/invitations-queries.server";
import { registerByLink } from "~/registration/register-by-link.server";
import { registerByLinkForm } from "~/registration/register-form";
import { findLatestRegistration } from "~/registration/registration-queries.server";
import { registrationWords } from "~/registration/registration-words";
import { waitingWords } from "~/registration/waiting/waiting-words";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf } from "~/ui/form/field-props";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { Notice } from "~/ui/notice";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `${registrationWords(data.language).byLink.title} · ${data.frame.shortTitle}` },
];

export const loader = door(requirePersonPage, async ({ person, event, frame, language, rightToLeft, reads, now }) => {
  const [invitation, before, choices] = await Promise.all([
    findInvitation(reads, event, person.id),
    findLatestRegistration(reads, event, person.id),
    findFormChoices(reads, event, language),
  ]);
  const entry = entryByLink(event, invitation, before, now);
  const state = !entry.ok ? entry.why : !choices.full ? "open" : event.hasWaitingList ? "waiting" : "full";
  return {
    frame,
    language,
    rightToLeft,
    state,
    categories: entry.ok && entry.value?.categoryId ? [] : choices.categories,
    jurisdictions: choices.jurisdictions,
    ...(await findRegistrationFields(reads, event, language)),
    filled: { formKey: newId(), ...(await filledDetails(reads, event.hostId, before ?? person)) },
  } as const;
});

export const action = formDoor(requirePersonPage, async ({ person, event, language, reads, write, form, now }) => {
  const words = registrationWords(language);
  const answers = await findRegistrationReader(reads, event, language);
  const input = await form(registerByLinkForm(words.lines), answers.judge);
  const outcome = await write((tx) => registerByLink(tx, person, event, input, language, now));
  if (outcome.ok) return redirectTo(paths.me(person.link, event.address));
  if (outcome.why === "answers") return refuseEach(answers.sentences(outcome.faults));
  const field = { "no-such-category": "category", "no-such-jurisdiction": "jurisdiction" }[outcome.why as "no-such-category"];
  return new Refusal(words.refusals[outcome.why], field, outcome.why === "form-used" ? 409 : 422);
});

export default function RegisterByLink() {
  const { frame, language, state, categories, jurisdictions, filled, questions, named } = useLoaderData<typeof loader>();
  const words = registrationWords(language);
  const waits = waitingWords(language).register;
  const refused = useActionData<typeof action>();
  const [form, fields] = useForm<Record<string, string>>({
    id: "register",
    lastResult: refused,
    defaultValue: filled,
  });
  return (
    <MyFrame frame={frame} title={words.byLink.title}>
      <div className="grid gap-5 pt-4">
        {state === "waiting" && <Notice title={waits.title}>{waits.lead}</Notice>}
        {state !== "open" && state !== "waiting" && <Notice>{words.refusals[state]}</Notice>}
        {/* What was typed stays in sight, even where meanwhile there is nothing to register for. */}
        {(state === "open" || state === "waiting" || refused) && (
          <Form method="post" id={form.id} noValidate className="rounded-lg border border-line bg-paper p-5">
            <ErrorSummary errors={errorsOf(form)} />
            <p className="mb-5 text-ink-2">{words.byLink.lead}</p>
            <input type="hidden" name="formKey" value={fields.formKey!.defaultValue} />
            <FormFields>
              <DetailsFields fields={fields} words={words} categories={categories} jurisdictions={jurisdictions} />
              {questions.length > 0 && (
                <QuestionFields
                  answers={fields.answers as never}
                  questions={questions}
                  jurisdictions={named}
                  words={answerWords(language)}
                />
              )}
            </FormFields>
            <FormActions>
              <Button look="primary">{state === "waiting" ? waits.deed : words.byLink.deed}</Button>
            </FormActions>
          </Form>
        )}
      </div>
    </MyFrame>
  );
}
