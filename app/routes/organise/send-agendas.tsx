import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { z } from "zod";
import { may } from "~/accounts/role";
import { findAgendaRecipients } from "~/agenda/sending/agenda-recipients.server";
import { publishAndSend } from "~/agenda/sending/publish-and-send.server";
import { sendAgendas } from "~/agenda/sending/send-agendas.server";
import { kindNames } from "~/events/event-names";
import { findEvent } from "~/events/events-queries.server";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { findRecentSendings } from "~/mail/sendings-queries.server";
import { paths } from "~/paths";
import { instantInZone } from "~/time/display";
import { Anchor } from "~/ui/anchor";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { EmptyState } from "~/ui/empty-state";
import { Facts } from "~/ui/facts";
import { ComboboxField } from "~/ui/form/combobox-field";
import { ErrorSummary } from "~/ui/form/error-summary";
import { FormKey } from "~/ui/form/form-key";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction = () => [{ title: "Send everybody their agenda" }];

export const loader = door(requireOrganiser("send"), async ({ event, organiser, reads, url }) => {
  const { version, recipients } = await findAgendaRecipients(reads, event);
  const those = (will: string) => recipients.filter((recipient) => recipient.will === will);
  const shown = recipients.find(({ personId }) => personId === url.searchParams.get("person")) ?? those("reach")[0] ?? recipients[0];
  const sendings = await findRecentSendings(reads, event, "agenda", 5);
  return {
    address: event.address,
    formKey: newId(),
    draft: event.state === "draft",
    mayPublish: may(organiser.role, "edit-programme") && may(organiser.role, "edit-event"),
    kind: kindNames[event.kind].toLowerCase(),
    version: version ?? null,
    reached: those("reach").length,
    unchanged: those("unchanged").length,
    withoutAddress: those("no-address").length,
    unreachable: those("no-address")
      .slice(0, mostNames)
      .map(({ name }) => name),
    people: recipients.map(({ personId, name }) => ({ value: personId, label: name })),
    shown: shown && { personId: shown.personId, name: shown.name },
    sendings: sendings.map(({ id, createdAt, reached, cancelledAt }) => ({
      ...{ id, reached },
      at: instantInZone(createdAt, event.timeZone, "en"),
      undone: cancelledAt !== null,
    })),
  };
});

const mostNames = 12;

const sendForm = z.object({ how: z.enum(["send", "publish-and-send"]).default("send") });

export const action = formDoor(requireOrganiser("send"), async ({ event, organiser, once, form, now }) => {
  const { how } = await form(sendForm);
  const outcome = await once("send-agendas", async (tx) => {
    const current = (await findEvent(tx, event.id)) ?? event;
    return how === "send" ? sendAgendas(tx, organiser, current, now) : publishAndSend(tx, organiser, current, now);
  });
  return outcome.ok ? redirectTo(paths.sending(event.address, outcome.value)) : refuse(refusals[outcome.why]);
});

const refusals = {
  "not-published": "The programme is not published yet. Publish it first: an agenda is made from what is public.",
  "nothing-to-publish": "The programme has no session yet that could be published.",
  clashes: "A clash holds up the programme’s first version. Look at it under Programme, Publish, and mend it first.",
  "may-not": "Publishing is for an organiser of this event.",
  nobody: "There is nobody to reach: everybody has this agenda already, or it is on its way.",
};

