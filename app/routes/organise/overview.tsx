import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isOver, languageOf } from "~/events/event";
import { kindNames } from "~/events/event-names";
import { daysAhead, type NeedKey, needsYou, nextDeadlines } from "~/events/needs-you";
import { findAllCategories } from "~/events/plan-queries.server";
import { isEmpty, pick } from "~/events/words";
import { door } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { findRelayTrouble } from "~/mail/delivery/relay-trouble-queries.server";
import { findHold } from "~/mail/hold/hold-queries.server";
import { countTroubles } from "~/mail/troubles-queries.server";
import { paths } from "~/paths";
import { findAllPools } from "~/places/places-queries.server";
import { takenOf } from "~/places/pool";
import { countNewRemarks } from "~/programme/clearance/clearance-queries.server";
import { countDraftChanges } from "~/programme/programme-queries.server";
import { countPeople } from "~/registration/headcount-queries.server";
import { findDelegationsDue } from "~/registration/members/delegations-due.server";
import { countSessions } from "~/sessions/identity-queries.server";
import { findSpeakerPages } from "~/speakers/speakers-queries.server";
import { dateSpan } from "~/time/display";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Facts } from "~/ui/facts";
import { PageHeading } from "~/ui/frame/page-heading";
import { Progress } from "~/ui/progress";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && `Overview · ${data.title}` }];

export const loader = door(requireOrganiser("view"), async ({ event, reads, now }) => {
  const [pools, categories] = [await findAllPools(reads, event), await findAllCategories(reads, event)];
  const draft = await countDraftChanges(reads, event, now);
  const delegations = await findDelegationsDue(reads, event, now);
  const troubles = await countTroubles(reads, event);
  const speakers = [...(await findSpeakerPages(reads, event)).values()];
  const facts = {
    ...(await countPeople(reads, event)),
    delegationsOwing: delegations.owing,
    sessions: await countSessions(reads, event),
    publicVersion: draft.version,
    draftChanges: draft.changes,
    clearanceRemarks: await countNewRemarks(reads, event),
    messagesToReview: troubles.toReview,
    failedMessages: troubles.failed,
    uncertainMessages: troubles.uncertain,
    mailRefused: (await findRelayTrouble(reads)) !== undefined,
    messagesHeld: (await findHold(reads)) !== undefined,
    speakersWithoutBio: speakers.filter(({ bio }) => isEmpty(bio)).length,
  };
  const say = (words: Parameters<typeof pick>[0]) => pick(words, languageOf(event), event.languages);
  const of = (scope: string, id: string) => pools.find((pool) => pool.scope === scope && pool.scopeId === id);
  const places = [
    { name: "The event", pool: of("event", event.id) },
    ...(categories.length > 1 ? categories.map(({ id, name }) => ({ name: say(name), pool: of("category", id) })) : []),
  ].flatMap(({ name, pool }) =>
    pool ? [{ id: pool.id, name, limit: pool.places, taken: takenOf(pool), confirmed: pool.confirmed, held: pool.held }] : [],
  );
  return {
    title: say(event.title),
    lead: [kindNames[event.kind], dateSpan(event.startsOn, event.endsOn, "en"), say(event.venueName)].filter(Boolean).join(" · "),
    address: event.address,
    peopleWord: event.peopleWord,
    over: isOver(event, now),
    needs: needsYou(event, facts, now),
    deadlines: nextDeadlines(event, now, delegations.days),
    places,
  };
});

export default function Overview() {
  const { title, lead, address, peopleWord, over, needs, deadlines, places } = useLoaderData<typeof loader>();
  const [next] = deadlines;
  const begins = deadlines.find(({ label }) => label === "the event begins");
  const total = places[0];
  return (
    <>
      <PageHeading title={title} lead={lead} />
      <Facts
        facts={[
          ...(begins ? [{ label: begins.days === 1 ? "day left" : "days left", value: begins.days }] : []),
          ...(total ? [{ label: `${peopleWord} confirmed`, value: total.confirmed }] : []),
          ...(total?.held ? [{ label: "places held", value: total.held }] : []),
          ...(total && total.limit !== null ? [{ label: "places free", value: total.limit - total.taken }] : []),
        ]}
      />
      <div className="mt-6 grid items-start gap-5 xl:grid-cols-[1fr_22rem]">
        <Card title="Needs you today">
          {needs.length > 0 ? (
            <ul className="-my-3 divide-y divide-line-2">
              {needs.map(({ key, sentence, deed }) => (
                <li key={key} className="flex flex-wrap items-center justify-between gap-3 py-3">
                  <p className="min-w-0">{sentence}</p>
                  <ButtonLink href={placeOf(address)[key]} small>
                    {deed}
                  </ButtonLink>
                </li>
              ))}
            </ul>
          ) : (
            <p>
              Nothing needs you today.
              {next && ` Next: ${next.label} ${daysAhead(next.days)}${next.progress ? ` (${next.progress})` : ""}.`}
              {over && " The event is over."}
            </p>
          )}
        </Card>
        <Card title="Places">
          <div className="grid gap-4">
            {places.map(({ id, name, limit, taken }) =>
              limit ? (
                <Progress key={id} label={name} done={taken} total={limit} note={`${taken} of ${limit}`} />
              ) : (
                <p key={id} className="flex flex-wrap justify-between gap-x-4 text-sm">
                  <span className="font-semibold">{name}</span>
                  <span className="text-ink-3 tabular-nums">{limit === 0 ? "No places" : `${taken} taken, no limit`}</span>
                </p>
              ),
            )}
            {next && (
              <p className="border-t border-line-2 pt-3 text-sm text-ink-2">
                Next: {next.label} {daysAhead(next.days)}.
              </p>
            )}
          </div>
        </Card>
      </div>
    </>
  );
}

const placeOf = (address: string): Record<NeedKey, string> => ({
  "mail-refused": `${paths.messages(address)}?tab=scheduled`,
  "uncertain-messages": `${paths.messages(address)}?tab=problems`,
  "messages-held": `${paths.messages(address)}?tab=scheduled`,
  "failed-messages": `${paths.messages(address)}?tab=problems`,
  "waiting-for-host": paths.people(address),
  "no-secretariat-mail": paths.lookSettings(address),
  "no-sessions": paths.dayTable(address),
  unpublished: paths.publish(address),
  "clearance-remarks": paths.clearances(address),
  "draft-changes": paths.publish(address),
  "still-draft": paths.eventSettings(address),
  "messages-to-review": paths.messages(address),
  "delegations-owing": `${paths.delegations(address)}?tab=missing`,
  "registration-closes": paths.registrationSettings(address),
  "speakers-without-bio": paths.speakerDesk(address),
  "nobody-yet": paths.addPerson(address),
});
