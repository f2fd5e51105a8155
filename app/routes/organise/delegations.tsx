import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { yes } from "db/outcome";
import { z } from "zod";
import { may } from "~/accounts/role";
import { boardTabNames, boardTabs, isInTab, readBoardTab } from "~/delegations/invited/board";
import { moveDelegation } from "~/delegations/invited/order-delegations.server";
import { type PassedOver, passedOverQuery, passedOverSentences } from "~/delegations/invited/passed-over";
import { rowsByHand } from "~/delegations/invited/protocol-order";
import { findProtocolOrder } from "~/delegations/invited/rules-queries.server";
import { inviteDelegation, remindDelegation } from "~/delegations/invited/write-to-delegation.server";
import { senderHeading, sendersHeading, senderWord } from "~/events/event";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { BoardDeeds, BoardExports, NoDelegations } from "~/registration/members/board-parts";
import { findBoard } from "~/registration/members/board-rows.server";
import { BoardTable } from "~/registration/members/board-table";
import { atOdds, leftOver } from "~/registration/members/missing-sentences";
import { arrowsForm, OrderByHand, stepsIn } from "~/registration/members/order-by-hand";
import { shownDelegation } from "~/registration/members/shown-delegation";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { FormKey } from "~/ui/form/form-key";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";
import { Tabs } from "~/ui/tabs";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.heading }];

export const loader = door(requireOrganiser("view"), async ({ event, organiser, reads, url, now }) => {
  const [board, order] = await Promise.all([findBoard(reads, event), findProtocolOrder(reads, event)]);
  const tab = readBoardTab(url.searchParams.get("tab"));
  const inTab = (each: (typeof boardTabs)[number]) => board.filter((row) => isInTab(each, row, row.standing.missing));
  const accepted = inTab("accepted");
  return {
    address: event.address,
    word: senderHeading(event),
    heading: sendersHeading(event),
    sendersWord: event.sendersWord,
    formKeys: [newId(), [newId(), newId()]] as const,
    mayEdit: may(organiser.role, "edit-people"),
    hasDelegations: event.hasDelegations,
    byHand: order.by === "hand" ? rowsByHand(board, order).map((row) => row.map(({ id, shortName }) => ({ id, shortName }))) : undefined,
    tab,
    counts: Object.fromEntries(boardTabs.map((each) => [each, inTab(each).length])),
    added: Number(url.searchParams.get("added") ?? 0),
    written: Number(url.searchParams.get("written") ?? 0),
    passedOver: passedOverSentences(url.searchParams, new Map(board.map(({ id, name }) => [id, name]))),
    rehearses: event.state === "draft",
    figures: {
      invited: board.filter(({ invitedAt }) => invitedAt).length,
      accepted: accepted.length,
      noReply: board.filter(({ reply, invitedAt }) => invitedAt && !reply).length,
      named: board.reduce((sum, { standing }) => sum + standing.counts.named, 0),
      confirmed: board.reduce((sum, { standing }) => sum + standing.counts.confirmed, 0),
    },
    atOdds: board
      .filter((row) => leftOver(row, row.standing) > 0)
      .map((row) => ({ id: row.id, name: row.name, sentence: atOdds(row, row.standing, "en") })),
    rows: inTab(tab).map((row) => shownDelegation(row, event, now)),
  };
});

const mostAtOnce = 500;
const boardForm = z.object({
  formKey: z.string().max(60),
  id: z.array(z.string().max(60)).max(mostAtOnce).default([]),
  deed: z.enum(["invite", "remind", "move"]).optional(),
  up: z.string().max(60).optional(),
  down: z.string().max(60).optional(),
  move: z.string().max(60).optional(),
  before: z.string().max(60).optional(),
});

/** Each of those ticked is written to by itself: the others are none the worse where one cannot be. */
export const action = formDoor(requireOrganiser("edit-people"), async ({ event, organiser, write, form, once, url, now }) => {
  const { id: ids, deed, ...ordering } = await form(boardForm);
  const here = `${paths.delegations(event.address)}?tab=${readBoardTab(url.searchParams.get("tab"))}`;
  const [moved, move] = moveIn(ordering);
  if (moved) {
    const outcome = await write((tx) => moveDelegation(tx, organiser, moved, move, now));
    return outcome.ok ? redirectTo(here) : refuse(notMoved[outcome.why]);
  }
  if (deed === "move") return refuse("Please choose which one to move.");
  if (ids.length === 0 || !deed) return refuse(`Tick the ${event.sendersWord} first.`);
  const send = deed === "invite" ? inviteDelegation : remindDelegation;
  const done = await once(`delegations-${deed}`, async (tx) => {
    const passed: PassedOver[] = [];
    for (const id of ids) {
      const sent = await send(tx, organiser, id, now);
      if (!sent.ok) passed.push({ id, why: sent.why });
    }
    return yes(`&written=${ids.length - passed.length}${passedOverQuery(passed)}`);
  });
  return redirectTo(`${here}${done.value}`);
});

