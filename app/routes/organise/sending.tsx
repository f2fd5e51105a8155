import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { undoSending } from "~/agenda/sending/undo-sending.server";
import { notFound, redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { countSending, findSending } from "~/mail/sendings-queries.server";
import { paths } from "~/paths";
import { instantInZone } from "~/time/display";
import { minutesBetween } from "~/time/instant";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/form/error-summary";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";
import { Progress } from "~/ui/progress";
import { useLookAgain } from "~/ui/use-look-again";

export const meta: MetaFunction = () => [{ title: "Sending" }];

export const loader = door(requireOrganiser("send"), async ({ event, reads, params, now }) => {
  const sending = await findSending(reads, event, params.sending ?? "");
  if (!sending) throw notFound();
  const counts = await countSending(reads, sending);
  const of = (...states: (keyof typeof counts)[]) => states.reduce((total, state) => total + (counts[state] ?? 0), 0);
  const secondsLeft = Math.max(0, Math.ceil(minutesBetween(now, sending.goesAt) * 60));
  return {
    address: event.address,
    what: sending.kind === "agenda" ? agendas : letters,
    at: instantInZone(sending.createdAt, event.timeZone, "en"),
    undone: sending.cancelledAt !== null,
    ...{ secondsLeft, reached: sending.reached, withoutAddress: sending.withoutAddress, unchanged: sending.unchanged },
    sent: of("sent"),
    underway: of("queued", "sending"),
    retrying: of("retrying"),
    problems: of("failed", "bounced", "uncertain"),
    cancelled: of("cancelled"),
  };
});

export const action = formDoor(requireOrganiser("send"), async ({ event, organiser, write, params, now }) => {
  const id = params.sending ?? "";
  const outcome = await write((tx) => undoSending(tx, organiser, id, now));
  if (outcome.ok || outcome.why === "already-undone") return redirectTo(paths.sending(event.address, id));
  if (outcome.why === "no-such-sending") throw notFound();
  return refuse("The minute is over: they are on their way. One that has not left yet can be cancelled by itself, under Messages.");
});

const agendas = { many: "agendas", none: "no agenda", again: "send the agendas" };
const letters = { many: "letters", none: "no letter", again: "write to them" };

export default function Sending() {
  const { address, what, at, undone, secondsLeft, reached, withoutAddress, unchanged, sent, underway, retrying, problems, cancelled } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.error?.[""] ?? [];
  const moving = !undone && underway > 0;
  useLookAgain(moving, 2_000);
  const leaving = secondsLeft > 0 ? `The ${what.many} leave in a minute` : `The ${what.many} are on their way`;
  const title = undone ? `Undone: ${what.none} was sent` : moving ? leaving : `The ${what.many} are sent`;
  return (
    <>
      <PageHeading
        eyebrow={<Anchor href={paths.messages(address)}>Messages</Anchor>}
        title={title}
        lead={`Asked for on ${at}: ${[
          `${reached} reached`,
          withoutAddress > 0 && `${withoutAddress} without an address`,
          unchanged > 0 && `${unchanged} had this agenda already`,
        ]
          .filter(Boolean)
          .join(", ")}.`}
      />
      <ErrorSummary errors={refused.map((message) => ({ message }))} />
      {moving && (
        <noscript>
          <meta httpEquiv="refresh" content="5" />
        </noscript>
      )}
      <div className="grid max-w-form gap-5">
        {undone ? (
          <Notice title="Nothing has left">
            {cancelled} {cancelled === 1 ? "message was" : "messages were"} called back. You can {what.again} anew at any time.
          </Notice>
        ) : (
          <Card>
            <Progress label="Sent" done={sent} total={reached} note={`${sent} of ${reached}`} />
            {retrying > 0 && <p className="mt-4 text-sm">{retrying} will be tried again: the receiving server asked us to wait.</p>}
            {problems > 0 && (
              <p className="mt-4 text-sm">
                <Anchor href={`${paths.messages(address)}?tab=problems`}>
                  {problems} {problems === 1 ? "needs" : "need"} you
                </Anchor>
              </p>
            )}
          </Card>
        )}
        {moving && secondsLeft > 0 && (
          <Form method="post" className="flex flex-wrap items-center gap-4">
            <Button look="danger">Undo: send nothing</Button>
            <p className="text-sm text-ink-2" role="timer">
              {secondsLeft} {secondsLeft === 1 ? "second" : "seconds"} left
            </p>
          </Form>
        )}
      </div>
    </>
  );
}
