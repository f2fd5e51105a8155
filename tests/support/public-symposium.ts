import { newId } from "db/identity.server";
import type { EventTable } from "db/tables/events";
import sharp from "sharp";
import { toJson, type Words } from "~/events/words";
import type { House } from "~/http/house";
import { publishProgramme } from "~/programme/publish-programme.server";
import type { SessionDraft } from "~/sessions/session";
import type { SessionKind } from "~/sessions/session-kind";
import { changePhoto } from "~/speakers/change-photo.server";
import { keepPhoto } from "~/speakers/keep-photo.server";
import type { ClockTime } from "~/time/wall-time";
import { aHost, anEvent, type CastHost, organiserOf } from "./cast";
import { noon } from "./house";
import { aCategory, aRoom, aSession, aSpeaker } from "./programme";

/** Words that no stranger may meet in any byte of any answer. */
export const secrets = ["Bilateral meetings", "Liaison dinner", "Tracing virtual assets", "meet.example", "Bring the warrants"];

/**
 * The cast's symposium as the public meets it, in English, Chinese and Arabic: three days, parallel, cancelled, tentative, closed,
 * hidden and restricted sessions, a title of unusual length, names in four scripts. Version 1 is public. The sessions by their title.
 */
export async function aPublicSymposium(house: House, overrides: Partial<EventTable> = {}, host?: CastHost) {
  const event = await anEvent(house, host ?? (await aHost(house)), { ...described, ...overrides });
  const [one, two, three] = event.days.map(({ id }) => id) as [string, string, string];
  const [ballroom, salon, annex] = [
    await aRoom(house, event, "Grand Ballroom"),
    await aRoom(house, event, "Salon 1"),
    await aRoom(house, event, "Salon 2"),
  ];
  const [society, finance] = [
    await aTrack(house, event, { en: "Society and regulation", "zh-Hant": "社會與規管" }, 1),
    await aTrack(house, event, { en: "Digital finance", "zh-Hant": "數碼金融" }, 3),
  ];
  const police = await aCategory(house, event, "Law enforcement");
  const speakers: Record<string, string> = {};
  for (const [name, position, organisation] of faces) {
    const { id } = await aSpeaker(house, event, name);
    await house.write((tx) =>
      tx
        .updateTable("speaker")
        .set({ position, organisation, bio: toJson(bio) })
        .where("id", "=", id)
        .execute(),
    );
    speakers[name] = id;
  }
  const photo = await keepPhoto(house.configuration.dataFolder, new Blob([await aFace()]));
  if (!photo.ok) throw new Error(photo.why);
  const pictured = await organiserOf(house, event, "edit-programme");
  await house.write((tx) => changePhoto(tx, pictured, speakers["Chua Kuan Seah"]!, photo.value, noon));
  await house.write(async (tx) => {
    for (const [index, heading] of headings.entries())
      await tx
        .updateTable("day")
        .set({ heading: toJson(heading) })
        .where("id", "=", event.days[index]!.id)
        .execute();
  });
  const who = (role: "chair" | "panellist" | "keynote-speaker", name: string) => ({
    role,
    speakerId: speakers[name]!,
    toBeAnnounced: null,
  });
  const editor = await organiserOf(house, event, "edit-programme");
  const codes: Record<string, string> = {};
  const add = async (dayId: string, start: string, minutes: number, kind: SessionKind, title: Words, more: Partial<SessionDraft> = {}) => {
    const session = await aSession(house, editor, { dayId, start: start as ClockTime, minutes, kind, title, ...more });
    codes[title.en!] = session.code;
  };

  await add(one, "09:00", 30, "ceremony", { en: "Opening ceremony", "zh-Hant": "開幕典禮", ar: "حفل الافتتاح" }, { roomId: ballroom });
  await add(one, "09:30", 60, "keynote", long, {
    roomId: ballroom,
    trackId: society,
    spoken: ["en"],
    interpreted: ["zh", "ar"],
    abstract: about,
    people: [who("keynote-speaker", "陳大文")],
  });
  await add(one, "10:30", 30, "break", { en: "Coffee", "zh-Hant": "茶點" });
  await add(
    one,
    "11:00",
    90,
    "panel",
    { en: "Web3 and decentralised finance: implications for law enforcement" },
    {
      roomId: ballroom,
      trackId: finance,
      abstract: about,
      seats: 220,
      joinLink: "https://meet.example/web3",
      dress: { en: "Business" },
      beThereAt: "10:50" as ClockTime,
      people: [
        who("chair", "Nils Andersen-Röed"),
        who("panellist", "نورة القحطاني"),
        { role: "panellist", speakerId: null, toBeAnnounced: "INTERPOL" },
      ],
      parts: [
        { title: { en: "Short statements" }, minutes: 30, people: [who("panellist", "Chua Kuan Seah")] },
        { title: { en: "Questions" }, minutes: 60, people: [] },
      ],
    },
  );
  await add(
    one,
    "15:30",
    90,
    "closed-meeting",
    { en: "Bilateral meetings" },
    { roomId: salon, access: "closed", remarks: { en: "Bring the warrants" } },
  );
  await add(
    two,
    "09:00",
    60,
    "keynote",
    { en: "Privacy, data and the sharing of information across borders" },
    { roomId: ballroom, trackId: society, people: [who("keynote-speaker", "Анна Ковалёва")] },
  );
  await add(
    two,
    "14:00",
    90,
    "workshop",
    { en: "Tracing virtual assets" },
    { roomId: salon, trackId: finance, access: "categories", categoryIds: [police] },
  );
  await add(
    two,
    "14:00",
    90,
    "round-table",
    { en: "Banking and communications: working with partners" },
    { roomId: annex, trackId: finance, people: [who("chair", "Chua Kuan Seah")] },
  );
  await add(two, "14:00", 60, "speech", { en: "Public-private partnership" }, { roomId: ballroom, state: "tentative" });
  await add(two, "16:00", 60, "workshop", { en: "Recovering seized wallets" }, { roomId: salon, trackId: finance, state: "cancelled" });
  await add(two, "19:00", 120, "social", { en: "Liaison dinner" }, { access: "closed", othersSee: "nothing" });
  await add(
    three,
    "09:00",
    60,
    "keynote",
    { en: "National strategies in safeguarding cyber security", "zh-Hant": "維護網絡安全的國家策略" },
    { roomId: ballroom, trackId: society },
  );

  const published = await house.write((tx) => publishProgramme(tx, editor, { after: 0 }, noon));
  if (!published.ok) throw new Error(published.why);
  return { event, codes, speakers, tracks: { society, finance } };
}

