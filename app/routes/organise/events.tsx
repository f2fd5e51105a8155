import { useLoaderData } from "@remix-run/react";
import type { Reads } from "db/database.server";
import { existsFactor } from "~/accounts/factors/factors-queries.server";
import { may } from "~/accounts/role";
import { findEventIdsOf, findPostsOf, type Post } from "~/accounts/team/team-queries.server";
import { TeamFrame } from "~/accounts/team-frame";
import { type Event, languageOf } from "~/events/event";
import { type EventLine, EventShelf } from "~/events/event-shelf";
import { inOrder, type Shelf, shelfNames, shelfOf, shelves } from "~/events/event-shelves";
import { findEventsByIds } from "~/events/events-queries.server";
import { pick } from "~/events/words";
import { door } from "~/http/door.server";
import { requireAccount } from "~/http/doors.server";
import { paths } from "~/paths";
import { dateSpan } from "~/time/display";
import { Anchor } from "~/ui/anchor";
import { ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";

export const meta = () => [{ title: "Your events · Plenary" }];

export const loader = door(requireAccount, async ({ reads, account, now }) => {
  const posts = await findPostsOf(reads, account.id);
  const events = await findEventsByIds(reads, await findEventIdsOf(reads, account.id));
  const line = (event: Event): EventLine => ({
    address: event.address,
    title: pick(event.title, languageOf(event), event.languages),
    dates: dateSpan(event.startsOn, event.endsOn, "en"),
    place: pick(event.venueName, languageOf(event), event.languages),
    cancelled: event.state === "cancelled",
  });
  const onShelf = (hostId: string, shelf: Shelf) =>
    events.filter((event) => event.hostId === hostId && shelfOf(event, now) === shelf).sort((a, b) => inOrder(shelf, a, b));
  const hosts = posts.filter((post, index) => posts.findIndex(({ hostId }) => hostId === post.hostId) === index);
  return {
    account: account.name,
    askedBy: await asksForFactor(reads, account.id, posts),
    memberOf: posts.filter(({ eventId }) => eventId === null).map(({ hostId, hostName }) => ({ id: hostId, name: hostName })),
    mayMakeEvents: posts.some(({ eventId, role }) => eventId === null && may(role, "edit-event")),
    hosts: hosts.map(({ hostId, hostName }) => ({
      id: hostId,
      name: hostName,
      shelves: shelves.map((shelf) => ({ shelf, events: onShelf(hostId, shelf).map(line) })).filter(({ events }) => events.length > 0),
    })),
  };
});

/** The hosts that ask for a second step this account does not have: nothing of theirs is listed. */
async function asksForFactor(reads: Reads, accountId: string, posts: Post[]): Promise<string[]> {
  const asking = [...new Set(posts.filter(({ factorAsked }) => factorAsked).map(({ hostName }) => hostName))];
  return asking.length > 0 && !(await existsFactor(reads, accountId)) ? asking : [];
}

export default function Events() {
  const { account, askedBy, memberOf, mayMakeEvents, hosts } = useLoaderData<typeof loader>();
  const filled = hosts.filter((host) => host.shelves.length > 0);
  return (
    <TeamFrame account={account} hosts={memberOf} here={paths.organise()}>
      <PageHeading title="Your events" actions={mayMakeEvents && filled.length > 0 && <MakeOne />} />
      {askedBy.length > 0 && (
        <div className="mb-8">
          <Notice tone="warn" title={`${askedBy.join(" and ")} asks everybody on its team for a second step.`}>
            Its events open when you have added one in <Anchor href={paths.account()}>your account</Anchor>.
          </Notice>
        </div>
      )}
      {filled.length === 0 && askedBy.length === 0 && <Nothing mayMakeEvents={mayMakeEvents} inTeam={hosts.length > 0} />}
      <div className="grid gap-10">
        {filled.map((host) => (
          <section key={host.id} aria-label={host.name} className="grid gap-6">
            {hosts.length > 1 && <p className="eyebrow">{host.name}</p>}
            {host.shelves.map(({ shelf, events }) => (
              <EventShelf key={shelf} title={shelfNames[shelf]} events={events} />
            ))}
          </section>
        ))}
      </div>
    </TeamFrame>
  );
}

const MakeOne = () => (
  <ButtonLink href={paths.newEvent()} look="primary">
    New event
  </ButtonLink>
);

function Nothing({ mayMakeEvents, inTeam }: { mayMakeEvents: boolean; inTeam: boolean }) {
  if (mayMakeEvents)
    return (
      <EmptyState title="No event yet" action={<MakeOne />}>
        A course takes five minutes: title, dates, hours and place, then the people. Nobody sees it before you publish it.
      </EmptyState>
    );
  return (
    <EmptyState title="Nothing here for you yet">
      {inTeam
        ? "Your host has no event yet. An organiser makes the first."
        : "You are on no team. Ask an owner of your host to invite this address."}
    </EmptyState>
  );
}