function moveIn({ up, down, move, before }: Omit<z.output<typeof boardForm>, "id" | "deed" | "formKey">) {
  if (up) return [up, "up"] as const;
  return down ? ([down, "down"] as const) : ([move, { before: before || null }] as const);
}

const notMoved = {
  gone: "It is not on the list any more. Please open the page again.",
  "not-by-hand": "The order is not by hand any more. Please open the page again.",
  apart: "These two are kept apart by the order itself: the host, organisations and those that sit under another stand by themselves.",
};

export default function Delegations() {
  const page = useLoaderData<typeof loader>();
  const { address, sendersWord, tab, counts, rows, mayEdit, figures, written } = page;
  const refused = useActionData<typeof action>();
  const count = (number: number) => (number === 1 ? `1 ${senderWord(page)} is` : `${number} ${sendersWord} are`);
  const writes = mayEdit && (tab === "missing" || tab === "not-invited") && rows.length > 0;
  const byHand = mayEdit && tab === "all" ? page.byHand : undefined;
  if (counts.all === 0) return <NoDelegations event={address} sendersWord={sendersWord} mayEdit={mayEdit} />;
  return (
    <>
      <PageHeading title={page.heading} actions={mayEdit && <BoardDeeds event={address} sendersWord={sendersWord} />} />
      <div className="mb-6">
        <Facts
          facts={[
            { label: "invited", value: figures.invited },
            { label: "accepted", value: figures.accepted },
            { label: "no reply yet", value: figures.noReply },
            { label: "members named", value: figures.named },
            { label: "confirmed", value: figures.confirmed },
          ]}
        />
      </div>
      <Tabs
        label={`${page.heading} by what they need`}
        tabs={boardTabs.map((each) => ({ href: `?tab=${each}`, label: boardTabNames[each], count: counts[each], current: each === tab }))}
      />
      <div className="grid gap-4 py-4 empty:hidden">
        {page.added > 0 && <Notice tone="ok">{count(page.added)} added.</Notice>}
        {page.atOdds.length > 0 && (
          <Notice tone="warn" title="Regretted, with members">
            {page.atOdds.map(({ id, name, sentence }) => (
              <p key={id}>
                <Anchor href={paths.delegation(address, id)}>{name}</Anchor>: {sentence}
              </p>
            ))}
          </Notice>
        )}
        {written > 0 && (
          <Notice tone={page.rehearses ? "brass" : "ok"}>{page.rehearses ? rehearsed(written) : `${count(written)} written to.`}</Notice>
        )}
        {page.passedOver.length > 0 && <Notice tone="warn">{page.passedOver.join(" ")}</Notice>}
        {refused?.error && <Notice tone="bad">{Object.values(refused.error).flat().join(" ")}</Notice>}
      </div>
      {byHand && <OrderByHand rows={byHand} formKeys={page.formKeys[1]} />}
      {rows.length === 0 ? (
        <p className="py-6 text-ink-2">None at present.</p>
      ) : (
        <div className="overflow-x-auto rounded-lg md:border md:border-line md:bg-paper">
          <BoardTable
            event={address}
            word={page.word}
            caption={page.heading}
            rows={rows}
            tickFor={writes ? "write" : undefined}
            ticked
            orderFor={byHand && { form: arrowsForm, steps: stepsIn(byHand) }}
          />
        </div>
      )}
      {writes && (
        <Form id="write" method="post" className="flex flex-wrap gap-3 pt-4">
          <FormKey value={page.formKeys[0]} />
          <Button look="primary" name="deed" value={tab === "missing" ? "remind" : "invite"}>
            {tab === "missing"
              ? `Chase these ${rows.length}`
              : `Send ${rows.length === 1 ? "the invitation" : `these ${rows.length} invitations`}`}
          </Button>
          <p className="self-center text-sm text-ink-3">
            {tab === "missing"
              ? "Each message names what is missing, and by when."
              : "Each focal point gets the invitation with their own link."}
          </p>
        </Form>
      )}
      {mayEdit && <BoardExports event={address} />}
    </>
  );
}

const rehearsed = (written: number) =>
  `This was a rehearsal: the event is a draft, so ${written === 1 ? "the message" : `all ${written} messages`} went to the team alone. Nobody is invited or reminded by it.`;
