import type { SessionKind } from "~/sessions/session-kind";
import { sessionKindNames } from "~/sessions/session-kind";
import { type SessionRole, sessionRoleNames } from "~/sessions/session-role";

/** What a programme says between its own words, by language; English is complete. */
export type ProgrammeWords = {
  kinds: Record<SessionKind, string>;
  roles: Record<SessionRole, string>;
  closed: string;
  openTo: { registered: string; named: string; closed: string; categories: (names: string) => string };
  /** The name of the rule that what is said may be used, but not who said it. */
  chathamHouse: string;
  cancelled: string;
  tentative: string;
  spoken: (languages: string) => string;
  interpreted: (languages: string) => string;
  dress: (dress: string) => string;
  beThereAt: (clock: string) => string;
  minutes: (minutes: number) => string;
  announced: (name: string) => string;
  nothingYet: string;
  nothingYetMore: string;
  nothingThatDay: string;
  version: (number: number, moment: string) => string;
  paper: string;
  download: string;
  zoneSwitch: string;
  zoneChoose: string;
  zoneOff: string;
  elsewhere: (zone: string) => string;
  zoneShow: string;
  allTracks: string;
  tracks: string;
  search: string;
  searchFor: string;
  searchHint: string;
  found: (count: number, query: string) => string;
  nothingFound: (query: string) => string;
  nothingFoundMore: string;
  wholeProgramme: string;
  parts: string;
  people: string;
  sessions: string;
  back: string;
  speakers: string;
  noSpeakers: string;
  noSpeakersMore: string;
  dayCount: (days: number) => string;
  speakerCount: (speakers: number) => string;
  kindCount: Record<"keynote" | "panel" | "workshop", (sessions: number) => string>;
};

const english: ProgrammeWords = {
  kinds: sessionKindNames,
  roles: sessionRoleNames,
  closed: "Closed session",
  openTo: {
    registered: "For those registered",
    named: "For people invited by name",
    closed: "By invitation",
    categories: (names) => `${names} only`,
  },
  chathamHouse: "Chatham House Rule",
  cancelled: "Cancelled",
  tentative: "To be confirmed",
  spoken: (languages) => `In ${languages}`,
  interpreted: (languages) => `interpreted into ${languages}`,
  dress: (dress) => `Dress: ${dress}`,
  beThereAt: (clock) => `Please be there at ${clock}`,
  minutes: (minutes) => `${minutes} min`,
  announced: (name) => `${name} (name to be announced)`,
  nothingYet: "The programme follows",
  nothingYetMore: "It is being prepared. Whoever registers will be told when it is published.",
  nothingThatDay: "Nothing is planned for this day.",
  version: (number, moment) => `Version ${number}, published ${moment}`,
  paper: "Programme, PDF",
  download: "For your calendar (.ics)",
  zoneSwitch: "Times in another zone",
  zoneChoose: "Show beside them the time in",
  zoneOff: "Only the event’s time",
  elsewhere: (zone) => `The smaller times are ${zone}.`,
  zoneShow: "Show the times",
  allTracks: "All tracks",
  tracks: "Tracks",
  search: "Search",
  searchFor: "Search the programme",
  searchHint: "A title, a name, an organisation, a word",
  found: (count, query) => `${count} ${count === 1 ? "session" : "sessions"} for “${query}”`,
  nothingFound: (query) => `Nothing found for “${query}”`,
  nothingFoundMore: "Try fewer words, or a part of a name.",
  wholeProgramme: "Back to the whole programme",
  parts: "Running order",
  people: "People",
  sessions: "In the programme",
  back: "Back to the programme",
  speakers: "Speakers",
  noSpeakers: "The speakers follow",
  noSpeakersMore: "They appear here with the programme.",
  dayCount: (days) => (days === 1 ? "day" : "days"),
  speakerCount: (speakers) => (speakers === 1 ? "speaker" : "speakers"),
  kindCount: {
    keynote: (sessions) => (sessions === 1 ? "keynote session" : "keynote sessions"),
    panel: (sessions) => (sessions === 1 ? "panel discussion" : "panel discussions"),
    workshop: (sessions) => (sessions === 1 ? "workshop" : "workshops"),
  },
};

const traditionalChinese: ProgrammeWords = {
  kinds: {
    keynote: "主題演講",
    panel: "專題討論",
    speech: "演講",
    workshop: "工作坊",
    "round-table": "圓桌會議",
    training: "培訓",
    ceremony: "典禮",
    break: "休息",
    social: "聯誼",
    visit: "參觀",
    "closed-meeting": "閉門會議",
    other: "其他",
  },
  roles: {
    chair: "主席",
    moderator: "主持",
    panellist: "討論嘉賓",
    "keynote-speaker": "主題講者",
    speaker: "講者",
    trainer: "導師",
    rapporteur: "報告員",
    interpreter: "傳譯員",
    "opening-remarks": "開幕致辭",
    "closing-remarks": "閉幕致辭",
  },
  closed: "閉門環節",
  openTo: { registered: "只限已登記者", named: "只限指名獲邀者", closed: "只限獲邀者", categories: (names) => `只限${names}` },
  chathamHouse: "查塔姆研究所規則",
  cancelled: "已取消",
  tentative: "有待確定",
  spoken: (languages) => `以${languages}進行`,
  interpreted: (languages) => `設${languages}傳譯`,
  dress: (dress) => `衣着：${dress}`,
  beThereAt: (clock) => `請於 ${clock} 前到場`,
  minutes: (minutes) => `${minutes} 分鐘`,
  announced: (name) => `${name}（人選有待公布）`,
  nothingYet: "議程稍後公布",
  nothingYetMore: "議程正在準備。已登記者會在公布時收到通知。",
  nothingThatDay: "當日未有安排。",
  version: (number, moment) => `第 ${number} 版，於${moment}公布`,
  paper: "議程（PDF）",
  download: "日曆檔案（.ics）",
  zoneSwitch: "以其他時區顯示",
  zoneChoose: "同時顯示以下地方的時間",
  zoneOff: "只顯示活動當地時間",
  elsewhere: (zone) => `較小的時間為${zone}。`,
  zoneShow: "顯示時間",
  allTracks: "所有主題",
  tracks: "主題",
  search: "搜尋",
  searchFor: "搜尋議程",
  searchHint: "標題、姓名、機構或字詞",
  found: (count, query) => `「${query}」：${count} 個環節`,
  nothingFound: (query) => `找不到「${query}」`,
  nothingFoundMore: "請減少字詞，或只輸入姓名的一部分。",
  wholeProgramme: "返回完整議程",
  parts: "流程",
  people: "人員",
  sessions: "於議程中",
  back: "返回議程",
  speakers: "講者",
  noSpeakers: "講者名單稍後公布",
  noSpeakersMore: "名單將隨議程公布。",
  dayCount: () => "日",
  speakerCount: () => "位講者",
  kindCount: { keynote: () => "場主題演講", panel: () => "場專題討論", workshop: () => "個工作坊" },
};

const catalogue: Record<string, ProgrammeWords> = { en: english, "zh-Hant": traditionalChinese };

export const programmeWords = (language: string): ProgrammeWords => catalogue[language] ?? english;
