import { useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { delegationRoles } from "~/delegations/invited/delegation";
import { delegationWords } from "~/delegations/invited/delegation-words";
import { Button, ButtonLink, type ButtonLook } from "~/ui/button";
import { Card } from "~/ui/card";
import { CopyField } from "~/ui/copy-field";
import { ErrorSummary } from "~/ui/form/error-summary";
import { type ConformField, errorsOf, fieldProps } from "~/ui/form/field-props";
import { FormKey } from "~/ui/form/form-key";
import { MoreFields } from "~/ui/form/more-fields";
import { SelectField } from "~/ui/form/select-field";
import { TextArea } from "~/ui/form/text-field";
import type { RegistrationState } from "../registration";
import { MemberFields, PrintedFields } from "./member-fields";
import { memberWords } from "./member-words";

type Answer = Parameters<typeof useForm<Record<string, string>>>[0]["lastResult"];
type Fields = Record<string, ConformField>;

type CardsProps = {
  language: string;
  state: RegistrationState;
  filled: Record<string, string>;
  formKeys: { replace: string; withdraw: string };
  lastResult: Answer;
  link: string | undefined;
  /** Where their agenda can be taken away; null where they have none yet. */
  agenda: string | null;
  /** Known to the host otherwise: their link is sent and not shown. */
  toThemAlone: boolean;
  /** Another name or position costs them the yes that was given. */
  asksAnew: boolean;
  /** What was confirmed before, where it is asked anew. */
  formerly: string;
};

/** What a focal point can do with one member: first what waits for them, then corrections, last what cannot be taken back. */
export function MemberCards({ language, state, filled, formKeys, lastResult, link, agenda, toThemAlone, asksAnew, formerly }: CardsProps) {
  const say = memberWords(language).member;
  const { roles } = delegationWords(language);
  const form = { lastResult, filled };
  return (
    <>
      {state === "awaiting-focal-point" && (
        <Card title={say.approve}>
          <p className="mb-4 text-ink-2">{say.approveLead}</p>
          {formerly && (
            <p className="mb-4">
              {say.confirmedBefore} {formerly}
            </p>
          )}
          <div className="grid gap-4">
            <DeedForm {...form} deed="approve" label={say.approve} look="primary" />
            <MoreFields label={say.return} open={lastResult?.initialValue?.deed === "return"}>
              <DeedForm {...form} deed="return" label={say.return}>
                {(fields) => <TextArea label={say.returnReason} hint={say.returnHint} rows={2} {...fieldProps(fields.told!)} required />}
              </DeedForm>
            </MoreFields>
          </div>
        </Card>
      )}
      {state === "nominated" && (
        <Card title={say.complete}>
          <p className="mb-4 text-ink-2">{say.completeLead}</p>
          <DeedForm {...form} deed="complete" label={say.complete} look="primary" />
        </Card>
      )}
      <Card title={say.printed}>
        <p className="mb-4 text-ink-2">{[say.printedLead, asksAnew && say.asksAnew].filter(Boolean).join(" ")}</p>
        <DeedForm {...form} deed="printed" label={say.save} look={state === "confirmed" ? "primary" : "plain"}>
          {(fields) => <PrintedFields fields={fields} language={language} />}
        </DeedForm>
      </Card>
      <Card title={say.roleTitle}>
        <DeedForm {...form} deed="role" label={say.saveRole}>
          {(fields) => (
            <SelectField
              label={say.role}
              choices={delegationRoles.map((role) => ({ value: role, label: roles[role] }))}
              narrow
              {...fieldProps(fields.role!)}
            />
          )}
        </DeedForm>
      </Card>
      <Card title={say.link}>
        <p className="mb-4 text-ink-2">{toThemAlone ? say.toThemAlone : say.linkLead}</p>
        {link ? (
          <CopyField label={say.link} value={link} />
        ) : (
          <div className="flex flex-wrap gap-3">
            <DeedForm {...form} deed="send-link" label={say.sendLink} />
            {!toThemAlone && <DeedForm {...form} deed="show-link" label={say.showLink} />}
            {agenda && <ButtonLink href={agenda}>{say.agenda}</ButtonLink>}
          </div>
        )}
      </Card>
      <MoreFields label={say.replace} open={lastResult?.initialValue?.deed === "replace"}>
        <p className="text-ink-2">{say.replaceLead}</p>
        <DeedForm lastResult={lastResult} filled={{}} formKey={formKeys.replace} deed="replace" label={say.replaceDeed}>
          {(fields) => <MemberFields fields={fields} language={language} replacing />}
        </DeedForm>
      </MoreFields>
      <MoreFields label={say.withdraw} open={lastResult?.initialValue?.deed === "withdraw"}>
        <p className="text-ink-2">{say.withdrawLead}</p>
        <DeedForm {...form} formKey={formKeys.withdraw} deed="withdraw" label={say.withdrawDeed} look="danger">
          {(fields) => <TextArea label={say.withdrawReason} rows={2} {...fieldProps(fields.reason!)} />}
        </DeedForm>
      </MoreFields>
    </>
  );
}

type DeedFormProps = {
  deed: string;
  label: string;
  look?: ButtonLook;
  lastResult: Answer;
  filled: Record<string, string>;
  formKey?: string;
  children?: (fields: Fields) => ReactNode;
};

/** What was refused is shown in the form it was typed into. */
function DeedForm({ deed, label, look, lastResult, filled, formKey, children }: DeedFormProps) {
  const own = lastResult?.initialValue?.deed === deed ? lastResult : undefined;
  const [form, fields] = useForm<Record<string, string>>({ id: deed, lastResult: own, defaultValue: filled });
  return (
    <Form method="post" id={form.id} noValidate className="grid max-w-form gap-4">
      {own && <ErrorSummary errors={errorsOf(form)} />}
      <input type="hidden" name="deed" value={deed} />
      {formKey && <FormKey value={formKey} />}
      {deed === "printed" && <input type="hidden" name="revision" value={filled.revision} />}
      {children?.(fields as Fields)}
      <div>
        <Button look={look ?? "plain"}>{label}</Button>
      </div>
    </Form>
  );
}
