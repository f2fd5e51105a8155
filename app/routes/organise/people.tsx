import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { may } from "~/accounts/role";
import { findAllJurisdictions, findAllOrganisations } from "~/delegations/delegations-queries.server";
import { asChoices, nameOf } from "~/delegations/jurisdiction";
import { languageOf } from "~/events/event";
import { findAllCategories } from "~/events/plan-queries.server";
import { pick } from "~/events/words";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { confirmRegistration } from "~/registration/confirm-registration.server";
import { declineRegistration } from "~/registration/decline-registration.server";
import { NobodyHere } from "~/registration/people-list/nobody-here";
import { PeopleFilters } from "~/registration/people-list/people-filters";
import { peopleOnPage, peopleQuery, peopleTabs, readPeopleFilter, tabNames } from "~/registration/people-list/people-list";
import { countByTab, findPeople } from "~/registration/people-list/people-list-queries.server";
import { PeopleOutcome } from "~/registration/people-list/people-outcome";
import { PeopleTable } from "~/registration/people-list/people-table";
import { Button, ButtonLink } from "~/ui/button";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";
import { Pagination } from "~/ui/pagination";
import { Tabs } from "~/ui/tabs";

export const meta: MetaFunction = () => [{ title: "People" }];

export const loader = door(requireOrganiser("view"), async ({ event, organiser, reads, url }) => {
  const counts = await countByTab(reads, event);
  const filter = readPeopleFilter(url.searchParams, counts["needs-you"] > 0 ? "needs-you" : "confirmed");
  const [{ rows, total }, categories, organisations] = await Promise.all([
    findPeople(reads, event, filter),
    findAllCategories(reads, event),
    findAllOrganisations(reads, event.hostId),
  ]);
  const jurisdictions = event.asksJurisdiction ? await findAllJurisdictions(reads, event) : [];
  const named = categories.map(({ id, name }) => ({ value: id, label: pick(name, languageOf(event), event.languages) }));
  return {
    address: event.address,
    peopleWord: event.peopleWord,
    mayEdit: may(organiser.role, "edit-people"),
    filter,
    counts,
    total,
    added: Number(url.searchParams.get("added") ?? 0),
    decided: Number(url.searchParams.get("decided") ?? 0),
    notDecided: Number(url.searchParams.get("not-decided") ?? 0),
    categories: named.length > 1 ? named : [],
    organisations: organisations.map(({ id, name }) => ({ value: id, label: name })),
    jurisdictions: asChoices(jurisdictions),
    rows: rows.map((row) => ({
      ...row,
      jurisdiction: nameOf(jurisdictions, row.jurisdictionCode),
      category: named.find(({ value }) => value === row.categoryId)?.label ?? "",
    })),
  };
});

const decideAll = z.object({ id: z.array(z.string().max(60)).max(peopleOnPage).default([]), deed: z.enum(["confirm", "decline"]) });

/** Each of those ticked is decided by itself: where places run out, the rest stay as they were. */
export const action = formDoor(requireOrganiser("edit-people"), async ({ event, organiser, write, form, url, now }) => {
  const { id: ids, deed } = await form(decideAll);
  if (ids.length === 0) return refuse("Tick the people first.");
  const decide = deed === "confirm" ? confirmRegistration : declineRegistration;
  const outcomes = await Promise.all(
    ids.map((id) => write<{ ok: boolean }>((tx) => decide(tx, organiser, id, { reason: "", told: "" }, now))),
  );
  const decided = outcomes.filter(({ ok }) => ok).length;
  const filter = readPeopleFilter(url.searchParams, "needs-you");
  return redirectTo(`${paths.people(event.address)}${peopleQuery(filter)}&decided=${decided}&not-decided=${ids.length - decided}`);
});

export default function People() {
  const page = useLoaderData<typeof loader>();
  const { address, filter, counts, total, rows, mayEdit, categories, jurisdictions } = page;
  const refused = useActionData<typeof action>();
  const decides = mayEdit && (filter.tab === "needs-you" || filter.tab === "waiting") && rows.length > 0;
  return (
    <>
      <PageHeading title="People" actions={<Deeds />} />
      <Tabs
        label="People by state"
        tabs={peopleTabs.map((tab) => ({
          href: peopleQuery(filter, { tab, page: 1 }),
          label: tabNames[tab],
          count: counts[tab],
          current: tab === filter.tab,
        }))}
      />
      <PeopleFilters filter={filter} categories={categories} organisations={page.organisations} jurisdictions={jurisdictions} />
      <PeopleOutcome event={address} added={page.added} decided={page.decided} notDecided={page.notDecided} />
      {refused?.error && <Notice tone="bad">{Object.values(refused.error).flat().join(" ")}</Notice>}
      {rows.length === 0 ? <NobodyHere event={address} filter={filter} mayEdit={mayEdit} peopleWord={page.peopleWord} /> : null}
      {rows.length > 0 && (
        <div className="rounded-lg md:border md:border-line md:bg-paper">
          <PeopleTable
            event={address}
            tab={filter.tab}
            rows={rows}
            shows={{ jurisdiction: jurisdictions.length > 0, category: categories.length > 0 }}
            tickFor={decides ? "decide" : undefined}
          />
        </div>
      )}
      {decides && (
        <Form id="decide" method="post" className="flex flex-wrap gap-3 pt-4">
          <Button look="primary" name="deed" value="confirm">
            Confirm those ticked
          </Button>
          <Button name="deed" value="decline">
            Decline those ticked
          </Button>
        </Form>
      )}
      <Pagination page={filter.page} pages={Math.ceil(total / peopleOnPage)} href={(to) => peopleQuery(filter, { page: to })} />
    </>
  );
}

function Deeds() {
  const { address, filter, mayEdit } = useLoaderData<typeof loader>();
  return (
    <>
      {mayEdit && (
        <Form method="post" action={paths.exportPeople(address) + peopleQuery(filter, { page: 1 })} reloadDocument>
          <Button>Export this list</Button>
        </Form>
      )}
      {mayEdit && <ButtonLink href={paths.pastePeople(address)}>Paste a list</ButtonLink>}
      {mayEdit && (
        <ButtonLink look="primary" href={paths.addPerson(address)}>
          Add a person
        </ButtonLink>
      )}
    </>
  );
}
