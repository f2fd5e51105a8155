import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { may } from "~/accounts/role";
import { notFound } from "~/http/answers.server";
import { door } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { paths } from "~/paths";
import { findList } from "~/registration/participants/find-shown-list.server";
import { ListDownloads } from "~/registration/participants/list-downloads";
import { ChangesView, ListFigures, ListView } from "~/registration/participants/list-view";
import { asEdition, editions, keyOfList } from "~/registration/participants/participant-list";
import { findListHeads } from "~/registration/participants/participants-queries.server";
import { editionTabs, listName } from "~/registration/participants/team-names";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { SelectField } from "~/ui/form/select-field";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";
import { Tabs } from "~/ui/tabs";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && `${data.name} · ${data.shown.title}` }];

export const loader = door(requireOrganiser("view"), async ({ event, organiser, reads, url, params, now }) => {
  const edition = asEdition(url.searchParams.get("edition"));
  const found = await findList(reads, event, params.list ?? "", url.searchParams.get("since"), now);
  if (!found?.list) throw notFound();
  const { list, source } = found;
  const others = (await findListHeads(reads, event)).filter(({ id }) => id !== list.id);
  return {
    address: event.address,
    key: keyOfList(list),
    name: listName(list),
    edition,
    shown: found.shown(edition),
    since: source.before ? keyOfList(source.before) : "",
    others: others.map((other) => ({ value: keyOfList(other), label: listName(other) })),
    mayEdit: may(organiser.role, "edit-people"),
    justIssued: url.searchParams.has("issued"),
  };
});

export default function IssuedList() {
  const { address, key, name, edition, shown, since, others, mayEdit, justIssued } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading
        eyebrow={<Anchor href={paths.participants(address)}>{shown.title}</Anchor>}
        title={name}
        lead={[shown.date, shown.corrections].filter(Boolean).join(". ")}
      />
      {justIssued && (
        <div className="pb-5">
          <Notice tone="ok" title={`${name.replace(/^Final/, "The final")} is issued.`}>
            It will not change. Whoever asks later not to be named leaves the editions for the delegations and the public at once.
          </Notice>
        </div>
      )}
      <Tabs
        label="Editions"
        tabs={editions.map((each) => ({
          href: paths.issuedList(address, key, { edition: each, ...(since && { since }) }),
          label: editionTabs[each],
          current: each === edition,
        }))}
      />
      <div className="grid gap-6 pt-5">
        <div className="flex flex-wrap items-start justify-between gap-4">
          <ListFigures shown={shown} />
          {mayEdit && <ListDownloads event={address} list={key} edition={edition} />}
        </div>
        {others.length > 0 && (
          <Form method="get" className="flex flex-wrap items-end gap-3">
            <input type="hidden" name="edition" value={edition} />
            <SelectField key={since} name="since" label="Compare with" choices={others} defaultValue={since} narrow />
            <Button>Compare</Button>
          </Form>
        )}
        <ChangesView changes={shown.changes} open />
        <ListView shown={shown} />
      </div>
    </>
  );
}
