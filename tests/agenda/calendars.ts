import { date, instant, wall, zone } from "tests/time/times";
import type { CalendarEntry, CalendarFile } from "~/agenda/calendar/calendar-file";

export const changedAt = instant("2023-08-20T10:00:00.000Z");

/** A panel in Hong Kong; tests override what they are about. */
export const entry = (overrides: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: "01898f4e-7c00-7000-8000-000000000001",
  sequence: 0,
  changedAt,
  summary: "Panel on Web3",
  status: "CONFIRMED",
  when: timed("2023-09-13T11:15", 45),
  ...overrides,
});

export const timed = (start: string, minutes: number, zoneName = "Asia/Hong_Kong", fold: 0 | 1 = 0) =>
  ({ kind: "timed", start: wall(start), fold, minutes, zone: zone(zoneName) }) as const;

export const allDay = (from: string, to: string) => ({ kind: "all-day", from: date(from), to: date(to) }) as const;

export const calendar = (entries: CalendarEntry[], overrides: Partial<CalendarFile> = {}): CalendarFile => ({
  name: "ISCP 2023",
  zone: zone("Asia/Hong_Kong"),
  entries,
  ...overrides,
});

const uid = (index: number) => `01898f4e-7c00-7000-8000-${String(index).padStart(12, "0")}`;
const numbered = (entries: Partial<CalendarEntry>[]) => entries.map((each, index) => entry({ uid: uid(index + 1), ...each }));
const organiser = { name: "Conference Secretariat", address: "secretariat@iscp.example" };
const ballroom = "Grand Ballroom, Grand Hyatt Hong Kong, 1 Harbour Road, Wan Chai";

export const symposium = calendar(
  numbered([
    {
      summary: "International Symposium on Cyber Policing 2023",
      location: "Hong Kong",
      when: allDay("2023-09-13", "2023-09-15"),
      organiser,
    },
    { summary: "Opening ceremony", location: ballroom, when: timed("2023-09-13T09:00", 45), categories: ["Ceremony"], organiser },
    {
      summary: "Panel: collective security, shared intelligence",
      location: ballroom,
      description: "Chair: Ms A. Chan\nPanellists: to be announced",
      url: "https://plenary.example/iscp-2023/sessions/K7QX2M",
      categories: ["Panel", "Web3, finance"],
      joinUrl: "https://meet.example/iscp?room=1,2;pin=3",
      joinLabel: "Join online",
      when: timed("2023-09-13T11:15", 60),
      organiser,
    },
    { summary: "Cancelled: Banking and communications", status: "CANCELLED", sequence: 2, when: timed("2023-09-14T14:00", 90), organiser },
    { summary: "Reception", status: "TENTATIVE", when: timed("2023-09-14T22:30", 120), organiser },
  ]),
  {
    description: "Programme of 13–15 September 2023",
    method: "PUBLISH",
    url: "https://plenary.example/iscp-2023/programme",
    source: "https://plenary.example/iscp-2023/programme.ics",
  },
);

export const clockChanges = calendar(
  numbered([
    { summary: "Before the gap", when: timed("2026-03-29T01:00", 60, "Europe/Berlin") },
    { summary: "Over the gap", when: timed("2026-03-29T01:30", 90, "Europe/Berlin") },
    { summary: "Repeated hour, first pass", when: timed("2026-10-25T02:30", 15, "Europe/Berlin") },
    { summary: "Repeated hour, second pass", when: timed("2026-10-25T02:30", 15, "Europe/Berlin", 1) },
    { summary: "Over the repeated hour", when: timed("2026-10-25T01:30", 180, "Europe/Berlin") },
    { summary: "New Year", when: timed("2026-12-31T23:30", 60, "Asia/Hong_Kong") },
    { summary: "Kathmandu", when: timed("2026-05-04T09:00", 60, "Asia/Kathmandu") },
    { summary: "Chatham", when: timed("2026-01-04T09:00", 60, "Pacific/Chatham") },
    { summary: "St John’s", when: timed("2026-07-04T09:00", 60, "America/St_Johns") },
    { summary: "Kiritimati", when: timed("2026-07-04T09:00", 60, "Pacific/Kiritimati") },
    { summary: "Casablanca, under rules since changed", when: timed("2023-09-13T09:00", 60, "Africa/Casablanca") },
    { summary: "In UTC", when: timed("2026-03-01T09:00", 60, "UTC") },
    { summary: "A moment without end", when: timed("2026-03-01T12:00", 0, "Asia/Hong_Kong") },
  ]),
);

export const scripts = calendar(
  numbered([
    {
      summary: "網絡安全：集體安全、情報共享與國際合作——二〇二三年國際網絡警政研討會開幕典禮暨主題演講",
      location: "大宴會廳，香港君悅酒店",
    },
    { summary: `${"a".repeat(64)}𠮷開${"𠮷".repeat(30)}`, location: "👩‍👩‍👧‍👦 🇭🇰 e\u0301 family room" },
    { summary: "الأمن السيبراني: التعاون الدولي", description: "\u200fمن اليمين إلى اليسار; with, English\tand a tab" },
    { summary: "ความมั่นคงทางไซเบอร์", description: "NBSP\u00a0here, line separator\u2028here" },
    { summary: "사이버 치안 국제 심포지엄", categories: ["훈련", "セミナー"] },
  ]),
  { name: "國際網絡警政研討會" },
);

export const attack = "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\rSUMMARY:a\nATTENDEE:mailto:b@c.example\u0085X-A:1\0\u001b";
export const attacks = calendar(
  [
    entry({
      summary: attack,
      location: attack,
      description: attack,
      url: `https://plenary.example/${attack}`,
      categories: [attack, `,;${attack}`],
      joinUrl: `https://meet.example/?a=${attack}`,
      joinLabel: `"${attack}^`,
      organiser: { name: `";X=1:${attack}`, address: `${attack}@x.example` },
    }),
  ],
  { name: attack, description: attack, url: `https://plenary.example/${attack}`, source: `https://plenary.example/${attack}` },
);

export const empty = calendar([]);
