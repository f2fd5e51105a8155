import type { Tx } from "db/database.server";
import type { SeedFile } from "db/seed/seed-file";
import { addTrafficLights } from "~/accounts/marks/add-marks.server";
import { findAllMarks } from "~/accounts/marks/marks-queries.server";
import { findHostMember, type HostMember, isProof, type Organiser } from "~/accounts/organiser.server";
import { changeCategory, shownOf } from "~/events/change-categories.server";
import { addPracticalPage } from "~/events/change-practical.server";
import { changeRegistrationSettings, registrationSettingsOf } from "~/events/change-registration-settings.server";
import { findEvent } from "~/events/events-queries.server";
import { markOf } from "~/events/mark.server";
import { findAllCategories } from "~/events/plan-queries.server";
import { publishProgramme } from "~/programme/publish-programme.server";
import type { Instant } from "~/time/instant";
import { addDays, type LocalDate } from "~/time/local-date";
import { type ClockTime, wallTime } from "~/time/wall-time";
import { done } from "../seed/done";
import { plantEvent } from "../seed/plant-event.server";
import { proofOf } from "../seed/proof-of.server";
import { changeTitled } from "./change-titled.server";
import { nextEdition } from "./next-edition";
import { plantDelegations } from "./plant-delegations.server";
import { plantNames } from "./plant-names.server";
import { type Guest, plantQuestions } from "./plant-questions.server";
import { plantSpeaker } from "./plant-speaker.server";
import { practicalPages } from "./practical-pages";
import { askAsSample, confirmSample } from "./register-sample.server";
import { sampleDelegates } from "./sample-people";

/** Registration open: most are confirmed, a few have just been told, some wait for the host; the draft is ahead of version 1. */
export async function plantNextEdition(
  tx: Tx,
  secret: string,
  member: HostMember<"edit-event">,
  file: SeedFile,
  today: LocalDate,
  now: Instant,
): Promise<void> {
  const planted = await plantEvent(tx, member, nextEdition(file, today), now);
  if (!planted.ok) throw new Error(planted.why);
  const { event, organiser, names } = planted.value;
  await plantSpeaker(tx, organiser, now);
  await markSessions(tx, member, organiser, now);
  await publishProgramme(tx, organiser, { after: 0 }, now);
  const owner = await proofOf(tx, member, event.address, "edit-event");
  await openRegistration(tx, owner, now);
  await plantNames(tx, { member, owner }, now);
  for (const page of practicalPages) done(await addPracticalPage(tx, owner, page, now));
  await editDraft(tx, organiser, now);

  const registrar = await proofOf(tx, member, event.address, "edit-people");
  const guests: Guest[] = [];
  for (const sample of sampleDelegates().filter(comesAgain)) {
    const category = names.categories.get(sample.category)!;
    const registration = await confirmSample(tx, registrar, sample, category, { tell: sample.number <= toldNow }, now);
    guests.push({ number: sample.number, registration });
  }
  const confirmed = guests.map(({ registration }) => registration);
  await plantDelegations(tx, { owner, registrar }, confirmed, now);
  await plantQuestions(tx, { owner, secret }, guests, now);
  for (const sample of sampleDelegates().filter(({ category }) => asks.includes(category)))
    await askAsSample(tx, secret, registrar, newcomer(sample), names.categories.get(sample.category)!, now);
}

const places: Record<string, number> = {
  "Law enforcement": 130,
  Government: 20,
  Industry: 20,
  Academia: 10,
  "Local partner": 40,
  "Host staff": 20,
};
const toldNow = 4;
/** Their requests wait for the host. */
const asks = ["Industry", "Academia"];

const comesAgain = ({ number, category }: { number: number; category: string }) => !asks.includes(category) && number % 5 !== 3;

const newcomer = <Sample extends { name: string; mailAddress: string }>(sample: Sample): Sample => ({
  ...sample,
  name: sample.name.replace("Delegate", "Newcomer"),
  mailAddress: sample.mailAddress.replace("delegate", "newcomer"),
});

/** Places for everybody, and for each kind of participant; registration closes five days before, at six, changes three days before. */
async function openRegistration(tx: Tx, owner: Organiser<"edit-event">, now: Instant) {
  const event = await findEvent(tx, owner.event.id);
  if (!event) throw new Error("An event that was just made is there");
  const open = registrationSettingsOf(event, null);
  const registrationCloses = wallTime(addDays(event.startsOn, -5), "18:00" as ClockTime);
  const selfServiceUntil = addDays(event.startsOn, -3);
  const settings = { ...open, registrationCloses, selfServiceUntil, maySendColleague: true, places: 220 };
  done(await changeRegistrationSettings(tx, owner, settings, markOf(open), now));
  for (const category of await findAllCategories(tx, event)) {
    const name = category.name.en ?? "";
    const approval = asks.includes(name) ? "host" : "nobody";
    const described = { ...category, approval, places: places[name] ?? null } as const;
    done(await changeCategory(tx, owner, described, markOf(shownOf(category, null)), now));
  }
}

/** As a host would: labels on what is not for everybody's ears, and a discussion under the Chatham House Rule. */
async function markSessions(tx: Tx, { accountId, hostId }: HostMember, organiser: Organiser<"edit-programme">, now: Instant) {
  const owner = await findHostMember(tx, accountId, hostId, "manage-team");
  if (!isProof(owner)) throw new Error("The owner may word the marks of their host.");
  await addTrafficLights(tx, owner, now);
  const marks = new Map((await findAllMarks(tx, owner)).map(({ id, label }) => [label, id]));
  await changeTitled(tx, organiser, "Bilateral meetings", () => ({ markId: marks.get("TLP:AMBER")! }), now);
  await changeTitled(tx, organiser, "Tracing virtual assets", () => ({ markId: marks.get("TLP:GREEN")! }), now);
  await changeTitled(tx, organiser, "Collective security", () => ({ chathamHouse: true }), now);
}

const forTheRundown = {
  setup: "Six chairs in a half-circle, two hand microphones\nInterpreters’ booth at the back",
  responsible: "Chief Inspector Lam",
  teamRemarks: "One panellist joins online: test the line at 08:30.",
};

/** Three changes that nobody has seen yet. */
async function editDraft(tx: Tx, organiser: Organiser<"edit-programme">, now: Instant) {
  await changeTitled(tx, organiser, "Web3 and decentralised finance", () => ({ start: "11:15" as ClockTime }), now);
  await changeTitled(tx, organiser, "The future of cyber policing", () => ({ minutes: 60, ...forTheRundown }), now);
  await changeTitled(tx, organiser, "Tracing virtual assets", () => ({ remarks: { en: "Please bring a laptop." } }), now);
}
