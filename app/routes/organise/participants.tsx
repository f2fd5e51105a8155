import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Fragment } from "react";
import { may } from "~/accounts/role";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { chooseShown } from "~/registration/participants/choose-shown.server";
import { findTeamPage } from "~/registration/participants/find-team-page.server";
import { IssueCard } from "~/registration/participants/issue-card";
import { issueList } from "~/registration/participants/issue-list.server";
import { IssuedLists } from "~/registration/participants/issued-lists";
import { ListDownloads } from "~/registration/participants/list-downloads";
import { ChangesView, ListFigures, ListView } from "~/registration/participants/list-view";
import { asEdition, editions, keyOfList } from "~/registration/participants/participant-list";
import { participantsForm } from "~/registration/participants/participants-form";
import { TeamList } from "~/registration/participants/team-list";
import { editionTabs, issueRefusals } from "~/registration/participants/team-names";
import { Anchor } from "~/ui/anchor";
import { ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";
import { Tabs } from "~/ui/tabs";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.shown.title }];

export const loader = door(requireOrganiser("view"), async ({ event, organiser, reads, url, now }) => {
  const edition = asEdition(url.searchParams.get("edition"));
  return {
    ...(await findTeamPage(reads, event, edition, now)),
    address: event.address,
    edition,
    mayEdit: may(organiser.role, "edit-people"),
    mayChange: may(organiser.role, "edit-event"),
    set: Number(url.searchParams.get("set") ?? 0),
  };
});

export const action = formDoor(requireOrganiser("edit-people"), async ({ event, organiser, write, form, now }) => {
  const input = await form(participantsForm);
  if (input.deed === "show") {
    const { id: ids, delegations, public: inPublic } = input;
    const chosen = await write((tx) => chooseShown(tx, organiser, { ids, delegations, public: inPublic }, now));
    if (!chosen.ok) return refuse(issueRefusals[chosen.why]);
    return redirectTo(`${paths.participants(event.address)}?set=${chosen.value}`);
  }
  const issued = await write((tx) => issueList(tx, organiser, input, now));
  if (issued.ok) return redirectTo(`${paths.issuedList(event.address, keyOfList(issued.value))}?issued`);
  const headless = issued.headless ? ` ${issued.headless.join(", ")}.` : "";
  return refuse(issueRefusals[issued.why] + headless);
});

export default function Participants() {
  const page = useLoaderData<typeof loader>();
  const { address, edition, shown, mayEdit, headless, regretted } = page;
  const refused = useActionData<typeof action>();
  const ofShow = refused?.initialValue?.deed === "show" ? refused : undefined;
  if (page.isEmpty)
    return (
      <>
        <PageHeading title={shown.title} />
        <EmptyState title="Nobody has a confirmed place yet" action={<ButtonLink href={paths.people(address)}>Open people</ButtonLink>}>
          The list is made of everybody whose place is confirmed: by delegation in protocol order, its head first.
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHeading
        title={shown.title}
        lead="As it stands now: everybody with a confirmed place, by delegation in protocol order, its head first."
        actions={
          <>
            <ButtonLink href={paths.figures(address)}>Figures</ButtonLink>
            {page.mayChange && <ButtonLink href={paths.listReaders(address)}>Who reads it</ButtonLink>}
          </>
        }
      />
      <div className="grid gap-4 pb-6 empty:hidden">
        {ofShow?.error && <Notice tone="bad">{Object.values(ofShow.error).flat().join(" ")}</Notice>}
        {!refused && page.set > 0 && <Notice tone="ok">{`Set for ${page.set === 1 ? "one person" : `${page.set} people`}.`}</Notice>}
        {headless.length > 0 && (
          <Notice tone="warn" title="A head is missing">
            <Delegations event={address} of={headless} />. A provisional list can be issued; the final one cannot.
          </Notice>
        )}
        {regretted.length > 0 && (
          <Notice tone="warn" title="Regretted, and on the list">
            <Delegations event={address} of={regretted} />. Members keep their places, and stand on every list, until they are withdrawn.
          </Notice>
        )}
      </div>
      <div className="grid items-start gap-5 pb-8 lg:grid-cols-2">
        {mayEdit && <IssueCard next={page.next} finalIssued={page.finalIssued} refused={ofShow ? undefined : refused} />}
        <IssuedLists event={address} lists={page.lists} standing={page.standing} readers={page.readers} />
      </div>
      <Tabs
        label="Editions"
        tabs={editions.map((each) => ({
          href: paths.participants(address, each),
          label: editionTabs[each],
          current: each === edition,
        }))}
      />
      <div className="grid gap-6 pt-5">
        <div className="flex flex-wrap items-start justify-between gap-4">
          <ListFigures shown={shown} />
          {mayEdit && <ListDownloads event={address} list="now" edition={edition} />}
        </div>
        <ChangesView changes={shown.changes} />
        {edition === "host" ? <TeamList event={address} shown={shown} notes={page.notes} mayEdit={mayEdit} /> : <ListView shown={shown} />}
      </div>
    </>
  );
}

const Delegations = ({ event, of }: { event: string; of: { id: string; name: string }[] }) =>
  of.map(({ id, name }, at) => (
    <Fragment key={id}>
      {at > 0 && ", "}
      <Anchor href={paths.delegation(event, id)}>{name}</Anchor>
    </Fragment>
  ));
