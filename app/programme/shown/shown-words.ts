/** What the ways to look at a programme say, by language; English is complete, and a language that lacks one does not compile. */
export type ShownWords = {
  now: string;
  next: string;
  nowAndNext: string;
  view: string;
  list: string;
  grid: string;
  gridOf: (day: string) => string;
  allDays: string;
  noRoom: string;
  filter: string;
  filterFor: { room: string; person: string };
  any: { room: string; person: string };
  show: string;
  narrowedTo: string;
  without: (name: string) => string;
  nothingFits: string;
  nothingFitsDay: (day: string) => string;
  nothingFitsMore: string;
  onAllDays: string;
  everything: string;
  fullProgramme: string;
};

const english: ShownWords = {
  now: "Now",
  next: "Next",
  nowAndNext: "Now and next",
  view: "View",
  list: "List",
  grid: "Grid",
  gridOf: (day) => `Rooms beside each other, ${day}`,
  allDays: "All days",
  noRoom: "Elsewhere",
  filter: "Room, person",
  filterFor: { room: "Room", person: "Person" },
  any: { room: "Every room", person: "Everybody" },
  show: "Show",
  narrowedTo: "Shown are only",
  without: (name) => `Without “${name}”`,
  nothingFits: "No session fits all of this.",
  nothingFitsDay: (day) => `No session on ${day} fits all of this.`,
  nothingFitsMore: "Take one of the choices above away, or look at the whole programme.",
  onAllDays: "Look on all days",
  everything: "Show everything",
  fullProgramme: "Full programme",
};

const traditionalChinese: ShownWords = {
  now: "進行中",
  next: "接着",
  nowAndNext: "進行中及接着的環節",
  view: "顯示方式",
  list: "列表",
  grid: "時間表",
  gridOf: (day) => `${day}各場地時間表`,
  allDays: "所有日期",
  noRoom: "其他地點",
  filter: "場地、人員",
  filterFor: { room: "場地", person: "人員" },
  any: { room: "所有場地", person: "所有人員" },
  show: "顯示",
  narrowedTo: "只顯示",
  without: (name) => `移除「${name}」`,
  nothingFits: "沒有環節符合所有條件。",
  nothingFitsDay: (day) => `${day}沒有環節符合所有條件。`,
  nothingFitsMore: "請移除以上其中一項條件，或瀏覽完整議程。",
  onAllDays: "查看所有日期",
  everything: "顯示全部",
  fullProgramme: "完整議程",
};

const catalogue: Record<string, ShownWords> = { en: english, "zh-Hant": traditionalChinese };

export const shownWords = (language: string): ShownWords => catalogue[language] ?? english;