export default function SendAgendas() {
  const { address, formKey, draft, mayPublish, kind, version, reached, unchanged, withoutAddress, unreachable, people, shown, sendings } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.error?.[""] ?? [];
  if (people.length === 0)
    return (
      <>
        <PageHeading title="Send everybody their agenda" />
        <EmptyState title="Nobody has a place yet" action={<ButtonLink href={paths.addPerson(address)}>Add people</ButtonLink>}>
          Whoever is confirmed or speaks gets their agenda from here.
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHeading
        title="Send everybody their agenda"
        lead="Each person gets their own: as a letter, as a PDF and for their calendar. Whoever has this very agenda already gets nothing."
      />
      <ErrorSummary errors={refused.map((message) => ({ message }))} />
      {draft && (
        <div className="mb-5">
          <Notice tone="brass" title={`This ${kind} is a draft`}>
            Until it is published, messages reach the team alone, marked as a rehearsal.
          </Notice>
        </div>
      )}
      <div className="grid items-start gap-5 xl:grid-cols-[24rem_minmax(0,1fr)]">
        <div className="grid gap-5">
          <Card title="Whom it reaches">
            <Facts
              facts={[
                { label: reached === 1 ? "person reached" : "people reached", value: reached },
                { label: withoutAddress === 1 ? "has no address" : "have no address", value: withoutAddress },
                { label: unchanged === 1 ? "already has this agenda" : "already have this agenda", value: unchanged },
              ]}
            />
            {unreachable.length > 0 && (
              <p className="mt-4 text-sm text-ink-2">
                Without an address: {unreachable.join(", ")}
                {withoutAddress > unreachable.length && ` and ${withoutAddress - unreachable.length} more`}.
              </p>
            )}
            {(draft || version === null) && mayPublish && reached > 0 && (
              <Form method="post" className="mt-5 grid gap-2">
                <FormKey value={formKey} />
                <Button look="primary" name="how" value="publish-and-send">
                  {`Publish the ${draft ? kind : "programme"} and send ${reached} ${reached === 1 ? "agenda" : "agendas"}`}
                </Button>
                <p className="text-xs text-ink-3">They leave after 60 seconds; until then you can undo it.</p>
              </Form>
            )}
            {version === null ? (
              <div className="mt-5 grid gap-3">
                <p className="text-sm">{mayPublish ? "The programme is not public yet." : refusals["not-published"]}</p>
                {mayPublish && <Anchor href={paths.publish(address)}>Look at the programme first</Anchor>}
              </div>
            ) : (
              <Form method="post" className="mt-5 grid gap-2">
                <FormKey value={formKey} />
                <Button look={draft ? "plain" : "primary"} disabled={reached === 0}>
                  {reached === 0
                    ? "Nobody to reach"
                    : draft
                      ? "Rehearse: send all of them to the team"
                      : `Send ${reached} ${reached === 1 ? "agenda" : "agendas"} (version ${version})`}
                </Button>
                {reached > 0 && !draft && <p className="text-xs text-ink-3">They leave after 60 seconds; until then you can undo it.</p>}
              </Form>
            )}
          </Card>
          {sendings.length > 0 && (
            <Card title="Sent before">
              <ul className="-my-2 divide-y divide-line-2 text-sm">
                {sendings.map(({ id, at, reached: number, undone }) => (
                  <li key={id} className="py-2">
                    <Anchor href={paths.sending(address, id)}>{at}</Anchor>
                    <span className="block text-ink-3">{undone ? "Undone" : `${number} ${number === 1 ? "person" : "people"}`}</span>
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </div>
        <Card title="Preview">
          <Form method="get" className="flex flex-wrap items-end gap-3">
            <div className="min-w-64 grow">
              <ComboboxField key={shown?.personId} name="person" label="As read by" choices={people} defaultValue={shown?.personId} />
            </div>
            <Button>Show</Button>
          </Form>
          {shown && (
            <>
              <iframe
                key={shown.personId}
                title={`The letter to ${shown.name}`}
                src={`${paths.agendaLetter(address)}?person=${shown.personId}`}
                sandbox="allow-same-origin"
                className="mt-4 h-[60rem] max-h-[80vh] w-full rounded border border-line bg-paper"
              />
              <p className="mt-2 text-xs text-ink-3">
                The PDF and the calendar file are enclosed when it is sent. Links lead to the public page here, because a personal link
                belongs to its person alone.
              </p>
            </>
          )}
        </Card>
      </div>
    </>
  );
}
