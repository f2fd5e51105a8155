import { data, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { MyFrame } from "~/agenda/my-page/my-frame";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import type { FormAnswer } from "~/http/entrance.server";
import { requireFocalPointPage } from "~/http/focal-point-page.server";
import { paths } from "~/paths";
import { findStanding } from "~/registration/members/delegation-standing.server";
import { type GridRow, type MemberEntry, memberForm, memberGridForm, mostRows } from "~/registration/members/member-form";
import { emptyRow, gridOf, isEmptyRow } from "~/registration/members/member-grid";
import { MemberGrid } from "~/registration/members/member-grid-table";
import { handOfFocalPoint } from "~/registration/members/member-hand.server";
import { memberWords } from "~/registration/members/member-words";
import { nominateMembers } from "~/registration/members/nominate-members.server";
import { readList } from "~/registration/paste/read-list.server";
import { registrationWords } from "~/registration/registration-words";
import { Button, ButtonLink } from "~/ui/button";
import { CheckboxField } from "~/ui/form/choice-fields";
import { FormKey } from "~/ui/form/form-key";
import { FormActions } from "~/ui/form/form-parts";
import { MoreFields } from "~/ui/form/more-fields";
import { TextArea } from "~/ui/form/text-field";
import { Notice } from "~/ui/notice";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `${memberWords(data.language).grid.title} · ${data.frame.shortTitle}` },
];

export const loader = door(requireFocalPointPage, async ({ focalPoint, event, frame, language, rightToLeft, reads }) => {
  const { counts, expected } = await findStanding(reads, event, focalPoint.delegation);
  const left = expected === null ? 3 : Math.max(1, expected - counts.named);
  return {
    frame,
    language,
    rightToLeft,
    formKey: newId(),
    id: focalPoint.delegation.id,
    rows: Array(Math.min(left, 10)).fill(emptyRow) as GridRow[],
  };
});

type Faults = { row: number; column: string; sentence: string }[];

export const action = formDoor(requireFocalPointPage, async ({ focalPoint, event, person, language, once, form, now }) => {
  const words = memberWords(language);
  const input = await form(memberGridForm);
  const again = (rows: GridRow[], problem: string, faults: Faults = [], status = 422) =>
    data({ rows, text: status === 200 ? "" : input.text, complete: input.complete, problem, faults }, { status });
  const rows = input.rows.filter((row) => !isEmptyRow(row));
  const longer = (more: GridRow[]) =>
    rows.length + more.length > mostRows ? again(input.rows, words.grid.tooMany(mostRows)) : again([...rows, ...more], "", [], 200);
  if (input.deed === "more") return longer([emptyRow]);
  if (input.deed === "read") {
    const list = readList(input.text);
    return "fault" in list ? again(input.rows, words.grid.unreadable) : longer(gridOf(list.rows, language));
  }
  if (rows.length === 0) return again(input.rows, words.grid.nobody);
  const { entries, faults } = judged(rows, input.complete, language);
  if (faults.length > 0) return again(rows, words.grid.correct, faults);
  const refusedAt = { row: 0 };
  const named = await once("name-members", async (tx) => {
    const outcome = await nominateMembers(tx, await handOfFocalPoint(tx, focalPoint), entries, language, now);
    if (!outcome.ok) refusedAt.row = outcome.at;
    return outcome;
  });
  if (!named.ok) return again(rows, words.grid.correct, [{ row: refusedAt.row, column: "name", sentence: words.refusals[named.why] }]);
  return redirectTo(paths.myDelegation(person.link, event.address, focalPoint.delegation.id));
});

function judged(rows: readonly GridRow[], complete: boolean, language: string) {
  const entries: MemberEntry[] = [];
  const faults: Faults = [];
  for (const [row, cells] of rows.entries()) {
    const read = memberForm(registrationWords(language).lines).safeParse({ ...cells, role: cells.role || "delegate", complete });
    if (read.success) entries.push(read.data);
    else for (const issue of read.error.issues) faults.push({ row, column: String(issue.path[0]), sentence: issue.message });
  }
  return { entries, faults };
}

/** What cannot even be read stays as it was typed. */
function refusedForm({ initialValue, error }: FormAnswer) {
  const typed = memberGridForm.safeParse(initialValue);
  const { rows, text, complete } = typed.success ? typed.data : { rows: [], text: String(initialValue?.text ?? ""), complete: false };
  return {
    rows,
    text,
    complete,
    problem: Object.values(error ?? {})
      .flat()
      .join(" "),
    faults: [] as Faults,
  };
}

export default function PasteMembers() {
  const { frame, language, formKey, id, rows } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const again = answer && "rows" in answer ? answer : answer && refusedForm(answer);
  // Once the boxes hold somebody they are what is looked at; a list that could not be read stays in sight.
  const filled = again !== undefined && again.text === "" && again.rows.some((row) => !isEmptyRow(row));
  const words = memberWords(language);
  const { grid: say, fields: labels } = words;
  const paste = (
    <>
      <TextArea name="text" label={say.paste} hint={say.pasteHint} rows={4} defaultValue={again?.text ?? ""} />
      <Button name="deed" value="read" className="justify-self-start">
        {say.read}
      </Button>
    </>
  );
  return (
    <MyFrame frame={frame} title={say.title}>
      <div className="grid gap-5 pt-4">
        {again?.problem && <Notice tone="bad">{again.problem}</Notice>}
        <Form method="post" noValidate className="grid gap-5 rounded-lg border border-line bg-paper p-5">
          <FormKey value={formKey} />
          {/* Enter in a box sends the form by its first button. */}
          <button type="submit" name="deed" value="add" tabIndex={-1} aria-hidden="true" className="sr-only" />
          {filled ? (
            <MoreFields label={say.paste}>{paste}</MoreFields>
          ) : (
            <div className="grid gap-3 border-b border-line-2 pb-5">{paste}</div>
          )}
          <MemberGrid rows={again && again.rows.length > 0 ? again.rows : rows} faults={again?.faults ?? []} language={language} />
          <Button small id="more" name="deed" value="more" formAction="#more" className="justify-self-start">
            {say.more}
          </Button>
          <CheckboxField name="complete" label={labels.complete} hint={labels.completeHint} defaultChecked={again?.complete ?? false} />
          <FormActions>
            <Button look="primary" name="deed" value="add">
              {say.deed}
            </Button>
            <ButtonLink look="quiet" href={paths.myDelegation(frame.link, frame.event, id)}>
              {words.add.cancel}
            </ButtonLink>
          </FormActions>
        </Form>
      </div>
    </MyFrame>
  );
}
