import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { may } from "~/accounts/role";
import { door } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { findRelayTrouble } from "~/mail/delivery/relay-trouble-queries.server";
import { countPerhapsSent, findHold } from "~/mail/hold/hold-queries.server";
import { kindNames, messageKinds } from "~/mail/message-kind";
import { type MessageTab, messageTabs, stateNames, stateTones, tabNames } from "~/mail/message-state";
import { countMessages, countTabs, findMessages } from "~/mail/messages-queries.server";
import { paths } from "~/paths";
import { sortKeyOf } from "~/people/sort-key";
import { instantInZone } from "~/time/display";
import { Anchor } from "~/ui/anchor";
import { Button, ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { SelectField } from "~/ui/form/select-field";
import { TextField } from "~/ui/form/text-field";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";
import { Pagination } from "~/ui/pagination";
import { Table } from "~/ui/table";
import { Tabs } from "~/ui/tabs";
import { Tag } from "~/ui/tag";

export const meta: MetaFunction = () => [{ title: "Messages" }];

const onOnePage = 50;

export const loader = door(requireOrganiser("view"), async ({ event, organiser, reads, url }) => {
  const asked = (name: string) => (url.searchParams.get(name) ?? "").trim().slice(0, 200);
  const counts = await countTabs(reads, event);
  const tab =
    messageTabs.find((each) => each === asked("tab")) ?? (counts.problems > 0 ? "problems" : counts.review > 0 ? "review" : "sent");
  const kind = messageKinds.find((each) => each === asked("kind")) ?? "";
  const filter = { tab, kind, name: sortKeyOf(asked("name")) };
  const total = await countMessages(reads, event, filter);
  const pages = Math.max(1, Math.ceil(total / onOnePage));
  const page = Math.min(pages, Math.max(1, Number.parseInt(asked("page"), 10) || 1));
  const messages = await findMessages(reads, event, filter, { limit: onOnePage, offset: (page - 1) * onOnePage });
  const hold = await findHold(reads);
  const perhapsSent = hold ? (await countPerhapsSent(reads, hold, event)).reduce((sum, { number }) => sum + number, 0) : 0;
  const trouble = await findRelayTrouble(reads);
  return {
    trouble: trouble && { reply: trouble.reply, since: instantInZone(trouble.since, event.timeZone, "en") },
    hold: hold && { perhapsSent, backup: instantInZone(hold.backupAt, event.timeZone, "en") },
    address: event.address,
    maySend: may(organiser.role, "send"),
    ...{ counts, tab, kind, name: asked("name"), total, page, pages },
    messages: messages.map(({ id, name, kind: each, state, problem, rehearsal, sentAt, notBefore, createdAt }) => ({
      ...{ id, name, state, problem, rehearsal },
      kind: kindNames[each],
      when: instantInZone(sentAt ?? (tab === "scheduled" ? notBefore : createdAt), event.timeZone, "en"),
    })),
  };
});

export default function Messages() {
  const { hold, trouble, address, maySend, counts, tab, kind, name, total, page, pages, messages } = useLoaderData<typeof loader>();
  const here = (change: Record<string, string>) => {
    const query = new URLSearchParams({ tab, ...(kind && { kind }), ...(name && { name }), ...change });
    return `${paths.messages(address)}?${query}`;
  };
  return (
    <>
      <PageHeading
        title="Messages"
        actions={
          maySend && (
            <ButtonLink look="primary" href={paths.sendAgendas(address)}>
              Send everybody their agenda
            </ButtonLink>
          )
        }
      />
      {hold && (
        <div className="mb-5">
          <Notice tone="warn" title="Messages are on hold">
            <p>
              The database was brought back from the backup of {hold.backup}. Nothing is sent until whoever runs Plenary lets messages go
              again.
              {hold.perhapsSent > 0 && ` Of those that wait here, ${hold.perhapsSent} may have been sent already.`}
            </p>
          </Notice>
        </div>
      )}
      {trouble && (
        <div className="mb-5">
          <Notice tone="bad" title="The mail server does not take our messages">
            <p>
              Since {trouble.since} none has left. They wait, and are tried again by themselves; whoever runs Plenary can look into it. It
              says: {trouble.reply}
            </p>
          </Notice>
        </div>
      )}
      <Tabs
        label="Messages"
        tabs={messageTabs.map((each) => ({ href: here({ tab: each }), label: tabNames[each], count: counts[each], current: each === tab }))}
      />
      <Form method="get" className="my-5 flex flex-wrap items-end gap-3">
        <input type="hidden" name="tab" value={tab} />
        <TextField key={`name ${name}`} type="search" name="name" label="Name" defaultValue={name} />
        <SelectField
          key={`kind ${kind}`}
          name="kind"
          label="Kind"
          empty="All kinds"
          defaultValue={kind}
          choices={messageKinds.map((each) => ({ value: each, label: kindNames[each] }))}
        />
        <Button>Filter</Button>
      </Form>
      {messages.length === 0 ? (
        <EmptyState title={kind || name ? "No such message" : empty[tab].title}>{kind || name ? "" : empty[tab].next}</EmptyState>
      ) : (
        <div className="rounded-lg md:border md:border-line md:bg-paper">
          <Table
            caption={`${tabNames[tab]}: ${total}`}
            rows={messages}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "to",
                label: "To",
                heading: true,
                cell: (message) => (
                  <Anchor href={paths.message(address, message.id)}>{message.name || "Somebody whose name was erased"}</Anchor>
                ),
              },
              {
                key: "kind",
                label: "Message",
                cell: (message) => (
                  <span className="block min-w-0">
                    {message.kind} {message.rehearsal && <Tag tone="brass">Rehearsal</Tag>}
                  </span>
                ),
              },
              {
                key: "state",
                label: "State",
                typed: true,
                cell: ({ state, problem }) => (
                  <span className="block min-w-0">
                    <Tag tone={stateTones[state]}>{stateNames[state]}</Tag>
                    {problem && <span className="mt-1 block max-w-prose text-xs text-ink-3">{problem}</span>}
                  </span>
                ),
              },
              {
                key: "when",
                label: tab === "scheduled" ? "Leaves" : "When",
                cell: ({ when }) => <span className="tabular-nums">{when}</span>,
              },
            ]}
          />
        </div>
      )}
      <Pagination page={page} pages={pages} href={(number) => here({ page: String(number) })} />
    </>
  );
}

const empty: Record<MessageTab, { title: string; next: string }> = {
  review: { title: "Nothing to review", next: "Messages that somebody should read before they leave appear here." },
  problems: { title: "No problems", next: "Messages that were refused or may not have arrived appear here, with what to do." },
  scheduled: { title: "Nothing is waiting", next: "Messages that wait for their time or for another try appear here." },
  sent: { title: "No message yet", next: "Confirmations go out by themselves. Agendas you send from here." },
};
