import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { z } from "zod";
import { changeDelegationRules } from "~/delegations/invited/change-delegation-rules.server";
import { delegationRoles } from "~/delegations/invited/delegation";
import { delegationRulesForm, protocolOrderForm } from "~/delegations/invited/delegation-forms";
import { findInOrder } from "~/delegations/invited/find-in-order.server";
import { changeProtocolOrder } from "~/delegations/invited/order-delegations.server";
import { orderingNames } from "~/delegations/invited/protocol-order";
import { findDelegationRules, findProtocolOrder } from "~/delegations/invited/rules-queries.server";
import { delegationRefusals, fieldOfRefusal } from "~/delegations/invited/team-sentences";
import { changeLetter } from "~/delegations/letter/change-letter.server";
import { letterSettingsForm } from "~/delegations/letter/letter-form";
import { findLetterSettings } from "~/delegations/letter/letter-queries.server";
import { LetterSettings } from "~/delegations/letter/letter-settings";
import { asShown, asUsual } from "~/delegations/letter/letter-words";
import { languageOf, sendersRules, sendersWords } from "~/events/event";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { approvalNames } from "~/registration/members/approval-names";
import { roleNames } from "~/registration/members/member";
import { dateAt } from "~/time/time-zone";
import { Button } from "~/ui/button";
import { CheckboxField, CheckboxGroup, RadioGroup } from "~/ui/form/choice-fields";
import { ErrorSummary } from "~/ui/form/error-summary";
import { checkboxProps, choicesProps, errorsOf, fieldProps } from "~/ui/form/field-props";
import { FieldRow, FormActions, FormSection } from "~/ui/form/form-parts";
import { SelectField } from "~/ui/form/select-field";
import { TextField } from "~/ui/form/text-field";
import { DateField } from "~/ui/form/typed-fields";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && `${data.heading} · Settings` }];

export const loader = door(requireOrganiser("edit-event"), async ({ event, reads, url }) => {
  const [rules, order, letter, delegations] = await Promise.all([
    findDelegationRules(reads, event),
    findProtocolOrder(reads, event),
    findLetterSettings(reads, event),
    findInOrder(reads, event),
  ]);
  return {
    address: event.address,
    formKey: newId(),
    heading: sendersRules(event),
    saved: url.searchParams.has("saved"),
    letter: asShown(letter, languageOf(event)),
    delegations: delegations.map(({ id, name }) => ({ value: id, label: name })),
    rules: {
      hasDelegations: event.hasDelegations ? "on" : "",
      sendersWord: event.sendersWord,
      approval: rules.approval,
      uncountedRoles: rules.uncountedRoles as string[],
      ...{ replyBy: rules.replyBy ?? "", nominateBy: rules.nominateBy ?? "", detailsBy: rules.detailsBy ?? "" },
    },
    order: {
      ...{ by: order.by, letter: order.letter, drawnOn: order.drawnOn ?? "", witness: order.witness, host: order.host },
      ...{ hostDelegationId: order.hostDelegationId ?? "", organisationsLast: order.organisationsLast ? "on" : "" },
    },
  };
});

export const action = formDoor(requireOrganiser("edit-event"), async ({ event, organiser, write, form, now }) => {
  const input = await form(z.discriminatedUnion("deed", [delegationRulesForm, protocolOrderForm, letterSettingsForm]));
  if (input.deed === "rules") {
    const { deed: _, ...rules } = input;
    const changed = await write((tx) => changeDelegationRules(tx, organiser, rules, now));
    if (!changed.ok && changed.why !== "in-use") return refuse(delegationRefusals[changed.why], fieldOfRefusal[changed.why]);
    if (!changed.ok) return refuse("Delegations are on the board already. Take them off it first.", "hasDelegations");
  } else if (input.deed === "letter") {
    const { deed: _, ...letter } = input;
    await write((tx) => changeLetter(tx, organiser, asUsual(letter, languageOf(event)), now));
  } else {
    const { deed: _, ...order } = input;
    if (order.by === "drawn" && !order.letter) return refuse("Which letter was drawn?", "letter");
    if (order.by === "drawn" && order.drawnOn && order.drawnOn > dateAt(now, event.timeZone))
      return refuse("This day is still to come: give the day of the draw, or leave it empty.", "drawnOn");
    await write((tx) => changeProtocolOrder(tx, organiser, order, now).then(() => ({ ok: true })));
  }
  return redirectTo(`${paths.delegationSettings(event.address)}?saved`);
});

