import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { may } from "~/accounts/role";
import { findAllDelegations } from "~/delegations/invited/delegations-queries.server";
import { nameDelegations } from "~/delegations/invited/name-delegations.server";
import { notFound, redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { AddToGroup } from "~/registration/groups/add-to-group";
import { changeGroup } from "~/registration/groups/change-groups.server";
import { groupForm } from "~/registration/groups/group-form";
import { groupAdded, groupRefusals } from "~/registration/groups/group-sentences";
import { findChoosable, findGroup, findMembersOfGroup } from "~/registration/groups/groups-queries.server";
import { findOrganisationsAt } from "~/registration/people-list/people-list-queries.server";
import { stateNames } from "~/registration/registration";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf, fieldProps } from "~/ui/form/field-props";
import { TextField } from "~/ui/form/text-field";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";
import { Tag } from "~/ui/tag";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && `${data.name} · Groups` }];

export const loader = door(requireOrganiser("view"), async ({ event, organiser, params, reads, url }) => {
  const group = await findGroup(reads, event, params.group ?? "");
  if (!group) throw notFound();
  const [members, people, organisations, delegations] = await Promise.all([
    findMembersOfGroup(reads, event, group.id),
    findChoosable(reads, event),
    findOrganisationsAt(reads, event),
    event.hasDelegations ? findAllDelegations(reads, event).then((all) => nameDelegations(reads, event, all)) : [],
  ]);
  return {
    address: event.address,
    formKey: newId(),
    added: url.searchParams.get("added"),
    name: group.name,
    mayEdit: may(organiser.role, "edit-people"),
    members,
    people: people.filter(({ value }) => !members.some(({ registrationId }) => registrationId === value)),
    organisations: organisations.map(({ id, name }) => ({ value: id, label: name })),
    delegations: delegations.map(({ id, name }) => ({ value: id, label: name })),
  };
});

export const action = formDoor(requireOrganiser("edit-people"), async ({ event, organiser, params, reads, write, form, now }) => {
  const group = await findGroup(reads, event, params.group ?? "");
  if (!group) throw notFound();
  const input = await form(groupForm);
  const changed = await write((tx) => changeGroup(tx, organiser, group.id, input, now));
  if (!changed.ok) return refuse(groupRefusals[changed.why], changed.why === "name-taken" ? "name" : undefined);
  if (input.deed === "remove") return redirectTo(paths.groups(event.address));
  return redirectTo(`${paths.group(event.address, group.id)}${input.deed.startsWith("add-") ? `?added=${changed.value}` : ""}`);
});

export default function GroupPage() {
  const { address, formKey, added, name, mayEdit, members, people, organisations, delegations } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <>
      <PageHeading eyebrow={<Anchor href={paths.groups(address)}>Groups</Anchor>} title={<bdi>{name}</bdi>} />
      {added !== null && !lastResult && (
        <div className="pb-5">
          <Notice tone="ok">{groupAdded(Number(added))}</Notice>
        </div>
      )}
      <div className="grid items-start gap-5 xl:grid-cols-[1fr_24rem]">
        <Card title={members.length === 1 ? "1 person" : `${members.length} people`}>
          {members.length === 0 && <p className="text-sm text-ink-2">Nobody is in this group yet.</p>}
          <Form method="post">
            <input type="hidden" name="deed" value="leave" />
            <ul className="divide-y divide-line-2">
              {members.map(({ registrationId, name: who, line, state }) => (
                <li key={registrationId} className="flex flex-wrap items-center justify-between gap-3 py-2.5">
                  <span>
                    <Anchor href={paths.registration(address, registrationId)}>
                      <bdi>{who}</bdi>
                    </Anchor>
                    <span className="block text-xs text-ink-3">{line}</span>
                  </span>
                  <span className="flex items-center gap-3">
                    {state !== "confirmed" && <Tag>{stateNames[state]}</Tag>}
                    {mayEdit && (
                      <Button small name="registration" value={registrationId} aria-label={`Take out of the group: ${who}`}>
                        Take out
                      </Button>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </Form>
        </Card>
        {mayEdit && (
          <div className="grid gap-5">
            <Card title="Add people">
              {/* Another key after each deed that is done: what was refused before it is gone. */}
              <div key={formKey} className="grid gap-6">
                <AddToGroup deed="add-person" field="registration" label="Person" button="Add" choices={people} lastResult={lastResult} />
                {delegations.length > 0 && (
                  <AddToGroup
                    deed="add-delegation"
                    field="delegation"
                    label="Delegation"
                    button="Add all its members"
                    choices={delegations}
                    lastResult={lastResult}
                  />
                )}
                {organisations.length > 0 && (
                  <AddToGroup
                    deed="add-organisation"
                    field="organisation"
                    label="Organisation"
                    button="Add all its people"
                    choices={organisations}
                    lastResult={lastResult}
                  />
                )}
              </div>
            </Card>
            <Rename key={`${name} ${formKey}`} name={name} lastResult={lastResult} />
          </div>
        )}
      </div>
    </>
  );
}

function Rename({ name, lastResult }: { name: string; lastResult: ReturnType<typeof useActionData<typeof action>> }) {
  const mine = lastResult?.initialValue?.deed === "rename" ? lastResult : undefined;
  const [form, fields] = useForm<Record<string, string>>({ id: "rename", lastResult: mine, defaultValue: { name } });
  return (
    <Card title="Name">
      <Form method="post" id={form.id} noValidate className="grid gap-3">
        <ErrorSummary errors={errorsOf(form)} />
        <TextField label="Name of the group" {...fieldProps(fields.name!)} />
        <p className="text-xs text-ink-3">
          Removing the group changes nothing for its people: they keep their registration and their places.
        </p>
        <div className="flex flex-wrap gap-3">
          <Button name="deed" value="rename">
            Rename
          </Button>
          <Button look="danger" name="deed" value="remove">
            Remove the group
          </Button>
        </div>
      </Form>
    </Card>
  );
}
