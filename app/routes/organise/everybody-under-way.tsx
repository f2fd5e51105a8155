import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { notFound, redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { isUnderWay, runApart } from "~/http/run-apart.server";
import { paths } from "~/paths";
import { findBulkDeed, findNamesOf } from "~/registration/everybody/bulk-queries.server";
import { doToEverybody } from "~/registration/everybody/do-to-everybody.server";
import { refusalSentences } from "~/registration/team-words";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";
import { Progress } from "~/ui/progress";
import { useLookAgain } from "~/ui/use-look-again";

export const meta: MetaFunction = () => [{ title: "Everybody in this list" }];

const mostShown = 200;

export const loader = door(requireOrganiser("edit-people"), async ({ event, reads, params }) => {
  const bulk = await findBulkDeed(reads, event, params.deed ?? "");
  if (!bulk) throw notFound();
  const { deed, seen, done, endedAt, registrationIds, refused } = bulk;
  const shown = refused.slice(0, mostShown);
  const names = await findNamesOf(
    reads,
    event,
    shown.map(({ id }) => id),
  );
  return {
    ...{ address: event.address, deed, seen, done, total: registrationIds.length, refused: refused.length },
    ended: endedAt !== null,
    stopped: endedAt === null && !isUnderWay(bulk.id),
    shown: shown.map(({ id, why }) => ({ id, name: names.get(id) ?? "", why: sentences[why] ?? "" })),
  };
});

/** Goes on where a restart of the server has stopped it. */
export const action = formDoor(requireOrganiser("edit-people"), async ({ event, organiser, house, params }) => {
  const bulk = await findBulkDeed(house.reads, event, params.deed ?? "");
  if (!bulk) throw notFound();
  runApart(bulk.id, () => doToEverybody(house, organiser, bulk.id));
  return redirectTo(paths.everybodyUnderWay(event.address, bulk.id));
});

const sentences: Record<string, string | undefined> = refusalSentences;

const deedNames = { confirm: "Confirmed", decline: "Declined", move: "Moved to the other category" };

export default function EverybodyUnderWay() {
  const { address, deed, seen, done, total, refused, ended, stopped, shown } = useLoaderData<typeof loader>();
  const moving = !ended && !stopped;
  useLookAgain(moving, 1_000);
  return (
    <>
      <PageHeading
        eyebrow={<Anchor href={paths.people(address)}>People</Anchor>}
        title={ended ? `${deedNames[deed]}: ${done} of ${total}` : `Deciding about ${total} people`}
        lead={ended ? undefined : "You can leave this page: it goes on by itself, and this address tells how it ended."}
      />
      {moving && (
        <noscript>
          <meta httpEquiv="refresh" content="5" />
        </noscript>
      )}
      <div className="grid max-w-form gap-5">
        <Card>
          <Progress label="Decided" done={seen} total={Math.max(total, 1)} note={`${seen} of ${total}`} />
        </Card>
        {stopped && (
          <Form method="post" className="grid justify-items-start gap-3">
            <Notice tone="warn">This has stopped half way, because the server was started anew. Nobody is decided about twice.</Notice>
            <Button look="primary">Go on</Button>
          </Form>
        )}
        {refused > 0 && (
          <Card title={refused === 1 ? "1 stays as it was" : `${refused} stay as they were`}>
            <ul className="-my-2 divide-y divide-line-2 text-sm">
              {shown.map(({ id, name, why }) => (
                <li key={id} className="py-2">
                  <Anchor href={paths.registration(address, id)}>
                    <bdi>{name}</bdi>
                  </Anchor>
                  <span className="block text-ink-3">{why}</span>
                </li>
              ))}
            </ul>
            {refused > shown.length && <p className="pt-3 text-sm text-ink-2">{`And ${refused - shown.length} more.`}</p>}
          </Card>
        )}
        {ended && refused === 0 && <Notice tone="ok">Everybody was decided about.</Notice>}
      </div>
    </>
  );
}
