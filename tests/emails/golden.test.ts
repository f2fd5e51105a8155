import * as agendaEmail from "emails/agenda";
import * as announcement from "emails/announcement";
import * as delegationInvitation from "emails/delegation-invitation";
import * as delegationNews from "emails/delegation-news";
import * as delegationReminder from "emails/delegation-reminder";
import * as detailsReturned from "emails/details-returned";
import * as factorChanged from "emails/factor-changed";
import * as focalPointNamed from "emails/focal-point-named";
import * as invitation from "emails/invitation";
import * as invitationReminder from "emails/invitation-reminder";
import * as nomination from "emails/nomination";
import * as personalLink from "emails/personal-link";
import * as placeOffered from "emails/place-offered";
import * as fallBack from "emails/places-fall-back";
import * as confirmed from "emails/registration-confirmed";
import * as over from "emails/registration-over";
import * as received from "emails/registration-received";
import { type Email, render } from "emails/render.server";
import * as sessionPlace from "emails/session-place";
import * as signIn from "emails/sign-in";
import * as speakerInvitation from "emails/speaker-invitation";
import * as teamInvitation from "emails/team-invitation";
import * as waitingList from "emails/waiting-list";
import { expectGolden } from "tests/support/golden";
import { expect, test } from "vitest";
import { agenda, days, delegation, event, facts, letter, member, personalUrl } from "./letters";

const unpublished = { ...agenda, version: null, days: [], withPaper: false };
const team = { ...letter, personalUrl: null };
const left = { ...letter, told: "", colleague: "", registerAgainUrl: null };
const request = {
  ...{ ...letter, personalUrl, ...facts },
  heldUntil: "Thursday 5 November 2026, 12:00 Hong Kong time",
  waits: false,
  freed: false,
};
const toProve = { ...request, proveUrl: "https://plenary.host.example/prove/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcdefg" };

const inSession = {
  ...{ ...letter, session: "“Wallets”", when: "Wed 25 Nov, 09:00–10:30", until: "", atOnce: [] as string[] },
  pageUrl: `${personalUrl}/sessions?event=iscp-2026`,
};

type Case = [name: string, subject: string, rendered: { subject: string; html: string; text: string }];
const letterOf = <Props>(name: string, subject: string, email: Email<Props>, props: Props): Case => [name, subject, render(email, props)];

