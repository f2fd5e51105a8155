import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { yes } from "db/outcome";
import { MyFrame } from "~/agenda/my-page/my-frame";
import { findOrganisationName } from "~/delegations/delegations-queries.server";
import { delegationWords } from "~/delegations/invited/delegation-words";
import { notFound, redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { refuse } from "~/http/entrance.server";
import { requireFocalPointPage } from "~/http/focal-point-page.server";
import { requireKnownDevice } from "~/http/require-known-device.server";
import { paths } from "~/paths";
import { findPerson } from "~/people/people-queries.server";
import { makeLink } from "~/people/personal-link.server";
import { forwardLink, noteLinkShown } from "~/registration/mail-personal-link.server";
import { dealWithMember } from "~/registration/members/deal-with-member.server";
import { formerlyIn } from "~/registration/members/formerly";
import { isKnownOtherwise } from "~/registration/members/known-otherwise-queries.server";
import { wouldAskAnew } from "~/registration/members/member";
import { MemberCards } from "~/registration/members/member-cards";
import { memberPageForm } from "~/registration/members/member-form";
import { approvalFor, handOfFocalPoint } from "~/registration/members/member-hand.server";
import { memberWords } from "~/registration/members/member-words";
import { findMembersOf } from "~/registration/members/members-queries.server";
import { shownMember } from "~/registration/members/shown-member";
import { findAllSteps, findRegistration } from "~/registration/registration-queries.server";
import { registrationWords } from "~/registration/registration-words";
import { Notice } from "~/ui/notice";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && `${data.member.name} · ${data.frame.shortTitle}` }];

export const loader = door(requireFocalPointPage, async (visitor) => {
  const { focalPoint, event, params, person, frame, language, rightToLeft, reads, url } = visitor;
  const { delegation } = focalPoint;
  const members = await findMembersOf(reads, event, delegation.id);
  const member = members.find(({ registrationId }) => registrationId === params.member);
  const registration = member && (await findRegistration(reads, event, member.registrationId));
  if (!member || !registration) throw notFound();
  await requireKnownDevice(visitor);
  const toThemAlone = await isKnownOtherwise(reads, registration);
  return {
    toThemAlone,
    ...{ frame, language, rightToLeft, delegation: { id: delegation.id, name: delegation.name } },
    asksAnew: wouldAskAnew(member.state, approvalFor(await handOfFocalPoint(reads, focalPoint)), "focal-point"),
    anew: url.searchParams.get("saved") === "anew",
    wasHead: members.find(({ registrationId, role }) => role === "alternate" && registrationId === url.searchParams.get("was"))?.name ?? "",
    done: doneHere(url.searchParams),
    agenda:
      member.state === "confirmed" && !toThemAlone
        ? paths.memberAgenda(person.link, event.address, delegation.id, member.registrationId)
        : null,
    formKeys: { replace: newId(), withdraw: newId() },
    member: shownMember(member, language, paths.myMember(person.link, event.address, delegation.id, member.registrationId)),
    state: member.state,
    formerly: formerlyIn(await findAllSteps(reads, registration)),
    filled: {
      name: registration.name,
      rankOrTitle: registration.rankOrTitle,
      position: registration.position,
      otherScriptName: registration.otherScriptName,
      organisation: (registration.organisationId && (await findOrganisationName(reads, event.hostId, registration.organisationId))) || "",
      revision: String(registration.revision),
      role: member.role,
    },
  };
});

export const action = formDoor(requireFocalPointPage, async (visitor) => {
  const { focalPoint, event, person, params, language, reads, write, once, form, house, now } = visitor;
  const words = memberWords(language);
  const { delegation } = focalPoint;
  const id = params.member ?? "";
  const registration = (await findMembersOf(reads, event, delegation.id)).some(({ registrationId }) => registrationId === id)
    ? await findRegistration(reads, event, id)
    : undefined;
  const member = registration && (await findPerson(reads, event.hostId, registration.personId));
  if (!member) throw notFound();
  await requireKnownDevice(visitor);
  const input = await form(memberPageForm(registrationWords(language).lines));
  const by = { hostId: event.hostId, eventId: event.id, actor: { kind: "person", personId: person.id } } as const;
  const here = paths.myMember(person.link, event.address, delegation.id, id);
  if (input.deed === "send-link") {
    await write((tx) => forwardLink(tx, by, member, now));
    return redirectTo(`${here}&sent`);
  }
  if (input.deed === "show-link") {
    const { baseUrl, secret } = house.configuration;
    const shown = await write(async (tx) => {
      if (await isKnownOtherwise(tx, registration)) return false;
      noteLinkShown(tx, by, member, now);
      return true;
    });
    if (!shown) return refuse(words.member.toThemAlone);
    return data({ link: baseUrl + paths.me(makeLink(secret, "me", member.id, member.linkGeneration), event.address) });
  }
  const deal = async (tx: Parameters<typeof dealWithMember>[0]) => {
    const outcome = await dealWithMember(tx, await handOfFocalPoint(tx, focalPoint), id, input, now);
    if (!outcome.ok) return outcome;
    if (input.deed === "approve" || input.deed === "return") return yes(`=${input.deed}`);
    return yes(outcome.anew ? "=anew" : outcome.was ? `&was=${outcome.was}` : "");
  };
  const outcome = input.deed === "replace" ? await once("replace-member", deal) : await write(deal);
  if (!outcome.ok && outcome.why === "no-such-member") throw notFound();
  if (!outcome.ok) return refuse(words.refusals[outcome.why], input.deed === "replace" ? "name" : undefined);
  const left = input.deed === "replace" || input.deed === "withdraw";
  return redirectTo(left ? paths.myDelegation(person.link, event.address, delegation.id) : `${here}&saved${outcome.value}`);
});

/** Which sentence says what was just done. */
function doneHere(query: URLSearchParams): "linkSent" | "returned" | "approved" | "saved" | null {
  if (query.has("sent")) return "linkSent";
  const saved = query.get("saved");
  return saved === null ? null : (saidOf[saved] ?? "saved");
}

const saidOf: Record<string, "returned" | "approved"> = { return: "returned", approve: "approved" };

export default function Member() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { frame, language, delegation, member, done } = page;
  const words = memberWords(language);
  const link = answer && "link" in answer ? answer.link : undefined;
  const refused = answer && !("link" in answer) ? answer : undefined;
  return (
    <MyFrame frame={frame} title={member.name} note={`${delegationWords(language).roles[page.filled.role]} · ${member.state}`}>
      <div className="grid gap-5 pt-4">
        <p className="text-sm">
          <a href={paths.myDelegation(frame.link, frame.event, delegation.id)}>{`${words.member.back}: ${delegation.name}`}</a>
        </p>
        {done && !answer && (
          <Notice tone="ok">
            {[words.member[done], page.anew && words.member.anew, page.wasHead && words.member.nowAlternate(page.wasHead)]
              .filter(Boolean)
              .join(" ")}
          </Notice>
        )}
        {refused?.error?.[""] && <Notice tone="bad">{refused.error[""].join(" ")}</Notice>}
        <MemberCards
          language={language}
          state={page.state}
          filled={page.filled}
          formKeys={page.formKeys}
          lastResult={refused}
          link={link}
          agenda={page.agenda}
          toThemAlone={page.toThemAlone}
          asksAnew={page.asksAnew}
          formerly={page.formerly}
        />
      </div>
    </MyFrame>
  );
}
