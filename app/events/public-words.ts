import type { RegistrationPhase } from "./event";

/** The sentences around an event on its public pages, by language; English is complete, and a language that lacks one does not compile. */
export type PublicWords = {
  overview: string;
  programme: string;
  speakers: string;
  practical: string;
  register: string;
  lostLink: string;
  changes: string;
  secretariat: string;
  allEvents: string;
  format: Record<"in-person" | "online" | "hybrid", string>;
  phase: Record<RegistrationPhase, (moment: string) => string>;
  over: string;
  byInvitation: string;
  archived: string;
  cancelled: string;
  rehearsal: string;
  downloads: string;
  where: string;
  when: string;
  timesIn: (zone: string, offset: string) => string;
  allSpeakers: (count: number) => string;
  practicalMore: string;
  registration: string;
};

const english: PublicWords = {
  overview: "Overview",
  programme: "Programme",
  speakers: "Speakers",
  practical: "Practical",
  register: "Register",
  lostLink: "Lost your link?",
  changes: "Changes of the programme",
  secretariat: "Secretariat",
  allEvents: "All events",
  format: { "in-person": "In person", online: "Online", hybrid: "In person and online" },
  phase: {
    "not-yet": (moment) => (moment ? `Registration opens on ${moment}.` : "Registration is not open yet."),
    open: (moment) => (moment ? `Registration is open until ${moment}.` : "Registration is open."),
    closed: () => "Registration is closed.",
  },
  over: "This event is over.",
  byInvitation: "By invitation.",
  archived: "This event is over. Its pages are kept as a record.",
  cancelled: "This event has been cancelled.",
  rehearsal: "Rehearsal: this event is not public. Only the team sees this page.",
  downloads: "To download",
  where: "Where",
  when: "When",
  timesIn: (zone, offset) => `All times are ${zone} (${offset}).`,
  allSpeakers: (count) => `All ${count} speakers`,
  practicalMore: "Practical information",
  registration: "Registration",
};

const traditionalChinese: PublicWords = {
  overview: "概覽",
  programme: "議程",
  speakers: "講者",
  practical: "實用資訊",
  register: "登記",
  lostLink: "遺失連結？",
  changes: "議程更改",
  secretariat: "秘書處",
  allEvents: "所有活動",
  format: { "in-person": "親身出席", online: "網上", hybrid: "親身出席及網上" },
  phase: {
    "not-yet": (moment) => (moment ? `登記於${moment}開始。` : "登記尚未開始。"),
    open: (moment) => (moment ? `登記截止時間：${moment}。` : "現正接受登記。"),
    closed: () => "登記已截止。",
  },
  over: "活動已經結束。",
  byInvitation: "只限受邀者參加。",
  archived: "活動已經結束，網頁保留作記錄。",
  cancelled: "活動已經取消。",
  rehearsal: "預演：活動尚未公開，只有團隊可以看到本頁。",
  downloads: "下載",
  where: "地點",
  when: "日期",
  timesIn: (zone, offset) => `所有時間均為${zone}（${offset}）。`,
  allSpeakers: (count) => `全部 ${count} 位講者`,
  practicalMore: "實用資訊",
  registration: "登記",
};

const catalogue: Record<string, PublicWords> = { en: english, "zh-Hant": traditionalChinese };

export const publicWords = (language: string): PublicWords => catalogue[language] ?? english;
