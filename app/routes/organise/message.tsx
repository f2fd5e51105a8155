import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { may } from "~/accounts/role";
import { type MessageDeed, messageDeeds } from "~/agenda/sending/message-deed";
import { messageDeedForm } from "~/agenda/sending/message-deed-form";
import { mayDo, settleMessage } from "~/agenda/sending/settle-message.server";
import { notFound, redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { kindNames } from "~/mail/message-kind";
import { stateNames, stateTones } from "~/mail/message-state";
import { findAttempts, findMessage } from "~/mail/messages-queries.server";
import { paths } from "~/paths";
import { instantInZone } from "~/time/display";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { DescriptionList } from "~/ui/facts";
import { ErrorSummary } from "~/ui/form/error-summary";
import { PageHeading } from "~/ui/frame/page-heading";
import { Tag } from "~/ui/tag";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && `${data.kind} · Messages` }];

export const loader = door(requireOrganiser("view"), async ({ event, organiser, reads, params }) => {
  const message = await findMessage(reads, event, params.message ?? "");
  if (!message) throw notFound();
  const at = (instant: typeof message.createdAt) => instantInZone(instant, event.timeZone, "en");
  const { state, name, problem, rehearsal } = message;
  return {
    address: event.address,
    ...{ state, name, problem, rehearsal, kind: kindNames[message.kind] },
    createdAt: at(message.createdAt),
    leavesAt: state === "queued" || state === "retrying" ? at(message.notBefore) : null,
    sentAt: message.sentAt && at(message.sentAt),
    deeds: may(organiser.role, "send") ? messageDeeds.filter((deed) => mayDo(deed, state)) : [],
    attempts: (await findAttempts(reads, message)).map(({ id, mailAddress, startedAt, outcome, reply }) => ({
      ...{ id, mailAddress, outcome, reply },
      at: at(startedAt),
    })),
  };
});

export const action = formDoor(requireOrganiser("send"), async ({ event, organiser, write, form, params, now }) => {
  const { deed } = await form(messageDeedForm);
  const id = params.message ?? "";
  const outcome = await write((tx) => settleMessage(tx, organiser, { id, deed }, now));
  if (!outcome.ok && outcome.why === "no-such-message") throw notFound();
  return outcome.ok ? redirectTo(paths.message(event.address, id)) : refuse("It has moved on meanwhile. Please look at its state again.");
});

export default function Message() {
  const { address, state, name, problem, rehearsal, kind, createdAt, leavesAt, sentAt, deeds, attempts } = useLoaderData<typeof loader>();
  const [form] = useForm({ lastResult: useActionData<typeof action>() });
  return (
    <>
      <PageHeading
        eyebrow={<Anchor href={paths.messages(address)}>Messages</Anchor>}
        title={name ? `${kind}: ${name}` : kind}
        status={
          <>
            <Tag tone={stateTones[state]}>{stateNames[state]}</Tag>
            {rehearsal && <Tag tone="brass">Rehearsal</Tag>}
          </>
        }
      />
      <ErrorSummary errors={(form.errors ?? []).map((message) => ({ message }))} />
      <div className="grid max-w-4xl gap-5">
        <Card>
          <DescriptionList
            facts={[
              { label: "Queued", value: createdAt },
              ...(leavesAt ? [{ label: "Leaves", value: leavesAt }] : []),
              ...(sentAt ? [{ label: "Sent", value: sentAt }] : []),
              ...(problem ? [{ label: "What happened", value: problem }] : []),
              ...(rehearsal ? [{ label: "Reaches", value: "The team alone, because the event was a draft when it was written." }] : []),
            ]}
          />
          {deeds.length > 0 && (
            <Form method="post" className="mt-5 flex flex-wrap gap-3">
              {deeds.map((deed) => (
                <Button key={deed} name="deed" value={deed} look={deed === "cancel" ? "danger" : "plain"}>
                  {deedNames[deed]}
                </Button>
              ))}
            </Form>
          )}
          {state === "uncertain" && (
            <p className="mt-3 max-w-prose text-sm text-ink-2">
              The mail server fell silent while it was being handed over: it may have arrived. Ask before you send it again, or the person
              may get it twice.
            </p>
          )}
        </Card>
        <Card title="Attempts">
          {attempts.length === 0 ? (
            <p className="text-sm text-ink-2">Nothing was handed to the mail server yet.</p>
          ) : (
            <ol className="-my-2 divide-y divide-line-2 text-sm">
              {attempts.map(({ id, at, mailAddress, outcome, reply }) => (
                <li key={id} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[16rem_1fr]">
                  <span className="tabular-nums">{at}</span>
                  <span className="min-w-0">
                    <span className="font-semibold">{mailAddress}</span>{" "}
                    <span className="text-ink-2">{outcome ? outcomes[outcome] : "under way"}</span>
                    {reply && <span className="block text-xs text-ink-3">{reply}</span>}
                  </span>
                </li>
              ))}
            </ol>
          )}
        </Card>
      </div>
    </>
  );
}

const deedNames: Record<MessageDeed, string> = { send: "Send it again", cancel: "Cancel this message", arrived: "Count it as sent" };

const outcomes: Record<string, string> = { sent: "accepted", retry: "to be tried again", refused: "refused", uncertain: "no answer" };
