import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { no, type Outcome } from "db/outcome";
import { may } from "~/accounts/role";
import { HistoryList } from "~/audit/history-list";
import { changeByCard } from "~/delegations/invited/change-delegation.server";
import { delegationCardForm } from "~/delegations/invited/delegation-forms";
import { findDelegation } from "~/delegations/invited/delegations-queries.server";
import { nameDelegation } from "~/delegations/invited/name-delegations.server";
import { delegationRefusals, fieldOfRefusal, moreThanPlaces } from "~/delegations/invited/team-sentences";
import { inviteDelegation, noteInvitedOnPaper, remindDelegation } from "~/delegations/invited/write-to-delegation.server";
import { Flag } from "~/delegations/names/flag";
import { notFound, redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { overBy } from "~/places/pool";
import { ReplyTag } from "~/registration/members/board-table";
import { withdrawMember } from "~/registration/members/decide-member.server";
import { ContactsCard, LetterCard, PlacesCard, RemarksCard, ReplyCard, SettingsCard } from "~/registration/members/delegation-cards";
import { findDelegationPage } from "~/registration/members/delegation-page.server";
import { DelegationPeople, DelegationState, MembersAtOdds } from "~/registration/members/delegation-parts";
import { handOfTeam } from "~/registration/members/member-hand.server";
import { moveMember } from "~/registration/members/order-members.server";
import { joinSentences } from "~/registration/team-words";
import { thenPassPlacesOn } from "~/registration/waiting/pass-places-on.server";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && `${data.name} · ${data.heading}` }];

export const loader = door(requireOrganiser("view"), async ({ event, organiser, params, reads, url, now }) => {
  const delegation = await findDelegation(reads, event, params.delegation ?? "");
  if (!delegation) throw notFound();
  const page = await findDelegationPage(reads, event, await nameDelegation(reads, event, delegation), now);
  return {
    ...page,
    formKey: newId(),
    mayEdit: may(organiser.role, "edit-people"),
    done: url.searchParams.get("done"),
    rehearses: event.state === "draft",
  };
});

export const action = formDoor(requireOrganiser("edit-people"), async ({ event, organiser, params, reads, write, once, form, now }) => {
  const id = params.delegation ?? "";
  const found = await findDelegation(reads, event, id);
  if (!found) throw notFound();
  const input = await form(delegationCardForm);
  const here = paths.delegation(event.address, id);
  if (input.deed === "up" || input.deed === "down") {
    const { deed, member } = input;
    await write(async (tx) => {
      const hand = await handOfTeam(tx, organiser, event, id);
      return hand ? moveMember(tx, hand, member, deed, now) : { ok: true };
    });
    return redirectTo(here);
  }
  if (input.deed === "withdraw") {
    const withdrawn = await write(async (tx) => {
      const hand = await handOfTeam(tx, organiser, event, id);
      return hand ? withdrawMember(tx, hand, input.member, "", now) : no("no-such-member");
    });
    return withdrawn.ok ? redirectTo(`${here}?done=withdraw`) : refuse(joinSentences[withdrawn.why]);
  }
  if (input.deed === "invite" || input.deed === "invited-on-paper" || input.deed === "remind") {
    const send = { invite: inviteDelegation, "invited-on-paper": noteInvitedOnPaper, remind: remindDelegation }[input.deed];
    const sent = await once(input.deed, async (tx) => textOf(await send(tx, organiser, id, now)));
    return sent.ok ? redirectTo(`${here}?done=${input.deed}`) : refuse(delegationRefusals[sent.why]);
  }
  const changed = await write(async (tx) => {
    const delegation = (await findDelegation(tx, event, id)) ?? found;
    return thenPassPlacesOn(tx, event, await changeByCard(tx, organiser, delegation, input, now), now);
  });
  if (changed.ok) return redirectTo(input.deed === "remove" ? paths.delegations(event.address) : `${here}?done=${input.deed}`);
  if (changed.why === "too-many") return refuse(moreThanPlaces(changed.places), "coming");
  if (changed.why === "below-taken") return refuse(overBy(`${changed.taken} are named already`, changed.over), "places");
  return refuse(delegationRefusals[changed.why], fieldOfRefusal[changed.why]);
});

const textOf = <Why extends string>(outcome: Outcome<unknown, Why>): Outcome<string, Why> =>
  outcome.ok ? { ok: true, value: "" } : outcome;

const rehearsed = "This was a rehearsal: the event is a draft, so the message went to the team alone.";

const rehearsedSentences: Record<string, string> = {
  invite: `${rehearsed} The delegation is not invited by it.`,
  remind: `${rehearsed} The delegation is not reminded by it.`,
};

const doneSentences: Record<string, string> = {
  invite: "The invitation is in the outbox.",
  "invited-on-paper": "Noted: the invitation has its number.",
  remind: "The reminder is in the outbox.",
  withdraw: "The place is given back, and the message that says so is in the outbox.",
};

export default function Delegation() {
  const page = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const general = lastResult?.error?.[""];
  const cards = { page, lastResult };
  const done = (page.rehearses && rehearsedSentences[page.done ?? ""]) || (page.done && (doneSentences[page.done] ?? "Saved."));
  return (
    <>
      <PageHeading
        eyebrow={<Anchor href={paths.delegations(page.address)}>{page.heading}</Anchor>}
        title={
          <>
            <Flag code={page.flag} />
            <bdi>{page.name}</bdi>
          </>
        }
        lead={page.under && `Sits under ${page.under}.`}
        status={<ReplyTag reply={page.reply} coming={page.coming} />}
      />
      <div className="grid gap-4 pb-5 empty:hidden">
        {page.atOdds && <MembersAtOdds page={page} mayEdit={page.mayEdit} />}
        {done && !lastResult && <Notice tone="ok">{done}</Notice>}
        {general && <Notice tone="bad">{general.join(" ")}</Notice>}
      </div>
      <div className="grid items-start gap-5 xl:grid-cols-[1fr_24rem]">
        <div className="grid gap-5">
          <DelegationState page={page} mayEdit={page.mayEdit} formKey={page.formKey} />
          <DelegationPeople page={page} mayEdit={page.mayEdit} />
          {page.mayEdit && <ContactsCard {...cards} />}
          {page.mayEdit && <SettingsCard {...cards} />}
        </div>
        <div className="grid gap-5">
          {page.mayEdit && (
            <>
              <PlacesCard {...cards} />
              <ReplyCard {...cards} />
              <LetterCard {...cards} />
              <RemarksCard {...cards} />
            </>
          )}
          <Card title="History">
            <HistoryList lines={page.history} />
          </Card>
          {page.mayEdit && page.members.length === 0 && page.reply === null && !page.invited && (
            <Form method="post">
              <Button small look="danger" name="deed" value="remove">
                Take it off the board
              </Button>
            </Form>
          )}
        </div>
      </div>
    </>
  );
}
