import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { no } from "db/outcome";
import { agendaWords } from "~/agenda/agenda-words";
import { MyFrame } from "~/agenda/my-page/my-frame";
import { delegationWords } from "~/delegations/invited/delegation-words";
import { whyReplyClosed } from "~/delegations/invited/reply-by-link.server";
import { replyWords } from "~/delegations/invited/reply-words";
import { letterWords } from "~/delegations/letter/letter-words";
import { isOver } from "~/events/event";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { refuse } from "~/http/entrance.server";
import { requireFocalPointPage } from "~/http/focal-point-page.server";
import { requireKnownDevice } from "~/http/require-known-device.server";
import { paths } from "~/paths";
import { gridWords } from "~/registration/answers/grid/grid-words";
import { findMissingOfMembers } from "~/registration/answers/grid/missing-of-members.server";
import { approveMember } from "~/registration/members/decide-member.server";
import { findStanding } from "~/registration/members/delegation-standing.server";
import { memberListForm } from "~/registration/members/member-form";
import { handOfFocalPoint, whyClosed } from "~/registration/members/member-hand.server";
import { memberWords } from "~/registration/members/member-words";
import { MembersList } from "~/registration/members/members-list";
import { findMembersOf } from "~/registration/members/members-queries.server";
import { atOdds, missingSentences } from "~/registration/members/missing-sentences";
import { moveMember } from "~/registration/members/order-members.server";
import { replySaid } from "~/registration/members/reply-said";
import { namedOf } from "~/registration/members/shown-delegation";
import { shownMember } from "~/registration/members/shown-member";
import { correctionsAsked } from "~/registration/participants/correction-window";
import { findListHeads } from "~/registration/participants/participants-queries.server";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { Tabs } from "~/ui/tabs";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `${memberWords(data.language).page.title} · ${data.frame.shortTitle}` },
];

export const loader = door(
  requireFocalPointPage,
  async ({ focalPoint, answersFor, event, person, frame, language, rightToLeft, reads, now }) => {
    const { delegation } = focalPoint;
    const [standing, members, [last], hand] = await Promise.all([
      findStanding(reads, event, delegation),
      findMembersOf(reads, event, delegation.id),
      findListHeads(reads, event),
      handOfFocalPoint(reads, focalPoint),
    ]);
    return {
      frame,
      language,
      rightToLeft,
      id: delegation.id,
      name: delegation.name,
      reply: delegation.reply,
      replyClosed: whyReplyClosed(event, standing.deadlines.replyBy, now) ?? null,
      membersClosed: whyClosed(hand, now) ?? null,
      coming: delegation.coming,
      // Lowered by the host, or fallen back on the date for it, since the reply was given.
      fewerPlaces: standing.places !== null && standing.places < (delegation.coming ?? 0) ? standing.places : null,
      isFull: standing.places !== null && standing.taken >= standing.places,
      letter: delegation.invitationNumber === null ? null : paths.myInvitation(person.link, event.address, delegation.id),
      named: namedOf(standing),
      missing: missingSentences(standing, event, language, now),
      atOdds: atOdds(delegation, standing, language),
      answers: delegation.reply === "regretted" ? undefined : await findMissingOfMembers(reads, event, members, language),
      members: members.map((member) =>
        shownMember(member, language, paths.myMember(person.link, event.address, delegation.id, member.registrationId)),
      ),
      corrections: last && correctionsAsked(last, event, language, now, "memberCorrections"),
      others: answersFor.length > 1 ? answersFor : [],
    };
  },
);

export const action = formDoor(requireFocalPointPage, async (visitor) => {
  const { focalPoint, event, person, language, write, form, now } = visitor;
  const words = memberWords(language);
  const input = await form(memberListForm);
  if (input.deed === "approve") await requireKnownDevice(visitor);
  const outcome = await write(async (tx) => {
    const hand = await handOfFocalPoint(tx, focalPoint);
    if (isOver(event, now)) return no("event-over");
    if (input.deed === "approve") return approveMember(tx, hand, input.member, now);
    return moveMember(tx, hand, input.member, input.deed, now);
  });
  if (!outcome.ok) return refuse(words.refusals[outcome.why]);
  return redirectTo(paths.myDelegation(person.link, event.address, focalPoint.delegation.id));
});

