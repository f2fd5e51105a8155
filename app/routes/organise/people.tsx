import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { yes } from "db/outcome";
import { z } from "zod";
import { may } from "~/accounts/role";
import { findAllJurisdictions } from "~/delegations/delegations-queries.server";
import { asChoices, shortNameOf } from "~/delegations/jurisdiction";
import { jurisdictionHeading, languageOf } from "~/events/event";
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
import { PeopleDeeds } from "~/registration/people-list/people-deeds";
import { PeopleFilters } from "~/registration/people-list/people-filters";
import { peopleOnPage, peopleQuery, peopleTabs, readPeopleFilter, tabNames } from "~/registration/people-list/people-list";
import { countByTab, findOrganisationsAt, findPeople } from "~/registration/people-list/people-list-queries.server";
import { PeopleOutcome } from "~/registration/people-list/people-outcome";
import { PeopleTable } from "~/registration/people-list/people-table";
import { stateNames } from "~/registration/registration";
import { passPlacesOn } from "~/registration/waiting/pass-places-on.server";
import { WaitingBar } from "~/registration/waiting/waiting-bar";
import { findWaitingBar } from "~/registration/waiting/waiting-bar.server";
import type { Instant } from "~/time/instant";
import { deadlineInZone } from "~/time/zone-name";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
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
    findOrganisationsAt(reads, event),
  ]);
  const jurisdictions = event.asksJurisdiction ? await findAllJurisdictions(reads, event) : [];
  const named = categories.map(({ id, name }) => ({ value: id, label: pick(name, languageOf(event), event.languages) }));
  return {
    address: event.address,
    peopleWord: event.peopleWord,
    mayEdit: may(organiser.role, "edit-people"),
    maySend: may(organiser.role, "send"),
    filter,
    counts,
    total,
    added: Number(url.searchParams.get("added") ?? 0),
    decided: Number(url.searchParams.get("decided") ?? 0),
    notDecided: Number(url.searchParams.get("not-decided") ?? 0),
    passedOn: url.searchParams.has("passed-on") ? Number(url.searchParams.get("passed-on")) : null,
    hasDelegations: event.hasDelegations,
    maySet: may(organiser.role, "edit-event"),
    waitingBar: filter.tab === "waiting" ? await findWaitingBar(reads, event) : undefined,
    categories: named.length > 1 ? named : [],
    organisations: organisations.map(({ id, name }) => ({ value: id, label: name })),
    jurisdictions: asChoices(jurisdictions),
    jurisdictionHeading: jurisdictionHeading(event),
    rows: rows.map((row) => ({
      ...row,
      jurisdiction: shortNameOf(jurisdictions, row.jurisdictionCode),
      category: named.find(({ value }) => value === row.categoryId)?.label ?? "",
      offered: row.waiting?.offeredUntil ? deadlineInZone(row.waiting.offeredUntil as Instant, event.timeZone, "en") : "",
    })),
  };
});

const decideAll = z.object({
  id: z.array(z.string().max(60)).max(peopleOnPage).default([]),
  deed: z.enum(["confirm", "decline", "pass-on"]),
});

/** Each of those ticked is decided by itself: where places run out, the rest stay as they were. */
export const action = formDoor(requireOrganiser("edit-people"), async ({ event, organiser, write, form, url, now }) => {
  const { id: ids, deed } = await form(decideAll);
  const filter = readPeopleFilter(url.searchParams, "needs-you");
  if (deed === "pass-on") {
    const passedOn = (await write(async (tx) => yes(await passPlacesOn(tx, event, now, "by-hand")))).value;
    return redirectTo(`${paths.people(event.address)}${peopleQuery(filter, { page: 1 })}&passed-on=${passedOn}`);
  }
  if (ids.length === 0) return refuse("Tick the people first.");
  const decide = deed === "confirm" ? confirmRegistration : declineRegistration;
  const outcomes = await Promise.all(
    ids.map((id) => write<{ ok: boolean }>((tx) => decide(tx, organiser, id, { reason: "", told: "" }, now))),
  );
  const decided = outcomes.filter(({ ok }) => ok).length;
  return redirectTo(`${paths.people(event.address)}${peopleQuery(filter)}&decided=${decided}&not-decided=${ids.length - decided}`);
});

export default function People() {
  const page = useLoaderData<typeof loader>();
  const { address, filter, counts, total, rows, mayEdit, maySend, categories, jurisdictions } = page;
  const refused = useActionData<typeof action>();
  const decides = mayEdit && (filter.tab === "needs-you" || filter.tab === "waiting") && rows.length > 0;
  return (
    <>
      <PageHeading title="People" actions={<PeopleDeeds event={address} filter={filter} mayEdit={mayEdit} />} />
      <Tabs
        label="People by state"
        tabs={peopleTabs
          .filter((tab) => tab !== "delegation" || page.hasDelegations || counts.delegation > 0)
          .map((tab) => ({
            href: peopleQuery(filter, { tab, page: 1 }),
            // Without delegations these are colleagues who came instead of somebody and have not sent their details.
            label: tab === "delegation" && !page.hasDelegations ? stateNames.nominated : tabNames[tab],
            count: counts[tab],
            current: tab === filter.tab,
          }))}
      />
      <PeopleFilters
        {...{ filter, categories, jurisdictions }}
        organisations={page.organisations}
        jurisdictionHeading={page.jurisdictionHeading}
      />
      <PeopleOutcome {...page} event={address} />
      {page.waitingBar && <WaitingBar {...page.waitingBar} event={address} mayEdit={mayEdit} maySet={page.maySet} />}
      {refused?.error && <Notice tone="bad">{Object.values(refused.error).flat().join(" ")}</Notice>}
      {rows.length === 0 ? <NobodyHere event={address} filter={filter} mayEdit={mayEdit} peopleWord={page.peopleWord} /> : null}
      {rows.length > 0 && (
        <div className="rounded-lg md:border md:border-line md:bg-paper">
          <PeopleTable
            event={address}
            tab={filter.tab}
            rows={rows}
            jurisdictionHeading={page.jurisdictionHeading}
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
      {rows.length > 0 && (
        <p className="flex flex-wrap gap-x-5 gap-y-2 pt-4 text-sm">
          {mayEdit && filter.tab !== "out" && (
            <Anchor href={paths.everybody(address) + peopleQuery(filter, { page: 1 })}>{`Everybody in this list (${total})`}</Anchor>
          )}
          {maySend && (
            <Anchor href={paths.writeToPeople(address) + peopleQuery(filter, { page: 1 })}>Write to everybody in this list</Anchor>
          )}
        </p>
      )}
      <Pagination page={filter.page} pages={Math.ceil(total / peopleOnPage)} href={(to) => peopleQuery(filter, { page: to })} />
    </>
  );
}
