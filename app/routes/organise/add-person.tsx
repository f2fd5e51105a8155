import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { yes } from "db/outcome";
import { languageOf } from "~/events/event";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { addRegistration } from "~/registration/add-registration.server";
import { findFormChoices } from "~/registration/form-choices.server";
import { invitePerson } from "~/registration/invite-person.server";
import { addRegistrationForm } from "~/registration/register-form";
import { TeamDetailsFields } from "~/registration/team-details-fields";
import { refusalSentences } from "~/registration/team-words";
import { Button, ButtonLink } from "~/ui/button";
import { CheckboxField, RadioGroup } from "~/ui/form/choice-fields";
import { ErrorSummary } from "~/ui/form/error-summary";
import { checkboxProps, errorsOf, fieldProps } from "~/ui/form/field-props";
import { FormKey } from "~/ui/form/form-key";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { PageHeading } from "~/ui/frame/page-heading";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: titleOf(data?.invites) }];

export const loader = door(requireOrganiser("edit-people"), async ({ event, reads, url }) => ({
  // From the list of invitations nobody is added as confirmed.
  invites: url.searchParams.get("as") === "invited",
  address: event.address,
  formKey: newId(),
  ...(await findFormChoices(reads, event, languageOf(event))),
}));

export const action = formDoor(requireOrganiser("edit-people"), async ({ event, organiser, once, form, now }) => {
  const { formKey: _, as, ...entry } = await form(addRegistrationForm);
  const by = { source: "team", language: languageOf(event) } as const;
  const added = await once("add-person", async (tx) => {
    const outcome =
      as === "confirmed" ? await addRegistration(tx, organiser, entry, by, now) : await invitePerson(tx, organiser, entry, now);
    return outcome.ok ? yes(outcome.value.id) : outcome;
  });
  if (!added.ok) return refuse(refusalSentences[added.why], fieldOf(added.why));
  return redirectTo(as === "confirmed" ? paths.registration(event.address, added.value) : `${paths.invitations(event.address)}?invited=1`);
});

const titleOf = (invites?: boolean) => (invites ? "Invite a person" : "Add a person");

const fieldOf = (why: string) =>
  ({
    "same-name": "anotherOfThisName",
    "already-here": "name",
    "no-such-category": "category",
    "no-such-jurisdiction": "jurisdiction",
    "no-address": "mailAddress",
  })[why];

export default function AddPerson() {
  const { address, invites, formKey, categories, jurisdictions, approves } = useLoaderData<typeof loader>();
  const defaultValue = { as: invites ? "invited" : "confirmed", tell: "on" };
  const [form, fields] = useForm<Record<string, string>>({ id: "add", lastResult: useActionData<typeof action>(), defaultValue });
  return (
    <>
      <PageHeading title={titleOf(invites)} />
      <Form method="post" id={form.id} noValidate className="rounded-lg border border-line bg-paper p-6">
        <ErrorSummary errors={errorsOf(form)} />
        <FormKey value={formKey} />
        <FormFields>
          <TeamDetailsFields fields={fields} categories={categories} jurisdictions={jurisdictions} withNeeds />
          {fields.anotherOfThisName!.errors && (
            <CheckboxField label="This is another person of the same name" {...checkboxProps(fields.anotherOfThisName!)} />
          )}
          {invites ? (
            <input type="hidden" name="as" value="invited" />
          ) : (
            <RadioGroup
              label="What happens"
              choices={[
                { value: "confirmed", label: "Add as confirmed" },
                { value: "invited", label: "Send an invitation to register" },
              ]}
              {...fieldProps(fields.as!)}
            />
          )}
          {approves && (
            <CheckboxField
              label="Who is invited is confirmed at once when they register"
              hint="Without the approval that their category asks for."
              {...checkboxProps(fields.skipsApproval!)}
            />
          )}
          {!invites && (
            <CheckboxField
              label="Tell the person at once that they are confirmed"
              hint="Otherwise they hear from you when you send the agendas."
              {...checkboxProps(fields.tell!)}
            />
          )}
        </FormFields>
        <FormActions>
          <Button look="primary">{invites ? "Send the invitation" : "Add this person"}</Button>
          <ButtonLink look="quiet" href={invites ? paths.invitations(address) : paths.people(address)}>
            Cancel
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
