import { useForm } from "@conform-to/react";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { languageOf } from "~/events/event";
import { pick, retyped } from "~/events/words";
import { notFound, redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { overBy } from "~/places/pool";
import { addQuestion, changeQuestion } from "~/registration/questions/change-questions.server";
import { QuestionEditor } from "~/registration/questions/question-editor";
import { questionForm } from "~/registration/questions/question-form";
import { conditionsFor, findOfferedSessions } from "~/registration/questions/questions-page.server";
import { findOwnQuestions } from "~/registration/questions/questions-queries.server";
import { Anchor } from "~/ui/anchor";
import { Button, ButtonLink } from "~/ui/button";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf } from "~/ui/form/field-props";
import { FormKey } from "~/ui/form/form-key";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";

export const meta = () => [{ title: "Question · Plenary" }];

const unwritten = "new";

export const loader = door(requireOrganiser("edit-event"), async ({ event, reads, params }) => {
  const [questions, sessions] = [await findOwnQuestions(reads, event), await findOfferedSessions(reads, event)];
  const question = questions.find(({ key }) => key === params.question);
  if (!question && params.question !== unwritten) throw notFound();
  return {
    address: event.address,
    languages: event.languages,
    formKey: newId(),
    heading: question ? pick(question.label, languageOf(event), event.languages) : "A question of your own",
    given: question?.options.reduce((sum, { taken }) => sum + taken, 0) ?? 0,
    isNew: !question,
    conditions: conditionsFor(questions, question?.key ?? "", event),
    sessions: sessions.map(({ code, label }) => ({ value: code, label })),
    taken: Object.fromEntries(question?.options.map(({ id, taken }) => [id, taken]) ?? []),
    values: {
      version: String(question?.version ?? 0),
      label: question?.label,
      help: question?.help,
      section: question?.section,
      type: question?.type ?? "text",
      class: question?.class ?? "ordinary",
      moment: question?.moment ?? "registration",
      dueOn: question?.dueOn ?? undefined,
      required: question?.required ? "on" : undefined,
      condition: question?.condition ? `${question.condition.key}=${question.condition.value}` : undefined,
      options:
        question?.options.map(({ id, label, places, sessionCode }) => ({ id, label, places: places?.toString(), sessionCode })) ?? [],
    },
  };
});

export const action = formDoor(requireOrganiser("edit-event"), async ({ form, write, once, organiser, event, reads, params, now }) => {
  const { formKey: _, version, ...typed } = await form(questionForm(event.languages));
  const key = params.question ?? "";
  const [questions, sessions] = [await findOwnQuestions(reads, event), await findOfferedSessions(reads, event)];
  const saved = questions.find((question) => question.key === key);
  if (!saved && key !== unwritten) throw notFound();
  const described = {
    ...typed,
    label: retyped(saved?.label ?? {}, typed.label, event.languages),
    help: retyped(saved?.help ?? {}, typed.help, event.languages),
    section: retyped(saved?.section ?? {}, typed.section, event.languages),
    // A session is called what the programme calls it; one that is no longer public keeps the name it was offered by.
    options: typed.options.map((option) => {
      const before = saved?.options.find(({ id }) => id === option.id)?.label ?? {};
      if (!option.sessionCode) return { ...option, label: retyped(before, option.label, event.languages) };
      return { ...option, label: sessions.find(({ code }) => code === option.sessionCode)?.title ?? before };
    }),
  };
  const outcome = saved
    ? await write((tx) => changeQuestion(tx, organiser, key, { ...described, version }, now))
    : await once("question-add", (tx) => addQuestion(tx, organiser, described, now));
  if (outcome.ok) return redirectTo(paths.questionsSettings(event.address));
  const say = (words: Record<string, string>) => pick(words, languageOf(event), event.languages);
  switch (outcome.why) {
    case "condition":
      return refuse("That answer is no longer offered by an earlier question, or is asked for later than this one.", "condition");
    case "gone":
      throw notFound();
    case "changed-meanwhile":
      return refuse("A colleague has changed this question meanwhile. Open the page again to see theirs; what you typed stands below.");
    case "in-use":
      return refuse(`“${say(outcome.by.label)}” is asked only after an answer that would be gone. Change that question first.`, "type");
    case "below-taken": {
      const label = say(described.options.find(({ id }) => id === outcome.option)?.label ?? {});
      return refuse(overBy(`“${label}”, which ${outcome.taken} have chosen`, outcome.over), "options");
    }
  }
});

export default function QuestionSettings() {
  const { address, languages, formKey, heading, given, isNew, conditions, sessions, taken, values } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const [form, fields] = useForm<Record<string, unknown>>({ id: "question", lastResult: refused, defaultValue: values as never });
  return (
    <>
      <PageHeading eyebrow={<Anchor href={paths.questionsSettings(address)}>Questions</Anchor>} title={heading} />
      <Form method="post" id={form.id} noValidate className="max-w-form">
        <ErrorSummary errors={errorsOf(form)} />
        {!isNew && (
          <div className="mb-6">
            <Notice>
              Answers that were given stay with the question as it was asked. Where they no longer fit, people are asked again.
            </Notice>
          </div>
        )}
        <FormKey value={formKey} />
        <input type="hidden" name="version" value={values.version} />
        <FormFields>
          <QuestionEditor key={`${values.version} ${given}`} {...{ languages, conditions, sessions, taken }} fields={fields as never} />
        </FormFields>
        <FormActions>
          <Button look="primary">{isNew ? "Add the question" : "Save the question"}</Button>
          <ButtonLink look="quiet" href={paths.questionsSettings(address)}>
            Back to all questions
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
