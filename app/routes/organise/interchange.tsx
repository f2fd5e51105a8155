import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { newId } from "db/identity.server";
import { yes } from "db/outcome";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { fileForm } from "~/programme/interchange/import-form";
import { forgetImports, insertImport } from "~/programme/interchange/interchange-queries.server";
import { readUpload } from "~/programme/interchange/read-upload.server";
import { plusDays } from "~/time/instant";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { CopyField } from "~/ui/copy-field";
import { FormKey } from "~/ui/form/form-key";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { SelectField } from "~/ui/form/select-field";
import { FileField } from "~/ui/form/typed-fields";
import { PageHeading } from "~/ui/frame/page-heading";

export const meta = () => [{ title: "Import and export · Plenary" }];

export const loader = door(requireOrganiser("edit-event"), ({ event, house }) => ({
  address: event.address,
  formKey: newId(),
  json: house.configuration.baseUrl + paths.scheduleJson(event.address),
  xml: house.configuration.baseUrl + paths.scheduleXml(event.address),
}));

export const action = formDoor(requireOrganiser("edit-event"), async ({ event, signedIn, form, once, now }) => {
  const { kind, file } = await form(fileForm);
  const read = await readUpload(kind, file);
  if (typeof read === "string") return refuse(read, "file");
  const kept = await once("read-programme-file", async (tx) => {
    await forgetImports(tx, plusDays(now, -7));
    const id = newId();
    const of = { hostId: event.hostId, eventId: event.id, accountId: signedIn.account.id };
    await insertImport(tx, { id, ...of, kind, name: file.name.slice(0, 200), ...read }, now);
    return yes(id);
  });
  return redirectTo(paths.programmeImport(event.address, kept.value));
});

const kinds = [
  { value: "schedule", label: "A whole programme: schedule.json or schedule.xml" },
  { value: "sessions", label: "Sessions: a table (CSV or .xlsx)" },
  { value: "speakers", label: "Speakers: a table (CSV or .xlsx)" },
];

export default function Interchange() {
  const { address, formKey, json, xml } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state === "submitting";
  const typed = answer?.initialValue as { kind?: string } | undefined;
  return (
    <>
      <PageHeading title="Import and export" lead="A programme comes in as a file and goes out to the systems that others use." />
      <div className="grid gap-5">
        <Card title="Import">
          <p className="mb-4 max-w-prose text-sm text-ink-2">
            First you see what would be made, changed or left out, and why. Everything goes into the draft: nobody else sees it until you
            publish.
          </p>
          <Form method="post" encType="multipart/form-data">
            <FormKey value={formKey} />
            <FormFields>
              <SelectField name="kind" label="What the file holds" choices={kinds} defaultValue={typed?.kind ?? "schedule"} />
              <FileField
                name="file"
                label="File"
                hint="At most 10 MB and 5,000 rows."
                accept=".json,.xml,.csv,.tsv,.txt,.xlsx"
                errors={answer?.error?.file ?? answer?.error?.[""] ?? undefined}
              />
            </FormFields>
            <FormActions>
              <Button look="primary">{busy ? "Reading…" : "Read the file"}</Button>
            </FormActions>
          </Form>
          <p className="mt-4 text-sm">
            Templates to fill in: sessions as <a href={paths.importWorkbook(address, "sessions")}>Excel workbook</a> or{" "}
            <a href={paths.importTemplate(address, "sessions")}>CSV</a>, speakers as{" "}
            <a href={paths.importWorkbook(address, "speakers")}>Excel workbook</a> or{" "}
            <a href={paths.importTemplate(address, "speakers")}>CSV</a>. The workbooks say on a second sheet what each column takes.
          </p>
        </Card>
        <Card title="Export">
          <p className="mb-4 max-w-prose text-sm text-ink-2">
            The published programme as any visitor may see it, in the format of c3voc that schedule apps and other conference systems read.
            Closed sessions are not in it.
          </p>
          <div className="grid gap-4">
            <CopyField label="schedule.json" value={json} />
            <CopyField label="schedule.xml" value={xml} />
          </div>
        </Card>
      </div>
    </>
  );
}
