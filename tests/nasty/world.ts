import { newId } from "db/identity.server";
import sharp from "sharp";
import type { SignedIn } from "~/accounts/account";
import { startApp } from "~/accounts/factors/add-app.server";
import { addMark } from "~/accounts/marks/add-marks.server";
import { askToSignIn } from "~/accounts/sign-in/ask-to-sign-in.server";
import { makeConsoleLink } from "~/accounts/sign-in/make-console-link.server";
import { sendAgendas } from "~/agenda/sending/send-agendas.server";
import { findEvent } from "~/events/events-queries.server";
import type { MailAddress } from "~/mail/mail-address";
import { paths } from "~/paths";
import { makeLink } from "~/people/personal-link.server";
import { beginBulkDeed } from "~/registration/everybody/do-to-everybody.server";
import { readPeopleFilter } from "~/registration/people-list/people-list";
import { makeProofLink } from "~/registration/proof-link.server";
import { questionTypes } from "~/registration/questions/question";
import { removeSession } from "~/sessions/remove-session.server";
import type { Instant } from "~/time/instant";
import type { LocalDate } from "~/time/local-date";
import type { ClockTime } from "~/time/wall-time";
import { type BuiltHouse, notingNoReadings, openBuiltHouse } from "../support/built-house";
import { aColleague, aHost, memberOf, organiserOf } from "../support/cast";
import { aClearance } from "../support/clearances";
import { onKnownDevice, onNewDevice } from "../support/devices";
import { anApp, byConsole, recoveryCodesOf, signedInAs } from "../support/factors";
import { noon } from "../support/house";
import { anImport } from "../support/imports";
import { aNamesList } from "../support/names";
import { aCategory, aRoom, aSession } from "../support/programme";
import { aPracticalPage, aPublicSymposium } from "../support/public-symposium";
import { aQuestion, options } from "../support/questions";
import { aConfirmed, filledForm, registrationsAt, type Stage, send as sendForm } from "../support/registrations";
import { delegationsAt } from "./delegations";
import { placesAt } from "./places";

/** Somebody before the house: what they carry, and where they begin to look around. */
export type Visitor = { name: string; cookie: string; starts: string[] };

export type World = BuiltHouse & { visitors: Visitor[]; stage: Stage };

/** A house with one of everything and somebody of every kind before it; its clock stands still. */
export async function openWorld(environment: Record<string, string> = {}, clock = { now: noon as Instant }): Promise<World> {
  const built = await openBuiltHouse({ now: () => clock.now, environment, between: notingNoReadings });
  const { house } = built;
  const host = await aHost(house);
  const { event: created, speakers } = await aPublicSymposium(
    house,
    { asks_jurisdiction_at: noon, colleagues_at: noon, colour: "#14284b" },
    host,
  );
  const event = (await findEvent(house.reads, created.id))!;
  const stage = { house, event };
  await aColleague(house, host, "registrar");
  await aColleague(house, host, "viewer", event);
  await aPracticalPage(house, event, { en: "Hotel" }, { en: "Rooms are kept until 1 November." });
  const { id: category } = await house.reads.selectFrom("category").select("id").where("event_id", "=", event.id).executeTakeFirstOrThrow();
  const delegate = await aConfirmed(stage, { name: "Wong Siu-ming", mailAddress: mail("wong"), needs: "Vegetarian", category });
  await house.write((tx) => tx.updateTable("category").set({ approval: "host" }).where("id", "=", category).execute());
  await aConfirmed(stage, { name: "Chan Tai-man", mailAddress: mail("chan"), category });
  await sendForm(stage, filledForm({ name: "Chan Siu-man", category }));
  const [unproven] = (await registrationsAt(stage)).filter(({ name }) => name === "Chan Siu-man");
  await someQuestions(stage);
  const { removed, farewell } = await spareThings(stage);
  const ofOwner = { hostId: host.id, accountId: host.owner.id };
  const imports = [await anImport(house, { ...ofOwner, eventId: event.id }), await anImport(house, { ...ofOwner, eventId: null })] as const;
  const sender = await organiserOf(house, event, "send");
  await house.write((tx) => sendAgendas(tx, sender, event, noon));
  await house.write((tx) => tx.updateTable("category").set({ approval: "nobody" }).where("id", "=", category).execute());
  await aConfirmed(stage, { name: "Ho Ka-lam", mailAddress: mail("ho"), category });

  const offered = await placesAt(stage, delegate.id, category);
  const focalPoint = await delegationsAt(house, host, event.id);
  await aNamesList(house, host, { SE: { adjective: "Swedish", flag: true } });
  const world = { ...built, stage };
  await anApp(house, host.owner);
  await recoveryCodesOf(house, host.owner);
  const owner = await signedIn(world, host.owner);
  await house.write((tx) => tx.updateTable("sign_in").set({ factor_at: noon }).where("account_id", "=", host.owner.id).execute());
  const app = await house.write((tx) => startApp(tx, { account: host.owner } as SignedIn, house.configuration.secret, noon));
  const second = await signedIn(world, await aColleague(house, host, "organiser"));
  const halfway = await byConsole(house, host.owner);
  await house.write((tx) => tx.updateTable("sign_in").set({ seen_at: noon }).execute());
  const { secret } = house.configuration;
  const speaker = await house.reads.selectFrom("speaker").select("person_id").where("id", "=", speakers.陳大文!).executeTakeFirstOrThrow();
  const browserToken = "the-browser-that-asked-for-a-code";
  await house.write((tx) => askToSignIn(tx, { account: host.owner, browserToken, goesTo: "", secret }, noon));
  const consoleLink = await house.write((tx) => makeConsoleLink(tx, secret, host.owner, noon));
  const of = event.address;
  const organiser = await organiserOf(house, event, "edit-people");
  const nobody = readPeopleFilter(new URLSearchParams({ tab: "out", search: "nobody" }), "out");
  const bulk = await house.write((tx) => beginBulkDeed(tx, organiser, nobody, { deed: "confirm", told: "", categoryId: null }, noon));
  return {
    ...world,
    visitors: [
      {
        name: "owner",
        cookie: owner,
        starts: [
          ...["/organise", "/account", "/organise/new", paths.event(of), paths.confirm("/account"), paths.newApp(app)],
          ...[
            paths.programmeImport(of, imports[0]),
            paths.newImport(imports[1]),
            paths.draftSession(of, removed),
            paths.answers(of, delegate.id),
          ],
          `${paths.programmeGrid(of)}?item=${farewell}`,
          paths.everybodyUnderWay(of, bulk),
        ],
      },
      { name: "organiser who leaves", cookie: second, starts: [paths.signOut()] },
      { name: "owner halfway in", cookie: `plenary-second-step=${halfway.token}`, starts: [paths.secondStep()] },
      { name: "stranger", cookie: "", starts: ["/", paths.event(of), paths.lostLink(of), paths.signIn(), paths.signInLink(consoleLink)] },
      { name: "who asked for a code", cookie: `plenary-attempt=${browserToken}`, starts: [paths.signInCode()] },
      {
        name: "delegate",
        cookie: await onKnownDevice(house, host, delegate.personId),
        starts: [paths.me(makeLink(secret, "me", delegate.personId, 1), of)],
      },
      {
        name: "focal point",
        cookie: await onKnownDevice(house, host, focalPoint),
        starts: [paths.myDelegation(makeLink(secret, "me", focalPoint, 1), of)],
      },
      {
        name: "focal point on a new telephone",
        cookie: await onNewDevice(house, host, focalPoint),
        starts: [paths.myCode(makeLink(secret, "me", focalPoint, 1), of, paths.me(makeLink(secret, "me", focalPoint, 1), of))],
      },
      { name: "who is offered a place", cookie: "", starts: [paths.myOffer(makeLink(secret, "me", offered, 1), of)] },
      { name: "speaker", cookie: "", starts: [paths.me(makeLink(secret, "me", speaker.person_id, 1), of)] },
      {
        name: "who clears",
        cookie: "",
        starts: [paths.clearance(await aClearance(house, { ...event, hostId: host.id }, { words: "Commissioner Lee" }, noon))],
      },
      { name: "who registered", cookie: "", starts: [paths.proveAddress(makeProofLink(secret, unproven!, { linkGeneration: 1 }))] },
      {
        name: "feed",
        cookie: "",
        starts: [
          paths.feed(makeLink(secret, "feed", delegate.personId, 1)),
          paths.myRegistration(makeLink(secret, "me", speaker.person_id, 1), of),
        ],
      },
    ],
  };
}

