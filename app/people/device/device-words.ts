/** The sentences of the page that asks for a mailed code. English is complete; another language must be too. */
export type DeviceWords = Record<
  "title" | "why" | "send" | "sent" | "code" | "codeHint" | "enter" | "again" | "wrong" | "tooOften" | "missing" | "pressAgain",
  string
>;

const english: DeviceWords = {
  title: "One more step on this device",
  why: "What comes next is for you alone, and a link can be found or passed on. So we send a code to your mail address, once per device.",
  send: "Send me a code",
  sent: "A message with a code is on its way to your mail address.",
  code: "Code",
  codeHint: "Six digits. It works for 15 minutes, in this browser.",
  enter: "Go on",
  again: "Send another code",
  wrong: "This code is not right, or no longer. Look into the newest message, or ask for another code.",
  tooOften: "Too many codes were asked for. Please try again in an hour, or write to the secretariat.",
  missing: "Please type the code.",
  pressAgain: "Thank you, this device is known now. Nothing has been done yet: please press the button once more.",
};

const catalogue: Record<string, DeviceWords> = { en: english };

export const deviceWords = (language: string): DeviceWords => catalogue[language] ?? english;
