import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { agendaPeoplePage } from "~/agenda/agenda-people";
import { findAllParticipations } from "~/agenda/agenda-queries.server";
import { languageOf } from "~/events/event";
import { pick } from "~/events/words";
import { door } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { paths } from "~/paths";
import { standingOf } from "~/programme/clearance/clearance";
import { findAllClearances } from "~/programme/clearance/clearance-queries.server";
import { TeamPapers } from "~/programme/clearance/team-papers";
import { findPrintedDraft } from "~/programme/find-printed-draft.server";
import { findListCard } from "~/registration/participants/find-shown-list.server";
import { ListCard } from "~/registration/participants/list-card";
import { longDate } from "~/time/display";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { CopyField } from "~/ui/copy-field";
import { EmptyState } from "~/ui/empty-state";
import { TextField } from "~/ui/form/text-field";
import { PageHeading } from "~/ui/frame/page-heading";
import { Pagination } from "~/ui/pagination";
import { Tag } from "~/ui/tag";

export const meta: MetaFunction = () => [{ title: "Documents" }];

export const loader = door(requireOrganiser("view"), async ({ event, reads, now, url, house }) => {
  const { draft, latest, changes, mark } = await findPrintedDraft(reads, event, now);
  const version = latest?.number ?? null;
  const [last] = await findAllClearances(reads, event);
  const list = await findListCard(reads, event);
  const people = version === null ? [] : await findAllParticipations(reads, event);
  return {
    address: event.address,
    peopleWord: event.peopleWord,
    version,
    changes,
    list,
    team: {
      event: event.address,
      days: draft.days.map(({ date }) => ({ value: date, label: longDate(date, "en") })),
      rooms: draft.rooms.map(({ id, name }) => ({ value: id, label: pick(name, languageOf(event), event.languages) })),
      clearance: last ? { askedOf: last.askedOf, standing: standingOf(last, mark) } : null,
    },
    calendar: house.configuration.baseUrl + paths.programmeCalendar(event.address),
    isPublic: event.state !== "draft" && event.visibility !== "team",
    agendas: agendaPeoplePage(people, url.searchParams),
  };
});

export default function Documents() {
  const { address, version, changes, calendar, isPublic, agendas, peopleWord, team, list } = useLoaderData<typeof loader>();
  if (version === null)
    return (
      <>
        <PageHeading title="Documents" />
        <EmptyState
          title="Nothing to print yet"
          action={
            <ButtonLink href={paths.publish(address)} look="primary">
              Publish the programme
            </ButtonLink>
          }
        >
          Papers and calendars are made from the published programme, so that nobody holds one that was never public.
        </EmptyState>
        <div className="mt-8 grid gap-5">
          <ListCard {...list} />
          <TeamPapers {...team} />
        </div>
      </>
    );
  const state = <Tag tone="ok">{`Current: version ${version}`}</Tag>;
  return (
    <>
      <PageHeading
        title="Documents"
        lead={
          changes > 0 &&
          `${changes} ${changes === 1 ? "change in the draft is" : "changes in the draft are"} not in them until it is published.`
        }
      />
      <div className="grid gap-5 lg:grid-cols-2">
        <Card title="Programme, on paper" action={state}>
          <p className="mb-4 text-ink-2">As the public sees it: what is closed is shown as closed.</p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={paths.programmePaper(address)}>Open the PDF</ButtonLink>
            <ButtonLink href={paths.programmeWord(address)}>Download as Word</ButtonLink>
          </div>
        </Card>
        <Card title="Programme, as a calendar" action={state}>
          {isPublic && <CopyField label="To subscribe to" value={calendar} />}
          <p className="mt-3">
            <ButtonLink href={paths.programmeCalendar(address)}>Download it once</ButtonLink>
          </p>
        </Card>
        <ListCard {...list} />
      </div>
      <section className="mt-8">
        <h2 className="mb-4 text-xl">Before it is public, and on the day</h2>
        <TeamPapers {...team} />
      </section>
      <section className="mt-8">
        <h2 className="text-xl">Agendas</h2>
        <p className="mt-1 text-sm text-ink-2">{`One for each of the ${peopleWord} and speakers who have a place, as they have it themselves.`}</p>
        <Form method="get" className="mt-4 flex max-w-form flex-wrap items-end gap-3">
          <div className="grow">
            <TextField name="q" type="search" label="Find by name" defaultValue={agendas.search} />
          </div>
          <Button>Find</Button>
        </Form>
        {agendas.people.length === 0 && (
          <p className="mt-5 text-ink-2">{agendas.search ? "Nobody of this name has a place." : "Nobody has a place yet."}</p>
        )}
        <ul className="mt-5 divide-y divide-line-2 rounded-lg border border-line bg-paper empty:hidden">
          {agendas.people.map(({ id, name, line }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3 px-4 py-2.5">
              <span className="min-w-0">
                <span className="block font-semibold">{name}</span>
                <span className="block text-xs text-ink-3">{line}</span>
              </span>
              <a href={paths.agendaPaper(address, id)} aria-label={`Agenda of ${name}, PDF`}>
                PDF
              </a>
            </li>
          ))}
        </ul>
        <Pagination
          page={agendas.page}
          pages={agendas.pages}
          href={(page) => `?${new URLSearchParams({ q: agendas.search, page: String(page) })}`}
        />
      </section>
    </>
  );
}
