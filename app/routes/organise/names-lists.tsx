import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { findHostsOf } from "~/accounts/hosts-queries.server";
import { TeamFrame } from "~/accounts/team-frame";
import { findListsPage } from "~/delegations/names/find-names-page.server";
import { makeList } from "~/delegations/names/keep-lists.server";
import { listRefusals } from "~/delegations/names/list-sentences";
import { newListForm } from "~/delegations/names/names-form";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireMember } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf, fieldProps } from "~/ui/form/field-props";
import { SelectField } from "~/ui/form/select-field";
import { TextField } from "~/ui/form/text-field";
import { PageHeading } from "~/ui/frame/page-heading";
import { type Column, Table } from "~/ui/table";

export const meta: MetaFunction = () => [{ title: "Names and order · Plenary" }];

export const shouldRevalidate = () => true;

export const loader = door(requireMember("edit-event"), async ({ host, signedIn, reads }) => ({
  host: { id: host.id, name: host.name },
  hosts: (await findHostsOf(reads, signedIn.account.id)).map(({ host: { id, name } }) => ({ id, name })),
  account: signedIn.account.name,
  lists: await findListsPage(reads, host),
}));

export const action = formDoor(requireMember("edit-event"), async ({ member, form, write, now }) => {
  const input = await form(newListForm);
  const made = await write((tx) => makeList(tx, member, input, now));
  if (!made.ok) return refuse(listRefusals[made.why], made.why === "name-taken" ? "listName" : "from");
  return redirectTo(paths.namesList(member.hostId, made.value));
});

type List = Awaited<ReturnType<typeof findListsPage>>[number];

export default function NamesLists() {
  const { host, hosts, account, lists } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<Record<string, string>>({ id: "new-list", lastResult: useActionData<typeof action>() });
  return (
    <TeamFrame account={account} hosts={hosts} here={paths.host(host.id)}>
      <PageHeading
        eyebrow={<Anchor href={paths.host(host.id)}>{host.name}</Anchor>}
        title="Names and order"
        lead="Lists of how you name jurisdictions and in which order they stand. Each event uses one of them, or the first names: those an official host prints in English."
      />
      <div className="grid gap-6">
        {lists.length === 0 ? (
          <EmptyState title="No list of your own yet">All your events use the first names.</EmptyState>
        ) : (
          <div className="rounded-lg md:border md:border-line md:bg-paper">
            <Table caption="Lists of names and order" columns={columns} rows={lists} rowKey={({ id }) => id} />
          </div>
        )}
        <Card title="A new list">
          <Form method="post" id={form.id} noValidate className="grid max-w-form gap-4">
            <ErrorSummary errors={errorsOf(form)} />
            <TextField
              label="Name of the list"
              hint="Your team sees it: “UN style”, “As the ministry writes”."
              {...fieldProps(fields.listName!)}
            />
            <SelectField
              label="Begin with a copy of"
              empty="The first names"
              choices={lists.map(({ id, name }) => ({ value: id, label: name }))}
              {...fieldProps(fields.from!)}
            />
            <Button className="justify-self-start">Make the list</Button>
          </Form>
        </Card>
      </div>
    </TeamFrame>
  );
}

const columns: Column<List>[] = [
  {
    key: "name",
    label: "List",
    heading: true,
    cell: ({ href, name }) => (
      <Anchor href={href}>
        <bdi>{name}</bdi>
      </Anchor>
    ),
  },
  { key: "events", label: "Used by", typed: true, cell: ({ events }) => events.map(({ title }) => title).join(", ") || "no event" },
  { key: "changed", label: "Last changed", cell: ({ changed }) => changed },
];