/** A page of practical information. */
export const aPracticalPage = (house: House, event: { id: string }, title: Words, body: Words) =>
  house.write((tx) =>
    tx
      .insertInto("practical_page")
      .values({ id: newId(), event_id: event.id, title: toJson(title), body: toJson(body), position: 0 })
      .execute(),
  );

/** A picture that nobody takes for a person. */
const aFace = () =>
  sharp({ create: { width: 400, height: 400, channels: 3, background: "#7a8bb0" } })
    .png()
    .toBuffer();

async function aTrack({ write }: House, event: { id: string }, name: Words, colour: number): Promise<string> {
  const id = newId();
  await write((tx) =>
    tx
      .insertInto("track")
      .values({ id, event_id: event.id, name: toJson(name), colour, position: colour })
      .execute(),
  );
  return id;
}

const described = {
  languages: '["en","zh-Hant","ar"]',
  title: toJson({
    en: "International Symposium on Cyber Policing",
    "zh-Hant": "國際網絡警務研討會",
    ar: "الندوة الدولية للشرطة السيبرانية",
  }),
  theme: toJson({
    en: "Cyberspace policing in the age of Web3: the market structure of decentralised finance, the crimes that follow it, and how agencies and industry answer together",
  }),
};

const headings: Words[] = [
  { en: "Opening; the changing cyberspace", "zh-Hant": "開幕；變動中的網絡空間" },
  { en: "Web3 and digital finance", "zh-Hant": "Web3與數碼金融" },
  { en: "Smart policing; national strategies; closing" },
];

const faces = [
  ["陳大文", "總警司", "網絡安全及科技罪案調查科"],
  ["Nils Andersen-Röed", "Deputy Head of Financial Crime Compliance", "Binance"],
  ["نورة القحطاني", "مديرة الأدلة الرقمية", "الأمن العام"],
  ["Chua Kuan Seah", "Deputy Commissioner of Cybersecurity; Deputy Chief Executive (Development)", "Cyber Security Agency of Singapore"],
  ["Анна Ковалёва", "Head of the Cybercrime Unit", "Ministry of the Interior"],
] as const;

const bio: Words = { en: "Twenty years in digital investigations.\nHas led joint operations on three continents." };

const long: Words = {
  en: "Changing social media behaviour and the regulatory approaches of different jurisdictions, with particular attention to minors, encrypted communications and the evidence that they leave",
};

const about: Words = {
  en: "Emerging crimes in digital finance, the technologies available to assist policing, and collaboration between agencies and industry. With a look at what the last three years have taught, and at what the next three ask of legislators.",
};
