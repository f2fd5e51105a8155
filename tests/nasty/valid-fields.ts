import type { FoundForm } from "./crawl";
import { aPicture } from "./world";

/** What somebody types who fills a form as it is meant, into the boxes that stand empty. Boxes not named here stay empty. */
export function validFields({ form, route }: FoundForm, picture: Blob): Record<string, string | Blob> {
  const fields: Record<string, string | Blob> = {};
  for (const { name, type, value, options = [] } of form.controls) {
    if (type === "file") {
      if (!form.controls.some(({ name }) => name === "text")) fields[name] = picture;
    } else if (type === "select" && value === "" && name === "category") fields[name] = options.find(Boolean) ?? "";
    else if (value === "" && visible.test(type)) {
      const typed = byName[`${route} ${name}`] ?? byName[name] ?? (type in byType ? byType[type] : undefined);
      if (typed !== undefined) fields[name] = typed;
    } else if (type === "checkbox" && name === "id") fields[name] = value;
    else if (byName[`${route} ${name}`]) fields[name] = byName[`${route} ${name}`]!;
  }
  return fields;
}

const visible = /^(text|email|tel|textarea|date|time|number|select|color)$/;

const byType: Record<string, string> = { email: "lee@police.example", tel: "+852 5555 0199", number: "500" };

const byName: Record<string, string> = {
  title: "Course of December",
  "title.en": "Guide",
  "body.en": "Where to go.",
  "name.en": "Hall",
  name: "Lee Ka-yan",
  startsOn: "2026-12-01",
  endsOn: "2026-12-02",
  opensOn: "2026-11-01",
  opensAt: "09:00",
  closesOn: "2026-11-20",
  closesAt: "18:00",
  from: "09:00",
  to: "17:00",
  place: "Police College",
  askedOf: "Commissioner Ho",
  remark: "Please check the ranks.",
  reason: "Asked by telephone.",
  coming: "2",
  focalName: "Lim Mei Ling",
  focalMail: "lim@sg.example",
  printedName: "Republic of Singapore",
  listName: "UN style",
  liaison: "Inspector Ho",
  letterReference: "MHA/2026/7",
  subject: "The coach leaves at 08:00",
  words: "From the north gate.",
  told: "We look forward to it.",
  organisation: "Police",
  position: "Head of unit",
  rankOrTitle: "Superintendent",
  salutation: "Superintendent Lee",
  otherScriptName: "李家欣",
  needs: "Vegetarian",
  secretariatPhone: "+852 5555 0199",
  signature: "The secretariat",
  code: "123456",
  "routes/organise/paste-timetable text": "09:00–10:00\tSpeech\tA word of welcome",
  "routes/me/paste-members text": "Superintendent\tTan Example\tHead of unit\ttan.two@sg.example",
  "routes/me/member-answers text": "Tan Wei\tSQ 890",
  "routes/organise/paste-names text": "SE\tKingdom of Sweden\tSweden\tSwedish",
  "routes/organise/everybody deed": "decline",
  "routes/organise/write-to-people how": "send",
  "routes/organise/paste-people text": "Superintendent\tLee Ka-yan\tlee@police.example\tPolice",
};

export const aPictureFile = async () => new File([new Uint8Array(await aPicture())], "picture.png", { type: "image/png" });
