import { data, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { newId } from "db/identity.server";
import { yes } from "db/outcome";
import { z } from "zod";
import { languageOf } from "~/events/event";
import { pick } from "~/events/words";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { findTimetable } from "~/sessions/timetable/find-timetable.server";
import { type Pasted, readPasted } from "~/sessions/timetable/read-pasted.server";
import { readRow } from "~/sessions/timetable/read-row";
import { refusedAnswer, typedTimetable } from "~/sessions/timetable/refused-timetable";
import { saveTimetable } from "~/sessions/timetable/save-timetable.server";
import { holdsNothing, mostPasted, type RowProblem, timetableForm } from "~/sessions/timetable/timetable-row";
import { TimetableRows } from "~/sessions/timetable/timetable-rows";
import { shortDate } from "~/time/display";
import { Button, ButtonLink } from "~/ui/button";
import { ErrorSummary } from "~/ui/form/error-summary";
import { FormKey } from "~/ui/form/form-key";
import { FormActions } from "~/ui/form/form-parts";
import { TextArea } from "~/ui/form/text-field";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Paste a timetable · ${data?.name ?? ""}` }];

export const loader = door(requireOrganiser("edit-programme"), async ({ event, reads }) => {
  const { days, rooms } = await findTimetable(reads, event);
  const say = (words: Record<string, string>) => pick(words, languageOf(event), event.languages);
  return {
    address: event.address,
    formKey: newId(),
    name: say(event.shortTitle),
    days: days.map(({ id, date }) => ({ id, name: shortDate(date, "en") })),
    rooms: rooms.map(({ id, name }) => ({ id, name: say(name) })),
  };
});

const pasteForm = timetableForm.extend({
  step: z.enum(["read", "add"]).default("read"),
  text: z.string().max(2_000_000).default(""),
  /** Where it was pasted into the table of a day. */
  day: z.string().max(40).default(""),
});

export const action = formDoor(requireOrganiser("edit-programme"), async ({ organiser, event, reads, once, form, now }) => {
  const { step, text, day, rows } = await form(pasteForm);
  if (step === "add") {
    const outcome = await once("paste-timetable", async (tx) => {
      const saved = await saveTimetable(tx, organiser, rows, now);
      return saved.ok ? yes(`saved=${saved.value.added}&speakers=${saved.value.newSpeakers}`) : saved;
    });
    if (outcome.ok) return redirectTo(`${paths.dayTable(event.address)}?${outcome.value}`);
    const notes = notesByRow(readPasted(text, await findTimetable(reads, event), day));
    return data({ ...refusedAnswer(outcome), notes, leftOut: 0, source: { text, day } }, { status: 422 });
  }
  const table = await findTimetable(reads, event);
  const pasted = readPasted(text, table, day);
  if (pasted.rows.length === 0)
    return refuse("There is nothing here yet. Copy the table in Excel or Word and paste it into the box.", "text");
  const problems = pasted.rows.flatMap((row, index): RowProblem[] => {
    const reading = readRow(row, table);
    return "problems" in reading ? reading.problems.map((problem) => ({ row: index, ...problem })) : [];
  });
  return data({
    ...refusedAnswer({ ok: false, why: "rows", problems, rows: pasted.rows, theirs: [] }),
    ...{ notes: notesByRow(pasted), leftOut: pasted.leftOut, source: { text, day } },
  });
});

function notesByRow({ notes }: Pasted): Record<number, string[]> {
  const byRow: Record<number, string[]> = {};
  for (const { row, sentence } of notes) byRow[row] = [...(byRow[row] ?? []), sentence];
  return byRow;
}

type Understood = { notes?: Record<number, string[]>; leftOut?: number; source?: { text: string; day: string } };

export default function PasteTimetable() {
  const { address, formKey, days, rooms } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state === "submitting";
  const typed = answer && typedTimetable(answer);
  const back = <ButtonLink href={paths.dayTable(address)}>Back to the timetable</ButtonLink>;
  if (!typed || typed.rows.length === 0)
    return (
      <>
        <PageHeading
          eyebrow="Programme"
          title="Paste a timetable"
          lead="Copy the rows in Excel or Word and paste them here. You see what was understood before anything is added."
          actions={back}
        />
        <Form method="post">
          <input type="hidden" name="step" value="read" />
          <TextArea
            name="text"
            label="The timetable"
            hint="One item a row: date, time, item, room, people, remarks, in any order. A first row with headings helps. Lines such as “9:00–9:30 Opening” are read too."
            rows={14}
            required
            spellCheck={false}
            errors={answer?.error?.text ?? undefined}
            defaultValue={(answer?.initialValue as { text?: string } | undefined)?.text}
          />
          <FormActions>
            <Button look="primary">{busy ? "Reading…" : "Read the timetable"}</Button>
          </FormActions>
        </Form>
      </>
    );
  const { notes = {}, leftOut = 0, source } = answer as unknown as Understood;
  const count = typed.rows.filter((row) => !holdsNothing(row)).length;
  return (
    <>
      <PageHeading
        eyebrow="Programme"
        title="Is this right?"
        lead="Nothing has been added yet. Correct what is wrong; empty a row to leave it out."
        actions={<ButtonLink href={paths.pasteTimetable(address)}>Paste again</ButtonLink>}
      />
      {leftOut > 0 && (
        <Notice tone="warn">
          At most {mostPasted} rows are read at a time: the last {leftOut} are not here. Paste them afterwards.
        </Notice>
      )}
      <ErrorSummary errors={typed.summary} />
      <Form method="post">
        <FormKey value={formKey} />
        <input type="hidden" name="step" value="add" />
        {/* So that what is to be checked is still said when the rows are refused. */}
        {source && <input type="hidden" name="text" value={source.text} />}
        {source && <input type="hidden" name="day" value={source.day} />}
        <div className="md:overflow-x-auto md:rounded-lg md:border md:border-line md:bg-paper">
          <TimetableRows
            key={JSON.stringify(answer)}
            rows={typed.rows}
            errors={typed.errors}
            remarks={Object.fromEntries(
              Object.entries(notes).map(([row, sentences]) => [
                row,
                sentences.map((sentence) => ({ tone: "warn" as const, tag: "Check", sentence })),
              ]),
            )}
            rooms={rooms}
            days={days}
            day={days[0]?.id ?? ""}
          />
        </div>
        <div className="sticky bottom-0 mt-4 flex flex-wrap items-center gap-4 border-t border-line bg-wash py-3">
          <Button look="primary" aria-disabled={busy}>
            {busy ? "Adding…" : `Add ${count} ${count === 1 ? "item" : "items"}`}
          </Button>
          <p className="text-xs text-ink-3">Names that are new become speakers of the event. Either all rows are added or none.</p>
        </div>
      </Form>
    </>
  );
}