const cases: Case[] = [
  letterOf("agenda", "Your agenda for ISCP 2026, Wednesday 25 to Friday 27 November 2026 (version 4)", agendaEmail, agenda),
  letterOf("agenda-rehearsal", "REHEARSAL: Your agenda for ISCP 2026, Wednesday 25 to Friday 27 November 2026 (version 4)", agendaEmail, {
    ...agenda,
    rehearsalFor: "Chan Tai Man",
  }),
  letterOf("agenda-unpublished", "ISCP 2026, Wednesday 25 to Friday 27 November 2026: the programme follows", agendaEmail, unpublished),
  letterOf("registration-confirmed", "Confirmed: your place at ISCP 2026, Police Headquarters, 25–27 November 2026", confirmed, {
    ...agenda,
    ...event,
    ...facts,
  }),
  letterOf(
    "registration-confirmed-unpublished",
    "Confirmed: your place at ISCP 2026, Police Headquarters, 25–27 November 2026",
    confirmed,
    {
      ...unpublished,
      ...event,
      ...facts,
    },
  ),
  letterOf("registration-received", "Received: your request for a place at ISCP 2026", received, { ...request, proveUrl: null }),
  letterOf("registration-off-the-waiting-list", "ISCP 2026: a place has become free, and the host decides about your request", received, {
    ...request,
    proveUrl: null,
    freed: true,
  }),
  letterOf("registration-to-prove", "Please confirm your address: your request for a place at ISCP 2026", received, toProve),
  letterOf("registration-to-prove-waiting", "Please confirm your address: your request for a place at ISCP 2026", received, {
    ...toProve,
    waits: true,
  }),
  letterOf("waiting-list", "ISCP 2026: you are number 12 on the waiting list", waitingList, {
    ...letter,
    ...facts,
    personalUrl,
    number: 12,
  }),
  letterOf("place-offered", "A place at ISCP 2026 is free for you until Tuesday 17 November, 18:00 Hong Kong", placeOffered, {
    ...{ ...letter, ...facts, personalUrl },
    until: "Tuesday 17 November, 18:00 Hong Kong",
    offerUrl: personalUrl,
  }),
  letterOf("offer-ended", "ISCP 2026: the offer of a place has ended", over, {
    ...left,
    how: "lapsed" as const,
  }),
  letterOf(
    "session-place-offered",
    "ISCP 2026: a place in “Wallets” is free for you until Tuesday 17 November, 18:00 Hong Kong",
    sessionPlace,
    {
      ...{ ...inSession, how: "offered" as const, until: "Tuesday 17 November, 18:00 Hong Kong" },
      atOnce: ["“Routers” (Wed 25 Nov, 09:30–10:30)"],
    },
  ),
  letterOf("session-place-given", "ISCP 2026: you have a place in “Wallets”", sessionPlace, { ...inSession, how: "given" as const }),
  letterOf("session-offer-ended", "ISCP 2026: the offer of a place in “Wallets” has ended", sessionPlace, {
    ...inSession,
    how: "ended" as const,
  }),
  letterOf("places-fall-back", "ISCP 2026: 2 places of your delegation go back on 4 November 2026", fallBack, {
    ...{ ...letter, personalUrl: null, delegation: "Singapore", unused: 2, on: "4 November 2026", nameBy: null },
    pageUrl: personalUrl,
  }),
  letterOf("places-fall-back-named-late", "ISCP 2026: 1 place of your delegation goes back on 4 November 2026", fallBack, {
    ...{ ...letter, personalUrl: null, delegation: "Singapore", unused: 1, on: "4 November 2026" },
    ...{ nameBy: { day: "30 October 2026", over: true }, pageUrl: personalUrl },
  }),
  letterOf("registration-declined", "ISCP 2026: your place could not be confirmed", over, {
    ...letter,
    how: "declined" as const,
    told: "The places of your category are taken.\nPlease ask your focal point.",
    colleague: "",
    registerAgainUrl: null,
  }),
  letterOf("registration-withdrawn", "ISCP 2026: your place has been given back", over, {
    ...left,
    how: "withdrawn" as const,
    registerAgainUrl: "https://plenary.host.example/iscp-2026/register",
  }),
  letterOf("registration-ended", "ISCP 2026: your place has been given back", over, { ...left, how: "ended" as const }),
  letterOf("registration-left-list", "ISCP 2026: you have left the waiting list", over, {
    ...left,
    how: "left-list" as const,
    registerAgainUrl: "https://plenary.host.example/iscp-2026/register",
  }),
  letterOf("registration-passed-on", "ISCP 2026: Kato Jun comes in your place", over, {
    ...letter,
    how: "passed-on" as const,
    told: "",
    colleague: "Kato Jun",
    registerAgainUrl: null,
  }),
  letterOf("registration-cancelled", "ISCP 2026: your place has been cancelled", over, {
    ...left,
    how: "cancelled" as const,
  }),
  letterOf("personal-link", "Your personal link for ISCP 2026", personalLink, { ...letter, personalUrl }),
  letterOf(
    "invitation",
    "Invitation: International Symposium on Cyber Policing, Police Headquarters, 25–27 November 2026 (reply by 14 July)",
    invitation,
    { ...letter, ...event, replyBy: "14 July", ...facts, replyUrl: personalUrl },
  ),
  letterOf("invitation-reminder", "ISCP 2026: will you come? Your reply to the invitation, by 14 July", invitationReminder, {
    ...letter,
    ...event,
    replyBy: "14 July",
    ...facts,
    replyUrl: personalUrl,
  }),
  letterOf("speaker-invitation", "Invitation to speak at ISCP 2026: panel “Collective security”, Thu 26 November", speakerInvitation, {
    ...letter,
    hostName: event.hostName,
    first: "panel “Collective security”, Thu 26 November",
    zoneNote: agenda.zoneNote,
    days: days.slice(1),
    replyUrl: personalUrl,
  }),
  letterOf(
    "delegation-invitation",
    "Invitation: International Symposium on Cyber Policing, Police Headquarters, 25–27 November 2026 (reply by 14 July 2026)",
    delegationInvitation,
    {
      ...{ ...delegation, ...event, ...facts, places: 3, replyBy: "14 July 2026", reference: "ISCP 2026/12" },
      replyUrl: `${personalUrl}/delegation/reply?event=iscp-2026`,
    },
  ),
  letterOf("delegation-reminder", "ISCP 2026: please name 2 more members by 1 September 2026: 1 of 3 named so far", delegationReminder, {
    ...delegation,
    first: "please name 2 more members by 1 September 2026: 1 of 3 named so far",
    missing: [
      "Please name 2 more members by 1 September 2026: 1 of 3 named so far.",
      "Please say who is the head of your delegation by 1 September 2026.",
      "The details of 1 member are still missing: please send them by 1 October 2026.",
    ],
  }),
  letterOf("delegation-news", "ISCP 2026: a member of your delegation sends a colleague", delegationNews, {
    ...delegation,
    first: "a member of your delegation sends a colleague",
    news: [
      "Ito Naoko cannot come, and has sent Kato Jun in their place.",
      "The place, the role and the place in the order are theirs. On your page you see their details, and can replace or withdraw them.",
    ],
  }),
  letterOf("focal-point-named", "ISCP 2026: you answer for the delegation of Hong Kong, China", focalPointNamed, delegation),
  letterOf("nomination", "You are nominated for ISCP 2026: please check your details by 1 October 2026", nomination, {
    ...{ ...member, ...facts, insteadOf: "", detailsBy: "1 October 2026" },
  }),
  letterOf("nomination-instead", "You are nominated for ISCP 2026: please check your details", nomination, {
    ...{ ...member, ...facts, delegation: "", insteadOf: "Ito Naoko", detailsBy: "" },
  }),
  letterOf("details-returned", "ISCP 2026: please look at your details once more", detailsReturned, {
    ...{ ...member, told: "Your rank is missing.\nPlease write your name as in your passport." },
  }),
  letterOf("announcement", "ISCP 2026: The coach leaves at 08:00", announcement, {
    ...{ ...letter, about: "The coach leaves at 08:00", words: "From the north gate.\n\nPlease bring your badge." },
  }),
  letterOf("sign-in", "Sign in to Plenary", signIn, {
    ...team,
    kicker: "Plenary",
    title: "Sign in",
    secretariat: null,
    crestUrl: null,
    dear: "Ada Chan",
    code: "123 456",
    linkUrl: "https://plenary.host.example/sign-in/link/0123456789",
    minutes: 10,
  }),
  ...(
    [
      ["passkey-added", "A passkey was added to your account"],
      ["passkey-removed", "A passkey was removed from your account"],
      ["app-added", "An authenticator app was added to your account"],
      ["app-removed", "An authenticator app was removed from your account"],
      ["codes-made", "New recovery codes were made for your account"],
      ["code-used", "A recovery code was used for your account"],
      ["cleared", "Your second step was taken away by the operator of Plenary"],
    ] as const
  ).map(([change, subject]) =>
    letterOf(`factor-${change}`, subject, factorChanged, {
      ...team,
      kicker: "Plenary",
      title: "Your account",
      secretariat: null,
      crestUrl: null,
      dear: "Ada Chan",
      change,
      name: "Blue key",
      at: "Monday 2 November 2026, 12:00 Hong Kong time",
      accountUrl: "https://plenary.host.example/account",
    }),
  ),
  letterOf("team-invitation", "You now belong to the team of ISCP 2026", teamInvitation, {
    ...team,
    dear: "Ada Chan",
    scope: "ISCP 2026",
    hostName: event.hostName,
    role: "Registrar",
    invitedBy: "Nuno Silva",
    signInUrl: "https://plenary.host.example/sign-in",
  }),
];

