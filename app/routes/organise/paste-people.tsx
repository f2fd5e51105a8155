import { data, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { newId } from "db/identity.server";
import { no, yes } from "db/outcome";
import { languageOf } from "~/events/event";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { Refusal, refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { findFormChoices } from "~/registration/form-choices.server";
import { addPasted } from "~/registration/paste/add-pasted.server";
import { checkPasted } from "~/registration/paste/check-pasted.server";
import { correctedTable, pasteForm } from "~/registration/paste/paste-form";
import { PastePreview } from "~/registration/paste/paste-preview";
import { mostPasted, recogniseColumns } from "~/registration/paste/pasted-table";
import { type ListFault, readList } from "~/registration/paste/read-list.server";
import { refusalSentences } from "~/registration/team-words";
import { Button, ButtonLink } from "~/ui/button";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { TextArea } from "~/ui/form/text-field";
import { FileField } from "~/ui/form/typed-fields";
import { PageHeading } from "~/ui/frame/page-heading";

export const meta: MetaFunction = () => [{ title: "Paste a list of people" }];

export const loader = door(requireOrganiser("edit-people"), async ({ event, reads }) => {
  const { categories, jurisdictions } = await findFormChoices(reads, event, languageOf(event));
  const without = [...(categories.length === 0 ? ["category"] : []), ...(jurisdictions.length === 0 ? ["jurisdiction"] : [])];
  return { address: event.address, formKey: newId(), categories: categories.map(({ id, label }) => ({ value: id, label })), without };
});

export const action = formDoor(requireOrganiser("edit-people"), async ({ event, organiser, reads, once, form, now }) => {
  const input = await form(pasteForm);
  const { formKey, category, another } = input;
  const show = async (table: Parameters<typeof checkPasted>[2], problem = "", conflict = false) => {
    const checked = await checkPasted(reads, event, table, { category, another });
    const rows = checked.map(({ faults, sameName }) => ({ faults, sameName }));
    const answer = { table, rows, category, another, problem, formKey: conflict ? newId() : formKey, error: null };
    return data(answer, { status: conflict ? 409 : problem ? 422 : 200 });
  };

  if (input.step === "read") {
    const list = readList(input.file?.size ? new Uint8Array(await input.file.arrayBuffer()) : (input.text ?? ""));
    return "fault" in list ? refuse(listFaults[list.fault], "text") : show(recogniseColumns(list.rows));
  }
  const table = correctedTable(input);
  if (!table) return refuse(listFaults.unreadable, "text");
  if (input.step === "check") return show(table);
  const added = await once("paste-people", async (tx) => {
    const checked = await checkPasted(tx, event, table, { category, another });
    const entries = checked.flatMap(({ entry }) => (entry ? [entry] : []));
    if (entries.length === 0 || (input.step === "add" && entries.length < checked.length)) return no("rows");
    const outcome = await addPasted(tx, organiser, entries, languageOf(event), now);
    return outcome.ok ? yes(String(outcome.value)) : outcome;
  }).catch((thrown: unknown) => {
    if (thrown instanceof Refusal && thrown.status === 409) return no("form-used");
    throw thrown;
  });
  if (!added.ok && added.why === "form-used")
    return show(table, "This form was sent with another list before, and that was added. Nothing more has been added.", true);
  if (!added.ok && added.why === "rows") return show(table, "Some rows need correcting first. Nothing has been added.");
  if (!added.ok) return show(table, `${refusalSentences[added.why]} Nothing has been added.`);
  return redirectTo(`${paths.people(event.address)}?tab=confirmed&added=${added.value}`);
});

const listFaults: Record<ListFault, string> = {
  nothing: "There is nothing to read yet. Copy the rows in Excel and paste them into the box, or choose a file.",
  "too-many": `This list is longer than ${mostPasted} rows. Please paste it in parts.`,
  unreadable: "This is not a list that can be read. Save it in Excel as CSV (UTF-8), or copy the rows and paste them.",
};

export default function PastePeople() {
  const { address, categories, formKey, without } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state === "submitting";
  const back = <ButtonLink href={paths.people(address)}>Back to the list</ButtonLink>;
  if (answer && "table" in answer) return <PastePreview {...answer} {...{ address, categories, without, busy }} />;
  return (
    <>
      <PageHeading
        eyebrow="People"
        title="Paste a list"
        lead="Copy the rows in Excel and paste them here: rank, name, mail address, department, in any order. You see what was understood before anybody is added."
        actions={back}
      />
      <Form method="post" encType="multipart/form-data" className="rounded-lg border border-line bg-paper p-6">
        <input type="hidden" name="step" value="read" />
        <input type="hidden" name="formKey" value={formKey} />
        <FormFields>
          <TextArea
            name="text"
            label="The list"
            hint="One person a row. A first row with headings helps; a mail address is not needed."
            rows={12}
            spellCheck={false}
            errors={answer?.error?.text ?? undefined}
            defaultValue={(answer?.initialValue as { text?: string } | undefined)?.text}
          />
          <FileField name="file" label="Or a file" hint="CSV, as Excel saves it" accept=".csv,.tsv,.txt,text/csv" />
        </FormFields>
        <FormActions>
          <Button look="primary">{busy ? "Reading…" : "Read the list"}</Button>
        </FormActions>
      </Form>
    </>
  );
}
