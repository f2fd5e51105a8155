import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { z } from "zod";
import { may } from "~/accounts/role";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { requiredLineOf } from "~/people/line-form";
import { makeGroup } from "~/registration/groups/change-groups.server";
import { groupRefusals } from "~/registration/groups/group-sentences";
import { findAllGroups } from "~/registration/groups/groups-queries.server";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf, fieldProps } from "~/ui/form/field-props";
import { FormKey } from "~/ui/form/form-key";
import { FormActions } from "~/ui/form/form-parts";
import { TextField } from "~/ui/form/text-field";
import { PageHeading } from "~/ui/frame/page-heading";

export const meta: MetaFunction = () => [{ title: "Groups" }];

export const loader = door(requireOrganiser("view"), async ({ event, organiser, reads }) => ({
  address: event.address,
  formKey: newId(),
  mayEdit: may(organiser.role, "edit-people"),
  groups: await findAllGroups(reads, event),
}));

export const action = formDoor(requireOrganiser("edit-people"), async ({ event, organiser, once, form, now }) => {
  const { name } = await form(z.object({ name: requiredLineOf(80) }));
  const made = await once("group", (tx) => makeGroup(tx, organiser, name, now));
  return made.ok ? redirectTo(paths.group(event.address, made.value)) : refuse(groupRefusals[made.why], "name");
});

export default function Groups() {
  const { address, formKey, mayEdit, groups } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<Record<string, string>>({ id: "group", lastResult: useActionData<typeof action>() });
  return (
    <>
      <PageHeading
        eyebrow={<Anchor href={paths.people(address)}>People</Anchor>}
        title="Groups"
        lead="People handled together, such as a syndicate or a bus. A group can be given places in a session."
      />
      <div className="grid max-w-form gap-5">
        {groups.length === 0 ? (
          <EmptyState title="No groups yet">{mayEdit && "Make the first one below, then add people to it."}</EmptyState>
        ) : (
          <ul className="divide-y divide-line-2 rounded-lg border border-line bg-paper">
            {groups.map(({ id, name, members }) => (
              <li key={id} className="flex items-center justify-between gap-4 px-5 py-3">
                <Anchor href={paths.group(address, id)}>
                  <bdi>{name}</bdi>
                </Anchor>
                <span className="text-sm text-ink-2 tabular-nums">{members === 1 ? "1 person" : `${members} people`}</span>
              </li>
            ))}
          </ul>
        )}
        {mayEdit && (
          <Card title="A new group">
            <Form method="post" id={form.id} noValidate>
              <FormKey value={formKey} />
              <ErrorSummary errors={errorsOf(form)} />
              <TextField label="Name" hint="Such as “Syndicate A” or “Bus 2”." {...fieldProps(fields.name!)} required />
              <FormActions>
                <Button look="primary">Make the group</Button>
              </FormActions>
            </Form>
          </Card>
        )}
      </div>
    </>
  );
}
