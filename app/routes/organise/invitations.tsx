import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { yes } from "db/outcome";
import { z } from "zod";
import { may } from "~/accounts/role";
import { languageOf } from "~/events/event";
import { findAllCategories } from "~/events/plan-queries.server";
import { pick } from "~/events/words";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { inviteRehearsed, remindInvited, withdrawInvitation } from "~/registration/invitations/follow-up.server";
import { invitationTabNames, invitationTabs, mayRemind, readInvitationTab, stateOfInvitation } from "~/registration/invitations/invitation";
import { findAllInvitations } from "~/registration/invitations/invitations-queries.server";
import { InvitationsTable } from "~/registration/invitations/invitations-table";
import { peopleOnPage } from "~/registration/people-list/people-list";
import { plainDate } from "~/time/display";
import type { Instant } from "~/time/instant";
import { dateAt } from "~/time/time-zone";
import { Anchor } from "~/ui/anchor";
import { Button, ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { FormKey } from "~/ui/form/form-key";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";
import { Pagination } from "~/ui/pagination";
import { Tabs } from "~/ui/tabs";

export const meta: MetaFunction = () => [{ title: "Invitations" }];

export const loader = door(requireOrganiser("view"), async ({ event, organiser, reads, url, now }) => {
  const [all, categories] = await Promise.all([findAllInvitations(reads, event), findAllCategories(reads, event)]);
  const tab = readInvitationTab(url.searchParams, event);
  const inTab = (each: typeof tab) => all.filter((invitation) => stateOfInvitation(invitation) === each);
  const page = Math.max(1, Math.min(10_000, Math.trunc(Number(url.searchParams.get("page") ?? 1)) || 1));
  const day = (at: string | null) => (at ? plainDate(dateAt(at as Instant, event.timeZone), "en") : "");
  const names = new Map(categories.map(({ id, name }) => [id, pick(name, languageOf(event), event.languages)]));
  return {
    ...{ address: event.address, formKey: newId(), mayEdit: may(organiser.role, "edit-people"), tab, page },
    counts: Object.fromEntries(invitationTabs.map((each) => [each, inTab(each).length])),
    rehearses: event.state === "draft",
    toSend: event.state === "draft" ? 0 : inTab("rehearsed").filter(({ mailAddress }) => mailAddress !== null).length,
    toRemind: all.filter((each) => each.mailAddress !== null && mayRemind(each, now)).length,
    reminded: Number(url.searchParams.get("reminded") ?? 0),
    invited: Number(url.searchParams.get("invited") ?? 0),
    showsCategory: categories.length > 1,
    rows: inTab(tab)
      .slice((page - 1) * peopleOnPage, page * peopleOnPage)
      .map(({ invitedAt, remindedAt, answeredAt, regrettedAt, withdrawnAt, categoryId, ...rest }) => ({
        ...rest,
        category: names.get(categoryId ?? "") ?? "",
        ...{ invited: day(invitedAt), reminded: day(remindedAt), answered: day(answeredAt) },
        ...{ regretted: day(regrettedAt), withdrawn: day(withdrawnAt) },
      })),
  };
});

const followUp = z.object({
  formKey: z.string().max(60),
  withdraw: z.string().max(60).optional(),
  send: z.literal("rehearsed").optional(),
});

export const action = formDoor(requireOrganiser("edit-people"), async ({ event, organiser, write, once, form, now }) => {
  const { withdraw, send } = await form(followUp);
  if (withdraw) {
    const outcome = await write((tx) => withdrawInvitation(tx, organiser, withdraw, now));
    return outcome.ok ? redirectTo(`${paths.invitations(event.address)}?tab=withdrawn`) : refuse(refusals[outcome.why]);
  }
  if (send) {
    const sent = await once("invite-rehearsed", async (tx) => {
      const invited = await inviteRehearsed(tx, organiser, now);
      return invited.ok ? yes(String(invited.value)) : invited;
    });
    return sent.ok ? redirectTo(`${paths.invitations(event.address)}?invited=${sent.value}`) : refuse(refusals[sent.why]);
  }
  const outcome = await once("remind-invited", async (tx) => {
    const reminded = await remindInvited(tx, organiser, now);
    return reminded.ok ? yes(String(reminded.value)) : reminded;
  });
  return outcome.ok ? redirectTo(`${paths.invitations(event.address)}?reminded=${outcome.value}`) : refuse(refusals[outcome.why]);
});

const refusals = {
  nobody: "There is nobody to remind: everybody has answered, or was written to within the last day.",
  "none-rehearsed": "There is nobody to write to: everybody on the list has their invitation.",
  "no-such-invitation": "This invitation is not there.",
  answered: "This person has answered meanwhile. Decline or cancel the registration instead.",
};

export default function Invitations() {
  const page = useLoaderData<typeof loader>();
  const { address, tab, counts, rows, mayEdit, toSend, toRemind, reminded, invited, rehearses, showsCategory } = page;
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHeading
        eyebrow={<Anchor href={paths.people(address)}>People</Anchor>}
        title="Invitations"
        actions={
          mayEdit && (
            <>
              <ButtonLink href={paths.pastePeople(address)}>Invite from a list</ButtonLink>
              <ButtonLink href={`${paths.addPerson(address)}?as=invited`}>Invite a person</ButtonLink>
            </>
          )
        }
      />
      <Tabs
        label="Invitations by what became of them"
        tabs={invitationTabs
          .filter((each) => each !== "rehearsed" || rehearses || counts.rehearsed || tab === each)
          .map((each) => ({
            ...{ href: `?tab=${each}`, label: invitationTabNames[each], count: counts[each], current: each === tab },
          }))}
      />
      <div className="grid gap-4 py-4 empty:hidden">
        {invited > 0 && <Notice tone={rehearses ? "brass" : "ok"}>{invitedSentence(invited, rehearses)}</Notice>}
        {reminded > 0 && <Notice tone="ok">{reminded === 1 ? "1 person is reminded." : `${reminded} people are reminded.`}</Notice>}
        {refused?.error && <Notice tone="bad">{Object.values(refused.error).flat().join(" ")}</Notice>}
      </div>
      <Form id="follow-up" method="post" className="flex flex-wrap items-center gap-3 pb-4">
        <FormKey value={page.formKey} />
        {mayEdit && tab === "rehearsed" && toSend > 0 && (
          <>
            <Button look="primary" name="send" value="rehearsed">
              {toSend === 1 ? "Send this invitation" : `Send these ${toSend} invitations`}
            </Button>
            <p className="text-sm text-ink-3">They were entered while the event was a draft: nothing has gone to them yet.</p>
          </>
        )}
        {mayEdit && tab === "rehearsed" && rehearses && (
          <p className="text-sm text-ink-3">
            While the event is a draft, its letters go to the team alone. Once it is published, send them from here.
          </p>
        )}
        {mayEdit && tab === "no-answer" && toRemind > 0 && (
          <>
            <Button look="primary">{toRemind === 1 ? "Remind this one" : `Remind these ${toRemind}`}</Button>
            <p className="text-sm text-ink-3">All who have not answered, but nobody twice within a day.</p>
          </>
        )}
      </Form>
      {rows.length === 0 ? (
        <EmptyState title="None here">
          {(tab === "no-answer" || tab === "rehearsed") &&
            "Invite people one by one or from a list: each gets a personal link to register by."}
        </EmptyState>
      ) : (
        <div className="rounded-lg md:border md:border-line md:bg-paper">
          <InvitationsTable
            {...{ event: address, tab, rows, showsCategory }}
            withdrawBy={mayEdit && tab !== "answered" && tab !== "withdrawn" ? "follow-up" : undefined}
          />
        </div>
      )}
      <Pagination page={page.page} pages={Math.ceil((counts[tab] ?? 0) / peopleOnPage)} href={(to) => `?tab=${tab}&page=${to}`} />
    </>
  );
}

const invitedSentence = (invited: number, rehearsed: boolean) =>
  rehearsed
    ? `This was a rehearsal: the event is a draft, so ${invited === 1 ? "the invitation" : `${invited} invitations`} went to the team alone. Nobody is invited by it.`
    : invited === 1
      ? "1 person is invited."
      : `${invited} people are invited.`;
