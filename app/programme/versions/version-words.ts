import type { What } from "../changes";

/** What the public reads of versions, by language; English is complete. */
export type VersionWords = {
  whats: Record<What, string>;
  labels: Record<"time" | "room" | "title" | "people" | "venue" | "address" | "zone" | "days", string>;
  was: string;
  none: string;
  minutes: (minutes: number) => string;
  changes: string;
  changesLead: string;
  noChanges: string;
  noVersions: string;
  first: string;
  correction: string;
  feed: string;
  version: (number: number) => string;
  check: string;
  current: (number: number) => string;
  currentMore: string;
  outdated: (number: number, latest: number) => string;
  outdatedMore: (moment: string) => string;
  changedSince: (number: number) => string;
  programme: string;
};

const english: VersionWords = {
  whats: {
    added: "New",
    cancelled: "Cancelled",
    reinstated: "Takes place after all",
    moved: "Moved",
    shortened: "Shortened",
    lengthened: "Lengthened",
    room: "Room",
    renamed: "Title",
    people: "People",
    access: "Open to",
    abstract: "Abstract",
    details: "Details",
    frame: "The event",
  },
  labels: {
    time: "Time",
    room: "Room",
    title: "Title",
    people: "People",
    venue: "Venue",
    address: "Address",
    zone: "Time zone",
    days: "Days",
  },
  was: "before:",
  none: "none",
  minutes: (minutes) => `${minutes} min`,
  changes: "What has changed",
  changesLead: "Every version of the programme, the newest first, with what is different from the one before.",
  noChanges: "Nothing that is open to everyone has changed.",
  noVersions: "The programme is not published yet.",
  first: "The first published programme.",
  correction: "Correction of a misprint",
  feed: "Follow the changes (Atom feed)",
  version: (number) => `Version ${number}`,
  check: "Is this the current programme?",
  current: (number) => `Yes: version ${number} is current`,
  currentMore: "What you hold is the programme as it stands today.",
  outdated: (number, latest) => `Version ${number} is out of date: version ${latest} is current`,
  outdatedMore: (moment) => `It was replaced on ${moment}. Please use the current programme.`,
  changedSince: (number) => `Changed since version ${number}`,
  programme: "Open the current programme",
};

const traditionalChinese: VersionWords = {
  whats: {
    added: "新增",
    cancelled: "已取消",
    reinstated: "恢復舉行",
    moved: "改期",
    shortened: "縮短",
    lengthened: "延長",
    room: "地點",
    renamed: "標題",
    people: "人員",
    access: "開放對象",
    abstract: "簡介",
    details: "詳情",
    frame: "活動",
  },
  labels: {
    time: "時間",
    room: "地點",
    title: "標題",
    people: "人員",
    venue: "場地",
    address: "地址",
    zone: "時區",
    days: "日期",
  },
  was: "原為：",
  none: "無",
  minutes: (minutes) => `${minutes} 分鐘`,
  changes: "議程更改",
  changesLead: "議程的各個版本，最新的在前，並列出與前一版的分別。",
  noChanges: "公開部分沒有更改。",
  noVersions: "議程尚未公布。",
  first: "首次公布的議程。",
  correction: "更正錯字",
  feed: "訂閱更改（Atom）",
  version: (number) => `第 ${number} 版`,
  check: "這是最新的議程嗎？",
  current: (number) => `是：第 ${number} 版是最新版本`,
  currentMore: "你手上的議程與現時的相同。",
  outdated: (number, latest) => `第 ${number} 版已過時，最新為第 ${latest} 版`,
  outdatedMore: (moment) => `已於${moment}由新版本取代，請使用最新議程。`,
  changedSince: (number) => `第 ${number} 版之後的更改`,
  programme: "打開最新議程",
};

const catalogue: Record<string, VersionWords> = { en: english, "zh-Hant": traditionalChinese };

export const versionWords = (language: string): VersionWords => catalogue[language] ?? english;
