import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findAllDelegations } from "~/delegations/invited/delegations-queries.server";
import { nameDelegations } from "~/delegations/invited/name-delegations.server";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { findPairs } from "~/registration/duplicates/duplicates";
import { findEverybodyAt, findTwoPeople } from "~/registration/duplicates/duplicates-queries.server";
import { mergePeople, noteTwoPeople } from "~/registration/duplicates/merge-people.server";
import { PairCard } from "~/registration/duplicates/pair-card";
import { joinSentences } from "~/registration/team-words";
import { Anchor } from "~/ui/anchor";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction = () => [{ title: "Duplicates" }];

const mostShown = 50;

export const loader = door(requireOrganiser("edit-people"), async ({ event, reads, url }) => {
  const pairs = findPairs(await findEverybodyAt(reads, event), await findTwoPeople(reads, event));
  const named = event.hasDelegations ? await nameDelegations(reads, event, await findAllDelegations(reads, event)) : [];
  return {
    address: event.address,
    done: url.searchParams.get("done") ?? "",
    delegations: Object.fromEntries(named.map(({ id, name }) => [id, name])),
    pairs: pairs.slice(0, mostShown),
    more: Math.max(0, pairs.length - mostShown),
  };
});

const id = z.string().max(60);
const pairForm = z.object({ one: id, other: id, deed: z.enum(["keep-one", "keep-other", "two-people"]) });

export const action = formDoor(requireOrganiser("edit-people"), async ({ event, organiser, write, form, now }) => {
  const { one, other, deed } = await form(pairForm);
  const [keep, merge] = deed === "keep-one" ? [one, other] : [other, one];
  const outcome = await write((tx) =>
    deed === "two-people"
      ? noteTwoPeople(tx, organiser, event, [one, other], now)
      : mergePeople(tx, organiser, event, { keep, merge }, now),
  );
  return outcome.ok
    ? redirectTo(`${paths.duplicates(event.address)}?done=${deed === "two-people" ? deed : "merged"}`)
    : refuse(`${refusals[outcome.why]} Nothing was changed.`);
});

const doneSentences: Record<string, string> = {
  merged: "The two are one person now.",
  "two-people": "Noted: they are two people, and are not shown together again.",
};

const refusals = {
  ...joinSentences,
  "not-here": "These two are not both at the event any more.",
  "both-speak":
    "Both stand in the programme. Give the sessions of one to the other under Programme, publish, and remove the one without sessions.",
  "keep-the-guest":
    "A closed session of the published programme is open to the other of the two: keep that one, or name this one there too, publish, and come back.",
  "keep-the-speaker": "The other of the two stands in the programme: keep that one. What this one has goes to them.",
};

export default function Duplicates() {
  const { address, done, delegations, pairs, more } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHeading
        eyebrow={<Anchor href={paths.people(address)}>People</Anchor>}
        title="Duplicates"
        lead="People who look alike. Of two records of one person keep one: the other registration is withdrawn, its places are given back, and whatever else it had goes to the one you keep. Nobody is written to."
      />
      {doneSentences[done] && !refused && (
        <div className="pb-4">
          <Notice tone="ok">{doneSentences[done]}</Notice>
        </div>
      )}
      {refused?.error && (
        <div className="pb-4">
          <Notice tone="bad">{Object.values(refused.error).flat().join(" ")}</Notice>
        </div>
      )}
      {pairs.length === 0 && (
        <EmptyState title="Nobody looks alike">Names and mail addresses are compared, in any order and spelling of case.</EmptyState>
      )}
      <div className="grid gap-5">
        {pairs.map((pair) => (
          <Form method="post" key={`${pair.one.personId} ${pair.other.personId}`}>
            <PairCard event={address} delegations={delegations} {...pair} />
          </Form>
        ))}
        {more > 0 && <p className="text-sm text-ink-2">{`${more} more follow when these are done.`}</p>}
      </div>
    </>
  );
}
