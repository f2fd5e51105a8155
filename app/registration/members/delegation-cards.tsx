import { useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { CheckboxField, RadioGroup } from "~/ui/form/choice-fields";
import { ErrorSummary } from "~/ui/form/error-summary";
import { type ConformField, checkboxProps, errorsOf, fieldProps } from "~/ui/form/field-props";
import { FieldRow } from "~/ui/form/form-parts";
import { SelectField } from "~/ui/form/select-field";
import { TextArea, TextField } from "~/ui/form/text-field";
import { DateField } from "~/ui/form/typed-fields";
import { approvalNames } from "./approval-names";
import type { DelegationPage } from "./delegation-page.server";

type Fields = Record<string, ConformField>;
type Answer = Parameters<typeof useForm<Record<string, string>>>[0]["lastResult"];
export type CardProps = { page: DelegationPage; lastResult: Answer };

type CardFormProps = CardProps & { title: string; deed: string; save: string; children: (fields: Fields) => ReactNode };

/** One subject of the delegation with its own form; what was refused is shown in the card it was typed into. */
function CardForm({ title, deed, save, page, lastResult, children }: CardFormProps) {
  const own = lastResult?.initialValue?.deed === deed ? lastResult : undefined;
  const [form, fields] = useForm<Record<string, string>>({
    id: `${deed}-${page.filled.revision}`,
    lastResult: own,
    defaultValue: page.filled,
  });
  return (
    <Card title={title}>
      <Form method="post" id={form.id} noValidate className="grid gap-4">
        <ErrorSummary errors={errorsOf(form)} />
        <input type="hidden" name="deed" value={deed} />
        <input type="hidden" name="revision" value={page.filled.revision} />
        {children(fields as Fields)}
        <div>
          <Button small>{save}</Button>
        </div>
      </Form>
    </Card>
  );
}

export const ReplyCard = (props: CardProps) => (
  <CardForm {...props} title="Reply on paper or by telephone" deed="reply" save="Enter the reply">
    {(fields) => (
      <>
        <RadioGroup
          label="Reply"
          choices={[
            { value: "accepted", label: "We accept" },
            { value: "regretted", label: "We regret" },
          ]}
          {...fieldProps(fields.reply!)}
        />
        <FieldRow>
          <TextField label="How many will come" inputMode="numeric" {...fieldProps(fields.coming!)} />
          <SelectField
            label="It came by"
            choices={[
              { value: "paper", label: "Letter" },
              { value: "telephone", label: "Telephone" },
              { value: "mail", label: "Mail" },
            ]}
            {...fieldProps(fields.replyWay!)}
          />
        </FieldRow>
        <TextField label="Note" {...fieldProps(fields.replyNote!)} />
      </>
    )}
  </CardForm>
);

export const PlacesCard = (props: CardProps) => (
  <CardForm {...props} title="Places" deed="places" save="Save the number">
    {(fields) => (
      <TextField label="How many members it may name" hint="Empty: no limit." inputMode="numeric" narrow {...fieldProps(fields.places!)} />
    )}
  </CardForm>
);

export const ContactsCard = (props: CardProps) => (
  <CardForm {...props} title="Contacts" deed="contacts" save="Save the contacts">
    {(fields) => (
      <>
        <FieldRow>
          <TextField label="Focal point" autoComplete="off" {...fieldProps(fields.focalName!)} />
          <TextField label="Mail address" type="email" autoComplete="off" {...fieldProps(fields.focalMail!)} />
        </FieldRow>
        <FieldRow>
          <TextField label="Backup" autoComplete="off" {...fieldProps(fields.backupName!)} />
          <TextField label="Mail address of the backup" type="email" autoComplete="off" {...fieldProps(fields.backupMail!)} />
        </FieldRow>
        <TextField label="Our liaison officer" {...fieldProps(fields.liaison!)} />
      </>
    )}
  </CardForm>
);

export const LetterCard = (props: CardProps) => (
  <CardForm {...props} title="Letter of nomination" deed="letter" save="Save the letter">
    {(fields) => (
      <>
        <FieldRow>
          <DateField label="Received on" {...fieldProps(fields.letterReceivedOn!)} />
          <TextField label="Their reference" {...fieldProps(fields.letterReference!)} />
        </FieldRow>
        <CheckboxField label="Verified" hint={signed(props.page)} {...checkboxProps(fields.verified!)} />
      </>
    )}
  </CardForm>
);

const signed = ({ nominated: { verified } }: DelegationPage) =>
  verified ? `${verified.charAt(0).toUpperCase()}${verified.slice(1)}.` : "Signed by whoever may nominate. Your name is noted.";

export const RemarksCard = (props: CardProps) => (
  <CardForm {...props} title="Remarks" deed="remarks" save="Save the remarks">
    {(fields) => <TextArea label="Only the team reads them" rows={3} {...fieldProps(fields.remarks!)} />}
  </CardForm>
);

export const SettingsCard = (props: CardProps) => (
  <CardForm {...props} title="Name, order and deadlines" deed="settings" save="Save these">
    {(fields) => (
      <>
        <FieldRow>
          <TextField
            label="Name printed at this event"
            hint={`Empty: ${props.page.listedName}, as in names and order.`}
            {...fieldProps(fields.printedName!)}
          />
          <TextField
            label="Sorted as"
            hint="Where the order goes by the alphabet. Empty: as it is named."
            {...fieldProps(fields.printedSortAs!)}
          />
        </FieldRow>
        {props.page.nameSet && (
          <p className="text-xs text-ink-3">
            {props.page.isRenamed
              ? `A name or order of its own, set by ${props.page.nameSet}.`
              : `Its own name was taken back by ${props.page.nameSet}.`}
          </p>
        )}
        <FieldRow>
          <SelectField label="Sits under" empty="Stands by itself" choices={props.page.others} {...fieldProps(fields.parent!)} />
          <TextField
            label="Rank of its head"
            hint="1 comes first, where the order goes by rank."
            inputMode="numeric"
            {...fieldProps(fields.headRank!)}
          />
        </FieldRow>
        <SelectField
          label="Who says yes to a member"
          empty="As for all delegations"
          choices={Object.entries(approvalNames).map(([value, label]) => ({ value, label }))}
          {...fieldProps(fields.approval!)}
        />
        <p className="text-xs text-ink-3">Deadlines of its own; empty: as for all delegations.</p>
        <FieldRow>
          <DateField label="Reply by" {...fieldProps(fields.replyBy!)} />
          <DateField label="Members by" {...fieldProps(fields.nominateBy!)} />
          <DateField label="Details by" {...fieldProps(fields.detailsBy!)} />
        </FieldRow>
      </>
    )}
  </CardForm>
);
