import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { paths } from "~/paths";
import { changeListRules } from "~/registration/participants/change-list-rules.server";
import { participantWords } from "~/registration/participants/participant-words";
import { listRulesForm } from "~/registration/participants/participants-form";
import { existsIssuedList } from "~/registration/participants/participants-queries.server";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { CheckboxField } from "~/ui/form/choice-fields";
import { ErrorSummary } from "~/ui/form/error-summary";
import { checkboxProps, errorsOf } from "~/ui/form/field-props";
import { FormActions, FormSection } from "~/ui/form/form-parts";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction = () => [{ title: "Who reads the list" }];

export const loader = door(requireOrganiser("edit-event"), async ({ event, reads, url }) => ({
  address: event.address,
  title: participantWords("en").title[event.peopleWord],
  saved: url.searchParams.has("saved"),
  issued: await existsIssuedList(reads, event),
  everybody: event.participantsFor.everybody,
  values: {
    official: event.isOfficial ? "on" : "",
    delegations: event.participantsFor.delegations ? "on" : "",
    everybody: event.participantsFor.everybody ? "on" : "",
  },
}));

export const action = formDoor(requireOrganiser("edit-event"), async ({ event, organiser, form, write, now }) => {
  const rules = await form(listRulesForm);
  await write((tx) => changeListRules(tx, organiser, rules, now).then(() => ({ ok: true })));
  return redirectTo(`${paths.listReaders(event.address)}?saved`);
});

export default function ListReaders() {
  const { address, title, saved, issued, everybody, values } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const [form, fields] = useForm<Record<string, string>>({ id: "readers", lastResult: refused, defaultValue: values });
  return (
    <>
      <PageHeading
        eyebrow={<Anchor href={paths.participants(address)}>{title}</Anchor>}
        title="Who reads the list"
        lead="They read the list issued last, never the one that is being made."
      />
      <div className="grid gap-3 pb-6 empty:hidden">
        {saved && !refused && <Notice tone="ok">Saved.</Notice>}
        {!issued && <Notice>No list is issued yet, so nobody outside the team can read one.</Notice>}
      </div>
      <Form method="post" id={form.id} noValidate>
        <ErrorSummary errors={errorsOf(form)} />
        <FormSection title="Who is named">
          <CheckboxField
            label="This event is official: everybody is named"
            hint="Otherwise each person decides. Who ticked “Show me in the list of participants” is named to the delegations; the others are a number. To the public all are a number, unless the team says so for one person."
            {...checkboxProps(fields.official!)}
          />
        </FormSection>
        <FormSection title="Who may read it">
          <CheckboxField
            label="Everybody with a confirmed place, and the focal points"
            hint="A page behind their personal link: the edition for the delegations."
            {...checkboxProps(fields.delegations!)}
          />
          <CheckboxField
            label="Everybody"
            hint="A public page of the event with the public edition, and a link to it in the menu."
            {...checkboxProps(fields.everybody!)}
          />
          {everybody && issued && (
            <p className="text-sm">
              <Anchor href={paths.publicParticipants(address)}>See the public page</Anchor>
            </p>
          )}
        </FormSection>
        <FormActions>
          <Button look="primary">Save who reads it</Button>
        </FormActions>
      </Form>
    </>
  );
}
