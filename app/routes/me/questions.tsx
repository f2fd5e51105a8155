import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { MyFrame } from "~/agenda/my-page/my-frame";
import { isOver } from "~/events/event";
import { notFound, redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { refuse, refuseEach } from "~/http/entrance.server";
import { requirePersonPage } from "~/http/person-page.server";
import { paths } from "~/paths";
import { answerMyQuestions, draftMyAnswers } from "~/registration/answers/answer-questions.server";
import { answerWords } from "~/registration/answers/form/answer-words";
import { myAnswersForm, sentencesOf } from "~/registration/answers/form/answers-form";
import { findEverAsked, readingOf } from "~/registration/answers/form/asked-questions.server";
import { DueNotice } from "~/registration/answers/form/due-notice";
import { findDue, findMyQuestions } from "~/registration/answers/form/find-my-questions.server";
import { QuestionFields } from "~/registration/answers/form/question-fields";
import { UploadLine } from "~/registration/answers/uploads/upload-line";
import { findLiveRegistration } from "~/registration/registration-queries.server";
import { registrationWords } from "~/registration/registration-words";
import { Button } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf } from "~/ui/form/field-props";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { Notice } from "~/ui/notice";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `${answerWords(data.language).page.title} · ${data.frame.shortTitle}` },
];

export const loader = door(requirePersonPage, async ({ person, event, frame, language, rightToLeft, reads, url, now }) => {
  const registration = await findLiveRegistration(reads, event, person.id);
  if (!registration) throw notFound();
  return {
    ...{ frame, language, rightToLeft },
    over: isOver(event, now),
    said: (["saved", "drafted"] as const).find((word) => url.searchParams.has(word)),
    due: await findDue(reads, event, registration, { language, now }),
    ...(await findMyQuestions(reads, event, registration, { language, withDrafts: true })),
  };
});

export const action = formDoor(requirePersonPage, async ({ person, event, language, reads, write, form, now }) => {
  const { answers: sent, seen, intent } = await form(myAnswersForm);
  const page = paths.myQuestions(person.link, event.address);
  const drafting = intent === "draft";
  const outcome = await write((tx) =>
    drafting ? draftMyAnswers(tx, person, event, sent, now) : answerMyQuestions(tx, person, event, { sent, seen }, now),
  );
  if (outcome.ok) return redirectTo(`${page}&${drafting ? "drafted" : "saved"}`);
  if (outcome.why !== "answers") return refuse(registrationWords(language).refusals[outcome.why]);
  return refuseEach(sentencesOf(outcome.faults, (await findEverAsked(reads, event)).all, readingOf(event, language)));
});

/** After a refusal too: what is asked by now must be shown. */
export const shouldRevalidate = () => true;

export default function MyQuestions() {
  const { frame, language, over, said, due, questions, filled, named, seen, given, extent, isDraft } = useLoaderData<typeof loader>();
  const words = answerWords(language);
  const say = words.page;
  const refused = useActionData<typeof action>();
  const [form, fields] = useForm<Record<string, unknown>>({
    id: "questions",
    lastResult: refused,
    defaultValue: { answers: filled, seen } as never,
  });
  const file = (key: string) => ({
    page: paths.myFile(frame.link, key, frame.event),
    bytes: paths.myGivenFile(frame.link, key, frame.event),
  });
  return (
    <MyFrame frame={frame} title={say.title}>
      <div className="grid gap-5 pt-4">
        {!refused && said && <Notice tone={said === "saved" ? "ok" : "info"}>{say[said]}</Notice>}
        {!refused && !said && isDraft && <Notice>{say.drafted}</Notice>}
        {due && !refused && <DueNotice due={due} words={words} />}
        {!due && !said && questions.length > 0 && !over && <Notice tone={extent === "optional" ? "info" : "ok"}>{say[extent]}</Notice>}
        {over && <Notice>{say.over}</Notice>}
        {questions.length === 0 ? (
          <EmptyState title={say.nothing} />
        ) : (
          <Form method="post" id={form.id} noValidate className="rounded-lg border border-line bg-paper p-5">
            <ErrorSummary errors={errorsOf(form)} />
            <p className="mb-5 text-ink-2">{say.lead}</p>
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
            </FormFields>
            <FormActions>
              <Button look="primary" name="intent" value="send">
                {say.deed}
              </Button>
              <Button name="intent" value="draft">
                {say.draft}
              </Button>
            </FormActions>
          </Form>
        )}
      </div>
    </MyFrame>
  );
}
