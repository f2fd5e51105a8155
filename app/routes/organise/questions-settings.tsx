import { useActionData, useLoaderData } from "@remix-run/react";
import type { Tx } from "db/database.server";
import type { Organiser } from "~/accounts/organiser.server";
import type { Event } from "~/events/event";
import { languageOf } from "~/events/event";
import { EntryForm } from "~/events/forms/entry-form";
import { pick } from "~/events/words";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { addReadyMade, moveQuestion, removeQuestion } from "~/registration/questions/change-questions.server";
import { keepingOf } from "~/registration/questions/keeping";
import { LibraryForm } from "~/registration/questions/library-form";
import { classNames } from "~/registration/questions/question";
import { questionsForm } from "~/registration/questions/question-form";
import { QuestionList } from "~/registration/questions/question-list";
import { linesOf, shelvesOf } from "~/registration/questions/questions-page.server";
import { findKeeping, findOwnQuestions } from "~/registration/questions/questions-queries.server";
import { setKeeping } from "~/registration/questions/set-keeping.server";
import type { Instant } from "~/time/instant";
import { ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/form/error-summary";
import { fieldProps } from "~/ui/form/field-props";
import { FieldRow, FormSection } from "~/ui/form/form-parts";
import { DateField } from "~/ui/form/typed-fields";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";

export const meta = () => [{ title: "Questions · Plenary" }];

/** After a refusal too: what a colleague saved meanwhile must be shown. */
export const shouldRevalidate = () => true;

export const loader = door(requireOrganiser("edit-event"), async ({ event, reads, url }) => {
  const [questions, set] = [await findOwnQuestions(reads, event), await findKeeping(reads, event)];
  const keeping = keepingOf(event, set);
  return {
    address: event.address,
    saved: url.searchParams.has("saved"),
    lines: linesOf(questions, event),
    shelves: shelvesOf(questions),
    keeping: { ordinary: keeping.ordinary ?? undefined, travel: keeping.travel ?? undefined, sensitive: keeping.sensitive ?? undefined },
  };
});

export const action = formDoor(requireOrganiser("edit-event"), async ({ form, write, organiser, event, now }) => {
  const input = await form(questionsForm);
  if (input.deed === "keeping") {
    const { ordinary = null, travel = null, sensitive = null } = input;
    const outcome = await write((tx) => setKeeping(tx, organiser, event, { ordinary, travel, sensitive }, now));
    return outcome.ok
      ? redirectTo(`${paths.questionsSettings(event.address)}?saved`)
      : refuse("Keep them until the event is over, at least.");
  }
  const outcome = await write((tx) => carryOut(tx, organiser, event, input, now));
  if (outcome.ok) return redirectTo(paths.questionsSettings(event.address));
  if (outcome.why === "in-use") {
    const label = pick(outcome.by.label, languageOf(event), event.languages);
    return refuse(`“${label}” is asked only after an answer to this question. Change or remove that one first.`);
  }
  return refuse(
    outcome.why === "gone"
      ? "A colleague has removed this question meanwhile."
      : "A question that is asked only after an answer stays behind the question it belongs to.",
  );
});

type ListForm = Exclude<ReturnType<typeof questionsForm.parse>, { deed: "keeping" }>;

async function carryOut(tx: Tx, organiser: Organiser<"edit-event">, event: Event, input: ListForm, now: Instant) {
  if (input.deed === "ready-made") return addReadyMade(tx, organiser, event, input.ready, now);
  if (input.deed === "question-remove") return removeQuestion(tx, organiser, input.entry, now);
  return moveQuestion(tx, organiser, input.entry, input.deed === "question-up" ? "up" : "down", now);
}

export default function QuestionsSettings() {
  const { address, saved, lines, shelves, keeping } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const ofKeeping = refused?.initialValue?.form === "keeping";
  const errors = ofKeeping ? [] : Object.values(refused?.error ?? {}).flatMap((each) => each ?? []);
  const own = <ButtonLink href={paths.newQuestion(address)}>A question of your own</ButtonLink>;
  return (
    <>
      <PageHeading
        title="Questions"
        lead="What you ask besides name, organisation and dietary or access needs. With none the form of registration stays one screen."
      />
      <div className="grid gap-9">
        {saved && !refused && <Notice tone="ok">Saved.</Notice>}
        <ErrorSummary errors={errors.map((message) => ({ message }))} />
        <FormSection title="Asked at this event">
          {lines.length === 0 ? (
            <EmptyState title="Nothing is asked yet" action={own}>
              Take ready-made questions below, or write your own.
            </EmptyState>
          ) : (
            <>
              <QuestionList lines={lines} />
              <p>{own}</p>
            </>
          )}
        </FormSection>
        {shelves.length > 0 && (
          <FormSection title="Ready-made questions" lead="Tick what you need. Everything can be reworded afterwards.">
            <LibraryForm shelves={shelves} />
          </FormSection>
        )}
        <FormSection
          title="Until when answers are kept"
          lead="On the day after, answers of that kind are deleted with their files, drafts too: dietary and access needs with the sensitive ones. The history keeps how many there were. Empty: 30 days after the event."
        >
          <EntryForm id="keeping" deed="keeping" save="Save the dates" refused={refused} values={keeping}>
            {(fields) => (
              <FieldRow>
                <DateField label={classNames.ordinary} hint="Empty: for good." {...fieldProps(fields.ordinary!)} />
                <DateField label={classNames.travel} hint="Empty: 30 days after." {...fieldProps(fields.travel!)} />
                <DateField label={classNames.sensitive} hint="Empty: 30 days after." {...fieldProps(fields.sensitive!)} />
              </FieldRow>
            )}
          </EntryForm>
        </FormSection>
      </div>
    </>
  );
}
