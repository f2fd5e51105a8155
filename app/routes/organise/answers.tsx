import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { actorOf } from "~/accounts/organiser.server";
import { may } from "~/accounts/role";
import { notFound, redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse, refuseEach } from "~/http/entrance.server";
import { paths } from "~/paths";
import { answerForSomebody } from "~/registration/answers/answer-questions.server";
import { answerWords } from "~/registration/answers/form/answer-words";
import { sentencesOf, teamAnswersForm } from "~/registration/answers/form/answers-form";
import { findEverAsked, readingOf } from "~/registration/answers/form/asked-questions.server";
import { findMyQuestions } from "~/registration/answers/form/find-my-questions.server";
import { QuestionFields } from "~/registration/answers/form/question-fields";
import { AnswersCard } from "~/registration/answers/team/answers-card";
import { findAnswersPage } from "~/registration/answers/team/answers-page.server";
import { answersRead } from "~/registration/answers/team/answers-read";
import { UploadLine } from "~/registration/answers/uploads/upload-line";
import { findRegistration } from "~/registration/registration-queries.server";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { EmptyState } from "~/ui/empty-state";
import { CheckboxField } from "~/ui/form/choice-fields";
import { ErrorSummary } from "~/ui/form/error-summary";
import { checkboxProps, errorsOf } from "~/ui/form/field-props";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && `Answers of ${data.name}` }];

/** After a refusal too: what is asked by now must be shown. */
export const shouldRevalidate = () => true;

export const loader = door(requireOrganiser("view"), async ({ event, organiser, reads, params, house, url, now }) => {
  const registration = await findRegistration(reads, event, params.registration ?? "");
  if (!registration) throw notFound();
  const page = await findAnswersPage(reads, event, registration, organiser.role);
  for (const entry of answersRead(actorOf(organiser), registration, page.classes, now)) house.readings.note(entry);
  const mayEdit = may(organiser.role, "edit-people");
  return {
    ...{ address: event.address, id: registration.id, name: registration.name, saved: url.searchParams.has("saved"), page },
    form: mayEdit ? await findMyQuestions(reads, event, registration, { language: "en", withDrafts: false }) : undefined,
  };
});

export const action = formDoor(requireOrganiser("edit-people"), async ({ event, organiser, params, reads, write, form, now }) => {
  const id = params.registration ?? "";
  if (!(await findRegistration(reads, event, id))) throw notFound();
  const { answers: sent, seen, skip } = await form(teamAnswersForm);
  const outcome = await write((tx) => answerForSomebody(tx, organiser, id, { sent, seen, skipping: skip }, now));
  if (outcome.ok) return redirectTo(`${paths.answers(event.address, id)}?saved`);
  if (outcome.why === "answers")
    return refuseEach(sentencesOf(outcome.faults, (await findEverAsked(reads, event)).all, readingOf(event, "en")));
  return refuse(
    outcome.why === "changed-since"
      ? "These answers were changed in the meantime. What you typed stands below: saving again replaces them."
      : "This registration is no longer there.",
  );
});

export default function Answers() {
  const { address, id, name, saved, page, form } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHeading eyebrow={<Anchor href={paths.registration(address, id)}>{name}</Anchor>} title="Answers" />
      <div className="grid max-w-3xl gap-5">
        {saved && !refused && <Notice tone="ok">The answers are saved.</Notice>}
        {!page.asks && page.earlier.length === 0 && <EmptyState title="This event asks no questions of its own" />}
        {(page.asks || page.earlier.length > 0) && <AnswersCard {...page} />}
        {form && form.questions.length > 0 && <AnswersForm />}
      </div>
    </>
  );
}

function AnswersForm() {
  const { address, id, form: asked } = useLoaderData<typeof loader>();
  const { questions, filled, named, seen, given } = asked!;
  const words = answerWords("en");
  const [form, fields] = useForm<Record<string, unknown>>({
    id: `answers-${seen}`,
    lastResult: useActionData<typeof action>(),
    defaultValue: { answers: filled } as never,
  });
  const file = (key: string) => ({ page: paths.answerFile(address, id, key), bytes: paths.givenFile(address, id, key) });
  return (
    <Card title="Answer for this person">
      <Form method="post" id={form.id} noValidate>
        <ErrorSummary errors={errorsOf(form)} />
        <input type="hidden" name="seen" value={seen} />
        <FormFields>
          <QuestionFields
            answers={fields.answers as never}
            questions={questions}
            jurisdictions={named}
            words={words}
            upload={(question) => (
              <UploadLine question={question} given={given.includes(question.key)} words={words} {...file(question.key)} />
            )}
          />
          <CheckboxField
            label="Go on without what must be answered"
            hint="Recorded, with your name. Numbers of places hold all the same."
            {...checkboxProps(fields.skip as never)}
          />
        </FormFields>
        <FormActions>
          <Button look="primary">Save the answers</Button>
        </FormActions>
      </Form>
    </Card>
  );
}
