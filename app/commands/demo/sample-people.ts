/** Somebody who does not exist, and says so by name, organisation and mail address. */
export type SamplePerson = {
  number: number;
  name: string;
  mailAddress: string;
  rankOrTitle: string;
  position: string;
  organisation: string;
  jurisdiction: string;
  category: string;
  otherScriptName: string;
  needs: string;
  listed: boolean;
};

/** 110 delegates of 40 jurisdictions in six categories, as many as the symposium reported; their names are in several scripts. */
export const sampleDelegates = (): SamplePerson[] => Array.from({ length: 110 }, (_, index) => delegate(index + 1));

/** 40 officers of two departments. */
export const sampleOfficers = (): SamplePerson[] => Array.from({ length: 40 }, (_, index) => officer(index + 1));

const jurisdictions =
  "SG HK CN MO FR IT AU AT BE BN BR CA CH CZ DE DK ES FI GB ID IE IN JP KH KR LA MN MX MY NL NO NZ PH PL PT SE TH TR US VN".split(" ");

const ranks = ["Superintendent", "Chief Inspector", "Senior Inspector", "Director", "Commander", "Colonel", "Inspector"];
const units = ["Sample Cyber Crime Unit", "Sample Financial Crime Unit", "Sample Liaison Office", "Sample Digital Forensics Unit"];

const unusualNames: Record<number, string> = {
  7: "示例代表 007",
  19: "مندوب تجريبي 019",
  28: "ผู้แทนตัวอย่าง 028",
  33: "예시 대표 033",
  41: "サンプル代表 041",
  52: "Делегат Пример 052",
  64: "Delegate Example 064 with a Deliberately Long Name that Tries the Width of Tables, Badges and Agendas",
  71: "Đại biểu Ví dụ 071",
};

/** The first number that is no longer of this category. */
const categories: [number, string, string][] = [
  [93, "Law enforcement", "Sample Police Service"],
  [99, "Government", "Sample Ministry"],
  [104, "Industry", "Sample Company"],
  [107, "Academia", "Sample University"],
  [110, "Local partner", "Sample Partner"],
  [111, "Host staff", "Sample Secretariat"],
];

function delegate(number: number): SamplePerson {
  const [, category, organisation] = categories.find(([end]) => number < end)!;
  const of = (number - 1) % jurisdictions.length;
  const police = category === "Law enforcement";
  return {
    number,
    name: unusualNames[number] ?? `Delegate Example ${padded(number)}`,
    mailAddress: `delegate.${padded(number)}@example.test`,
    rankOrTitle: police ? ranks[number % ranks.length]! : "",
    position: police ? `Head, ${units[number % units.length]}` : "Sample Representative",
    organisation: `${organisation} ${padded(of + 1).slice(1)}`,
    jurisdiction: police ? jurisdictions[of]! : "HK",
    category,
    otherScriptName: number % 40 === 10 ? `示例代表 ${padded(number)}` : "",
    needs: number % 17 === 0 ? "Vegetarian (sample)" : "",
    listed: number % 3 !== 0,
  };
}

function officer(number: number): SamplePerson {
  return {
    number,
    name: `Officer Example ${padded(number)}`,
    mailAddress: `officer.${padded(number)}@example.test`,
    rankOrTitle: ["Inspector", "Sergeant", "Senior Constable", "Constable"][number % 4]!,
    position: "",
    organisation: number % 2 === 1 ? "Sample Crime Department" : "Sample Cyber Department",
    jurisdiction: "",
    category: "",
    otherScriptName: "",
    needs: "",
    listed: false,
  };
}

const padded = (number: number) => String(number).padStart(3, "0");
