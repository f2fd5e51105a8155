import type { Words } from "~/events/words";

/** What a delegate must know besides the programme. Everything in it is made up, and says so. */
export const practicalPages: { title: Words; body: Words }[] = [
  {
    title: { en: "Hotel", "zh-Hant": "酒店" },
    body: {
      en: "A sample text. Rooms are held for delegates at the venue until two weeks before the first day.\n\nPlease book with the reference SAMPLE-ISCP and tell the secretariat when you arrive and leave.",
      "zh-Hant": "示例文字。主辦機構已為代表預留房間，直至首日前兩星期。",
    },
  },
  {
    title: { en: "Transport", "zh-Hant": "交通" },
    body: {
      en: "A sample text. A coach meets delegates at the airport on the day before the first day, every hour from 10:00 to 20:00.\n\nThe venue is five minutes on foot from the nearest station.",
      "zh-Hant": "示例文字。首日前一天 10:00 至 20:00，每小時有專車從機場接載代表。",
    },
  },
  {
    title: { en: "Dress", "zh-Hant": "衣著" },
    body: {
      en: "A sample text. Uniform or business dress for the opening and the closing ceremony; business dress on the other occasions.",
      "zh-Hant": "示例文字。開幕及閉幕典禮：制服或正裝；其他場合：正裝。",
    },
  },
  {
    title: { en: "Emergency", "zh-Hant": "緊急情況" },
    body: {
      en: "Call 999 for police, fire and ambulance in Hong Kong.\n\nA sample text. A doctor is at the registration desk on every day. The secretariat’s telephone stands at the foot of every page.",
      "zh-Hant": "在香港報警、火警或救護，請致電 999。\n\n示例文字。登記處每天有醫生當值。",
    },
  },
];