export default function DelegationSettings() {
  const { address, formKey, heading, letter, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHeading title={heading} />
      {saved && !refused && (
        <div className="pb-5">
          <Notice tone="ok">Saved.</Notice>
        </div>
      )}
      <div className="grid gap-9">
        <Rules key={`rules ${formKey}`} refused={refused?.initialValue?.deed === "rules" ? refused : undefined} />
        <Order key={`order ${formKey}`} refused={refused?.initialValue?.deed === "order" ? refused : undefined} />
        <LetterSettings address={address} letter={letter} refused={refused?.initialValue?.deed === "letter" ? refused : undefined} />
      </div>
    </>
  );
}

type Refused = { refused: ReturnType<typeof useActionData<typeof action>> };

function Rules({ refused }: Refused) {
  const { rules } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<Record<string, string>>({ id: "rules", lastResult: refused, defaultValue: rules as never });
  return (
    <Form method="post" id={form.id} noValidate>
      <ErrorSummary errors={errorsOf(form)} />
      <input type="hidden" name="deed" value="rules" />
      <FormSection title="Who is invited, and until when" lead="A delegation can have deadlines of its own; they are set on its page.">
        <CheckboxField label="Delegations are invited and name their members" {...checkboxProps(fields.hasDelegations!)} />
        <SelectField
          label="This event calls them"
          choices={sendersWords.map((word) => ({ value: word, label: word }))}
          narrow
          {...fieldProps(fields.sendersWord!)}
        />
        <FieldRow>
          <DateField label="Reply by" {...fieldProps(fields.replyBy!)} />
          <DateField label="Members by" {...fieldProps(fields.nominateBy!)} />
          <DateField label="Details by" {...fieldProps(fields.detailsBy!)} />
        </FieldRow>
        <SelectField
          label="Who says yes to a member"
          choices={Object.entries(approvalNames).map(([value, label]) => ({ value, label }))}
          {...fieldProps(fields.approval!)}
        />
        <CheckboxGroup
          label="Roles that need no place of the delegation"
          choices={delegationRoles.map((role) => ({ value: role, label: roleNames[role] }))}
          {...choicesProps(fields.uncountedRoles!)}
        />
      </FormSection>
      <FormActions>
        <Button look="primary">Save the rules</Button>
      </FormActions>
    </Form>
  );
}

function Order({ refused }: Refused) {
  const { order, delegations } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<Record<string, string>>({ id: "order", lastResult: refused, defaultValue: order });
  return (
    <Form method="post" id={form.id} noValidate className="group">
      <ErrorSummary errors={errorsOf(form)} />
      <input type="hidden" name="deed" value="order" />
      <FormSection title="Protocol order" lead="Every list follows it: the board, the participants, the figures.">
        <RadioGroup
          label="Order"
          choices={Object.entries(orderingNames).map(([value, label]) => ({ value, label, hint: hints[value] }))}
          {...fieldProps(fields.by!)}
        />
        <div className="group-has-[input[value=drawn]:not(:checked)]:hidden">
          <FieldRow>
            <TextField label="Letter drawn" {...fieldProps(fields.letter!)} />
            <DateField label="Drawn on" {...fieldProps(fields.drawnOn!)} />
            <TextField label="Witness" {...fieldProps(fields.witness!)} />
          </FieldRow>
        </div>
        <FieldRow>
          <SelectField label="Our own delegation" empty="None" choices={delegations} {...fieldProps(fields.hostDelegationId!)} />
          <SelectField
            label="It stands"
            choices={[
              { value: "in-order", label: "in its place" },
              { value: "first", label: "first" },
              { value: "last", label: "last" },
            ]}
            {...fieldProps(fields.host!)}
          />
        </FieldRow>
        <CheckboxField label="Organisations stand after all states and territories" {...checkboxProps(fields.organisationsLast!)} />
      </FormSection>
      <FormActions>
        <Button look="primary">Save the order</Button>
      </FormActions>
    </Form>
  );
}

const hints: Record<string, string> = {
  rank: "The rank of each head is set on its delegation’s page.",
  hand: "It begins with the order that stands now; arrows on the board change it.",
};
