import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { newId } from "db/identity.server";
import { yes } from "db/outcome";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { refuse } from "~/http/entrance.server";
import { requireEventMaker } from "~/http/event-maker.server";
import { paths } from "~/paths";
import { eventIn } from "~/programme/interchange/create-from-file.server";
import { newFromFileForm } from "~/programme/interchange/import-form";
import { forgetImports, insertImport } from "~/programme/interchange/interchange-queries.server";
import { readUpload } from "~/programme/interchange/read-upload.server";
import { plusDays } from "~/time/instant";
import { Button, ButtonLink } from "~/ui/button";
import { FormKey } from "~/ui/form/form-key";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { SelectField } from "~/ui/form/select-field";
import { FileField } from "~/ui/form/typed-fields";
import { OrganiserFrame } from "~/ui/frame/organiser-frame";
import { PageHeading } from "~/ui/frame/page-heading";

export const meta = () => [{ title: "New event from a file · Plenary" }];

export const loader = door(requireEventMaker, ({ hosts }) => ({
  formKey: newId(),
  hosts: hosts.map(({ id, name }) => ({ value: id, label: name })),
}));

export const action = formDoor(requireEventMaker, async ({ signedIn, hosts, form, once, now }) => {
  const { file, host: chosen } = await form(newFromFileForm);
  const host = hosts.find(({ id }) => id === chosen);
  if (!host) return refuse("Choose a host.", "host");
  const read = await readUpload("schedule", file);
  if (typeof read === "string") return refuse(read, "file");
  const described = eventIn(JSON.parse(read.content), host);
  if (typeof described === "string") return refuse(described, "file");
  const kept = await once("read-programme-file", async (tx) => {
    await forgetImports(tx, plusDays(now, -7));
    const id = newId();
    const of = { hostId: host.id, eventId: null, accountId: signedIn.account.id, kind: "schedule" as const };
    await insertImport(tx, { id, ...of, name: file.name.slice(0, 200), ...read }, now);
    return yes(id);
  });
  return redirectTo(paths.newImport(kept.value));
});

export default function NewFromFile() {
  const { formKey, hosts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state === "submitting";
  return (
    <OrganiserFrame name="Plenary" homeHref={paths.organise()} menu={[{ href: paths.organise(), label: "All events" }]}>
      <PageHeading
        title="New event from a file"
        lead="A schedule.json or schedule.xml of another system. You see what would come of it before anything is made."
      />
      <Form method="post" encType="multipart/form-data" className="rounded-lg border border-line bg-paper p-6">
        <FormKey value={formKey} />
        <FormFields>
          <SelectField name="host" label="Host" choices={hosts} errors={answer?.error?.host ?? undefined} />
          <FileField
            name="file"
            label="File"
            hint="At most 10 MB and 5,000 sessions."
            accept=".json,.xml"
            errors={answer?.error?.file ?? answer?.error?.[""] ?? undefined}
          />
        </FormFields>
        <FormActions>
          <Button look="primary">{busy ? "Reading…" : "Read the file"}</Button>
          <ButtonLink href={paths.newEvent()} look="quiet">
            Make an event by hand
          </ButtonLink>
        </FormActions>
      </Form>
    </OrganiserFrame>
  );
}