export default function MyDelegation() {
  const page = useLoaderData<typeof loader>();
  const { frame, language, id, members, missing, answers, others } = page;
  const say = memberWords(language).page;
  const refused = useActionData<typeof action>();
  const { link, event } = frame;
  const fill = gridWords(language);
  return (
    <MyFrame frame={frame} title={page.name}>
      <div className="grid gap-5 pt-4">
        {others.length > 0 && (
          <Tabs
            label={say.other}
            tabs={others.map((each) => ({ href: paths.myDelegation(link, event, each.id), label: each.name, current: each.id === id }))}
          />
        )}
        {refused?.error && <Notice tone="bad">{Object.values(refused.error).flat().join(" ")}</Notice>}
        {page.corrections && <Notice tone="brass">{page.corrections}</Notice>}
        {page.atOdds && <Notice tone="warn">{`${page.atOdds} ${say.withdrawEach}`}</Notice>}
        {missing.length > 0 || answers?.answers ? (
          <Notice tone="brass" title={say.missing}>
            <ul className="grid gap-1">
              {missing.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
              {answers && answers.answers > 0 && (
                <li>
                  {fill.missing(answers.answers, answers.members, answers.by)}{" "}
                  <a href={paths.memberAnswers(link, event, id)}>{fill.link}</a>
                </li>
              )}
            </ul>
          </Notice>
        ) : (
          !page.atOdds && <Notice tone="ok">{delegationWords(language).nothingMissing}</Notice>
        )}
        <Card title={say.reply}>
          <p className="mb-4">
            {replySaid(page, say)}
            {page.reply === "accepted" && page.fewerPlaces !== null && ` ${replyWords(language).reply.places(page.fewerPlaces)}`}
            {page.replyClosed === "too-late" && ` ${page.reply === null ? replyWords(language).reply.tooLate : say.changeTooLate}`}
          </p>
          <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
            {!page.replyClosed && (
              <ButtonLink small look={page.reply === null ? "primary" : "plain"} href={paths.delegationReply(link, event, id)}>
                {page.reply === null ? say.replyNow : say.changeReply}
              </ButtonLink>
            )}
            {page.letter && (
              <a className="text-sm" href={page.letter}>
                {letterWords(language).download}
              </a>
            )}
          </div>
        </Card>
        {(page.reply !== "regretted" || members.length > 0) && (
          <Card title={`${say.members} (${page.named})`}>
            {members.length === 0 ? (
              <p className="text-ink-2">{say.nobody}</p>
            ) : (
              <MembersList members={members} may={page.reply !== "regretted"} words={say} />
            )}
            {page.membersClosed === "too-late" && <p className="mt-4 text-ink-2">{memberWords(language).refusals[page.membersClosed]}</p>}
            {page.reply !== "regretted" && (
              <div className="mt-4 flex flex-wrap gap-3 empty:hidden">
                {!page.membersClosed && (
                  <>
                    <ButtonLink look={page.reply === null || page.isFull ? "plain" : "primary"} href={paths.nameMember(link, event, id)}>
                      {say.add}
                    </ButtonLink>
                    <ButtonLink href={paths.pasteMembers(link, event, id)}>{say.paste}</ButtonLink>
                  </>
                )}
                {answers && <ButtonLink href={paths.memberAnswers(link, event, id)}>{fill.title}</ButtonLink>}
              </div>
            )}
          </Card>
        )}
        <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
          <li>
            <a href={paths.handOver(link, event, id)}>{say.handOver}</a>
          </li>
          <li>
            <a href={paths.myData(link, event)}>{agendaWords(language).page.ownData}</a>
          </li>
        </ul>
      </div>
    </MyFrame>
  );
}