test.each(cases)("the letter %s reads as it should", (name, subject, rendered) => {
  expect(rendered.subject).toBe(subject);
  expectGolden(`emails/${name}.html`, `${rendered.html}\n`);
  expectGolden(`emails/${name}.txt`, `${rendered.subject}\n\n${rendered.text}`);
});

test.each(cases)("the letter %s keeps the manners of mail", (name, _subject, { subject, html, text }) => {
  expect(subject).not.toMatch(/!/);
  expect(Buffer.byteLength(html)).toBeLessThan(100_000);
  expect(html).toMatch(/^<!DOCTYPE html><html lang="en" dir="ltr">/);
  expect(html).toContain('<meta name="color-scheme" content="light dark"/>');
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(html).not.toMatch(/<script|javascript:|!important.*style=|undefined|\[object/);
  expect(text.length).toBeGreaterThan(200);
  expect(text).not.toMatch(/<\/?[a-z]+[ >]|undefined|\[object/);
  if (
    !["sign-in", "team-invitation", "registration-to-prove", "registration-to-prove-waiting"].includes(name) &&
    !name.startsWith("factor-")
  ) {
    expect(html).toContain(personalUrl);
    expect(text).toContain(personalUrl);
  }
  if (name !== "sign-in" && !name.startsWith("factor-")) {
    expect(text).toContain("secretariat@host.example · +852 5555 0100");
    expect(html).toContain("+852 5555 0100");
  }
});

test("what somebody typed is text in both, never markup", () => {
  const dear = '<img src=x onerror=alert(1)> & "Co"';
  const { html, text } = render(personalLink, { ...letter, personalUrl, dear });
  expect(html).not.toContain("<img src=x");
  expect(text).toContain(`Dear ${dear},`);
});

test("every session of an agenda stands in the text as in the HTML", () => {
  const { html, text } = render(agendaEmail, agenda);
  for (const { sessions } of days)
    for (const { time, title } of sessions) {
      expect(html).toContain(title);
      expect(text).toContain(`${time}  ${title.slice(0, 40)}`);
    }
});

test("a letter in Arabic reads from right to left", () => {
  expect(render(agendaEmail, { ...agenda, language: "ar", rightToLeft: true }).html).toContain('<html lang="ar" dir="rtl">');
});
