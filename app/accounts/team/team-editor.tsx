import { type SubmissionResult, useForm } from "@conform-to/react";
import { getZodConstraint } from "@conform-to/zod/v4";
import { Form } from "@remix-run/react";
import type { z } from "zod";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf, fieldProps } from "~/ui/form/field-props";
import { FormKey } from "~/ui/form/form-key";
import { FieldRow, FormActions, FormFields } from "~/ui/form/form-parts";
import { SelectField } from "~/ui/form/select-field";
import { TextField } from "~/ui/form/text-field";
import { type Column, Table } from "~/ui/table";
import { type Role, roleNames, roles } from "../role";
import type { Member } from "./team";
import { invitationForm } from "./team-form";

type TeamEditorProps = { formKey: string; members: Member[]; ofEvent: boolean; lastResult: SubmissionResult<string[]> | undefined };

/** The people of a team, each with their role, and below them the way in. */
export function TeamEditor({ formKey, members, ofEvent, lastResult }: TeamEditorProps) {
  const choices = roles.filter((role) => !ofEvent || role !== "owner").map((role) => ({ value: role, label: roleNames[role] }));
  const [form, fields] = useForm<z.input<typeof invitationForm>>({
    id: "invite",
    lastResult,
    constraint: getZodConstraint(invitationForm),
    defaultValue: { role: "organiser" },
  });
  return (
    <>
      <ErrorSummary errors={errorsOf(form)} />
      {members.length > 0 && <Table caption="Team" columns={columnsOf(choices)} rows={members} rowKey={({ postId }) => postId} />}
      <div className="mt-8">
        <Card title="Invite a colleague">
          <Form method="post" id={form.id} noValidate>
            <FormKey value={formKey} />
            <input type="hidden" name="deed" value="invite" />
            <FormFields>
              <FieldRow>
                <TextField label="Name" autoComplete="off" {...fieldProps(fields.name)} />
                <TextField label="Mail address" type="email" autoComplete="off" {...fieldProps(fields.mailAddress)} />
              </FieldRow>
              <SelectField label="Role" hint={<RoleHint />} choices={choices} narrow {...fieldProps(fields.role)} />
            </FormFields>
            <FormActions note="They get a message that says how to sign in.">
              <Button look="primary">Invite</Button>
            </FormActions>
          </Form>
        </Card>
      </div>
    </>
  );
}

const columnsOf = (choices: { value: Role; label: string }[]): Column<Member>[] => [
  { key: "name", label: "Name", cell: ({ name }) => name, heading: true },
  { key: "mail", label: "Mail address", typed: true, cell: ({ mailAddress }) => mailAddress },
  { key: "factor", label: "Second step", cell: ({ hasFactor }) => (hasFactor ? "Yes" : "No") },
  {
    key: "role",
    label: "Role",
    cell: ({ postId, name, role }) => (
      <Form method="post" className="flex flex-wrap items-center gap-2">
        <input type="hidden" name="deed" value="change" />
        <input type="hidden" name="postId" value={postId} />
        <select name="role" defaultValue={role} key={role} aria-label={`Role of ${name}`} className="control max-w-48">
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <Button small aria-label={`Save the role of ${name}`}>
          Save
        </Button>
      </Form>
    ),
  },
  {
    key: "remove",
    label: <span className="sr-only">Sign out or remove</span>,
    cell: ({ postId, name }) => (
      <details>
        <summary className="cursor-pointer py-2 font-semibold text-link">Sign out or remove</summary>
        <Form method="post" className="mt-2 grid max-w-64 gap-2">
          <p className="text-sm text-ink-2">Ends {name}’s sign-ins on every device. They may sign in again.</p>
          <input type="hidden" name="deed" value="sign-out" />
          <input type="hidden" name="postId" value={postId} />
          <Button small>Sign {name} out</Button>
        </Form>
        <Form method="post" className="mt-4 grid max-w-64 gap-2">
          <p className="text-sm text-ink-2">{name} sees nothing of it from then on. What they did stays in the history.</p>
          <input type="hidden" name="deed" value="remove" />
          <input type="hidden" name="postId" value={postId} />
          <Button small look="danger">
            Remove {name}
          </Button>
        </Form>
      </details>
    ),
  },
];

function RoleHint() {
  return (
    <>
      Owners do everything and manage the team. Organisers do everything else. Programme editors keep the programme, registrars the people
      and their messages. Desk and viewers look.
    </>
  );
}