/** What nobody uses yet and may be removed, a session that no version knows, and one that was removed; both are given back. */
async function spareThings({ house, event }: Stage) {
  await aRoom(house, event, "Spare room");
  const spare = await aCategory(house, event, "Spare category");
  await house.write((tx) => tx.updateTable("category").set({ approval: "host" }).where("id", "=", spare).execute());
  const track = { id: newId(), event_id: event.id, name: '{"en":"Spare track"}', colour: 2, position: 9 };
  await house.write((tx) => tx.insertInto("track").values(track).execute());
  const editor = await organiserOf(house, event, "edit-programme");
  const { id } = await house.reads.selectFrom("day").select("id").where("event_id", "=", event.id).executeTakeFirstOrThrow();
  const farewell = await aSession(house, editor, { dayId: id, title: { en: "Farewell" }, start: "17:30" as ClockTime });
  const owner = await memberOf(house, { id: event.hostId }, "manage-team");
  await house.write((tx) => addMark(tx, owner, { label: "INTERNAL", meaning: "For the host.", mails: "title", calendars: "closed" }, noon));
  const removed = await aSession(house, editor, { dayId: id, title: { en: "Excursion" }, start: "18:30" as ClockTime });
  await house.write((tx) => removeSession(tx, editor, removed.id, 1, noon));
  return { removed: removed.id, farewell: farewell.id };
}

/** Every kind of question, those with most boxes first; nobody must answer any, so that the forms of before are taken as they were. */
async function someQuestions(stage: Stage) {
  const later = { moment: "after-confirmation", dueOn: "2026-11-20" as LocalDate } as const;
  const lunch = { type: "one-of", options: options({ Fish: 5, Meat: null }), section: { en: "Lunch" } } as const;
  const { key, options: offered } = await aQuestion(stage, { ...lunch, ...later });
  await aQuestion(stage, { ...later, condition: { key, value: offered[0]!.id }, help: { en: "A word." } });
  await aQuestion(stage, lunch);
  for (const type of questionTypes.filter((each) => each !== "one-of" && each !== "sessions")) await aQuestion(stage, { type });
}

const mail = (name: string) => `${name}@police.example` as MailAddress;

/** A small picture that a form takes. */
export const aPicture = () =>
  sharp({ create: { width: 300, height: 300, channels: 3, background: "#7a8bb0" } })
    .png()
    .toBuffer();

const signedIn = async ({ house }: Pick<World, "house">, account: { id: string }) =>
  `plenary-sign-in=${(await signedInAs(house, account)).token}`;
