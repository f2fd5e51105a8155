import { delegationWords } from "~/delegations/invited/delegation-words";
import type { Event } from "~/events/event";
import type { IssuedList, Shown } from "./participant-list";
import { outwardEditions } from "./participant-list";
import type { ParticipantWords } from "./participant-words";

const people: Record<Event["peopleWord"], string> = { delegates: "代表", participants: "與會者", officers: "人員" };
const senders: Record<Event["sendersWord"], string> = {
  delegations: "代表團",
  jurisdictions: "司法管轄區",
  economies: "經濟體",
  countries: "國家",
  agencies: "機關",
  departments: "部門",
};
const each = <Key extends string>(names: Record<Key, string>, word: (name: string) => string): Record<Key, string> =>
  Object.fromEntries(Object.entries<string>(names).map(([key, name]) => [key, word(name)])) as Record<Key, string>;

const { roles } = delegationWords("zh-Hant");
const roleOf = (role: keyof typeof roles | null) => (role ? roles[role] : "沒有職務");
const nameOfList = ({ kind, number }: Pick<IssuedList, "kind" | "number">) =>
  kind === "provisional" ? `第 ${number} 份暫定名單` : number === 1 ? "正式名單" : `正式名單（第 ${number - 1} 次修訂）`;
const ways: Record<Shown, string> = { named: "列出姓名", title: "只列職銜", counted: "只計人數", absent: "不列出" };
const readers = { delegations: "代表團版", public: "公開版" } as const;

const titleOf = ({ rankOrTitle, position }: { rankOrTitle: string; position: string }) =>
  [rankOrTitle, position].filter(Boolean).join("，") || "沒有職銜";
const who = (entry: { name: string; rankOrTitle: string; position: string }) => entry.name || titleOf(entry);
const inFull = (entry: Parameters<typeof who>[0] & { otherScriptName: string }) =>
  entry.name && entry.otherScriptName ? `${entry.name} ${entry.otherScriptName}` : who(entry);
const from = (party: string) => (party ? `（${party}）` : "");
const outward: ParticipantWords["rule"]["public"] = (word, sender) =>
  `計算本版以姓名、職銜或數目顯示並已確認名額的${people[word]}，以及其中至少有一人出席的${senders[sender]}和機構。`;

export const traditionalChinese: ParticipantWords = {
  title: each(people, (name) => `${name}名單`),
  menu: people,
  senders,
  others: each(people, (name) => `其他${name}`),
  people: (count, word) => `${count} 位${people[word]}`,
  more: (count) => `另有 ${count} 位`,
  moreOthers: (count, word) => `另有 ${count} 位${people[word]}。`,
  parties: (count, word) => `${count} 個${senders[word]}`,
  list: nameOfList,
  notIssued: (moment) => `尚未發出：截至${moment}`,
  draft: "草稿",
  issued: (list, date) => `${list}，${date}發出`,
  issuedOn: (date) => `${date}發出`,
  edition: { host: "主辦機構版", delegations: "代表團版", public: "公開版" },
  restricted: "限閱：只供主辦機構使用",
  rule: {
    host: (word, sender) => `計算所有已確認名額的${people[word]}，以及其中至少有一人出席的${senders[sender]}和機構。`,
    delegations: outward,
    public: outward,
  },
  official: (word) => `這是官方活動：所有${people[word]}均列出姓名。`,
  corrections: (list, date) => `請於${date}或之前核對貴團在${nameOfList(list)}上的資料。`,
  memberCorrections: (list, date) => `請於${date}或之前核對貴代表團成員的姓名、職銜及職位：${nameOfList(list)}會按此處所列印出。`,
  correctionsHere: (date) => `如需更正，請於${date}或之前提出。`,
  changesSince: (list) => `${nameOfList(list)}以來的更改`,
  noChanges: (list) => `${nameOfList(list)}以來沒有更改。`,
  change: (change) => {
    switch (change.what) {
      case "added":
        return `新增：${who(change.who)}${from(change.who.party)}`;
      case "gone":
        return `不再列出：${who(change.who)}${from(change.who.party)}`;
      case "renamed":
        return `更改姓名：${inFull(change.was)} → ${inFull(change.is)}${from(change.is.party)}`;
      case "moved":
        return `調動：${who(change.is)}，${change.was.party || "沒有所屬機構"} → ${change.is.party || "沒有所屬機構"}`;
      case "role":
        return `更改職務：${who(change.is)}${from(change.is.party)}，${roleOf(change.was.role)} → ${roleOf(change.is.role)}`;
      case "title":
        return `更改職銜：${who(change.is)}${from(change.is.party)}，${titleOf(change.was)} → ${titleOf(change.is)}`;
      case "shown": {
        const [was, is] = [change.was.showing, change.is.showing];
        const differing = outwardEditions.filter((edition) => was[edition] !== is[edition]);
        const lines = differing.map((edition) => `${readers[edition]}：${ways[was[edition]]} → ${ways[is[edition]]}`);
        return `更改顯示方式：${who(change.is)}${from(change.is.party)}，${lines.join("，")}`;
      }
      case "party-renamed":
        return `更改名稱：${change.was || "沒有所屬機構"} → ${change.is || "沒有所屬機構"}`;
    }
  },
  under: (name) => `隸屬${name}`,
  noOrganisation: "沒有所屬機構",
  columns: {
    number: "編號",
    party: (word) => `${senders[word]}或機構`,
    under: "隸屬",
    role: "職務",
    rankOrTitle: "職級或稱謂",
    name: "姓名",
    otherScriptName: "其他文字的姓名",
    position: "職位",
    organisation: "機構",
  },
  nobody: "名單上沒有人。",
};
