import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { findAllJurisdictions } from "~/delegations/delegations-queries.server";
import { addDelegation } from "~/delegations/invited/add-delegation.server";
import { newDelegationForm } from "~/delegations/invited/delegation-forms";
import { findInOrder } from "~/delegations/invited/find-in-order.server";
import { delegationRefusals, fieldOfRefusal } from "~/delegations/invited/team-sentences";
import { asChoices } from "~/delegations/jurisdiction";
import { aSender, senderWord } from "~/events/event";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { Button, ButtonLink } from "~/ui/button";
import { ComboboxField } from "~/ui/form/combobox-field";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf, fieldProps } from "~/ui/form/field-props";
import { FormKey } from "~/ui/form/form-key";
import { FieldRow, FormActions, FormFields } from "~/ui/form/form-parts";
import { SelectField } from "~/ui/form/select-field";
import { TextField } from "~/ui/form/text-field";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && `Add ${aSender(data)}` }];

export const loader = door(requireOrganiser("edit-people"), async ({ event, reads, url }) => {
  const [jurisdictions, delegations] = await Promise.all([findAllJurisdictions(reads, event), findInOrder(reads, event)]);
  return {
    address: event.address,
    sendersWord: event.sendersWord,
    formKey: newId(),
    added: url.searchParams.has("added"),
    jurisdictions: asChoices(jurisdictions),
    delegations: delegations.map(({ id, name }) => ({ value: id, label: name })),
  };
});

export const action = formDoor(requireOrganiser("edit-people"), async ({ event, organiser, once, form, now }) => {
  const { formKey: _, ...entry } = await form(newDelegationForm);
  const added = await once("add-delegation", (tx) => addDelegation(tx, organiser, entry, now));
  if (!added.ok)
    return refuse(delegationRefusals[added.why], fieldOfRefusal[added.why] ?? (entry.organisation ? "organisation" : "jurisdiction"));
  return redirectTo(`${paths.addDelegation(event.address)}?added`);
});

export default function AddDelegation() {
  const { address, sendersWord, formKey, added, jurisdictions, delegations } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const [form, fields] = useForm<Record<string, string>>({ id: `add-${formKey}`, lastResult: refused });
  return (
    <>
      <PageHeading title={`Add ${aSender({ sendersWord })}`} lead="Of a jurisdiction, or of an organisation. Nobody is written to yet." />
      {added && !refused && (
        <div className="pb-4">
          <Notice tone="ok">{`The ${senderWord({ sendersWord })} is on the board. Here is the next one.`}</Notice>
        </div>
      )}
      <Form method="post" id={form.id} key={form.id} noValidate className="rounded-lg border border-line bg-paper p-6">
        <ErrorSummary errors={errorsOf(form)} />
        <FormKey value={formKey} />
        <FormFields>
          <ComboboxField label="Jurisdiction" choices={jurisdictions} {...fieldProps(fields.jurisdiction!)} />
          <TextField
            label="Organisation"
            hint="Only where an organisation or a department sends its own delegation, such as INTERPOL."
            {...fieldProps(fields.organisation!)}
          />
          <TextField
            label="Places"
            hint="How many members it may name. Empty: no limit."
            inputMode="numeric"
            narrow
            {...fieldProps(fields.places!)}
          />
          <FieldRow>
            <TextField label="Focal point" hint="Who answers for it." autoComplete="off" {...fieldProps(fields.focalName!)} />
            <TextField
              label="Mail address"
              type="email"
              hint="The invitation goes there."
              autoComplete="off"
              {...fieldProps(fields.focalMail!)}
            />
          </FieldRow>
          {delegations.length > 0 && (
            <SelectField
              label="Sits under"
              hint="A department under its force, a territory within a state’s delegation. Places are not inherited."
              empty="Stands by itself"
              choices={delegations}
              {...fieldProps(fields.parent!)}
            />
          )}
        </FormFields>
        <FormActions>
          <Button look="primary">{`Add this ${senderWord({ sendersWord })}`}</Button>
          <ButtonLink look="quiet" href={paths.delegations(address)}>
            To the board
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
