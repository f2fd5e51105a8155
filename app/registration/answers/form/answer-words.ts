import type { AnswerFault } from "./read-answer";

/** The sentences around the questions of a form. English is complete; another language must be too. */
export type AnswerWords = {
  faults: Record<Exclude<AnswerFault, "removed-meanwhile" | "option-full">, string> & {
    "removed-meanwhile": (question: string, typed: string) => string;
    "option-full": (option: string) => string;
  };
  yes: string;
  no: string;
  /** Takes an answer back. */
  none: string;
  full: (option: string) => string;
  left: (places: number) => string;
  onlyIf: (question: string, answer: string) => string;
  agreedBefore: (date: string, text: string) => string;
  page: Record<
    | "tab"
    | "title"
    | "lead"
    | "deed"
    | "draft"
    | "drafted"
    | "saved"
    | "complete"
    | "enough"
    | "optional"
    | "nothing"
    | "over"
    | "uploads"
    | "again",
    string
  > & {
    missing: (number: number) => string;
    by: (date: string) => string;
    overdue: (date: string) => string;
  };
  file: Record<"choose" | "replace" | "add" | "hint" | "photoHint" | "deed" | "remove" | "back" | "none" | "given", string>;
  fileRefusals: Record<"none-chosen" | "not-a-picture" | "too-many-pixels" | "unreadable" | "not-a-document" | "not-asked", string>;
};

const english: AnswerWords = {
  faults: {
    missing: "Please answer this.",
    "too-long": "This is too long.",
    hidden: "This holds characters that cannot be seen. Please type it again.",
    "not-a-number": "Please enter a number, such as 3 or 2.5.",
    "not-a-date": "Please enter a date.",
    "not-a-telephone": "Please enter a telephone number, such as +852 5555 0199.",
    "not-of-the-list": "Please choose from the list.",
    "changed-meanwhile": "This question was changed in the meantime. Please look at it again; your answer still stands here.",
    "removed-meanwhile": (question, typed) =>
      typed
        ? `“${question}” is no longer asked. You had answered: ${typed}. All your other answers still stand below: please send them again.`
        : `“${question}” is no longer asked. All your answers still stand below: please send them again.`,
    "does-not-apply": "This is asked only after another answer, which was not given here. Empty it, or change that answer.",
    "option-full": (option) => `“${option}” is full: the last place went in the meantime. Please choose something else.`,
  },
  yes: "Yes",
  no: "No",
  none: "No answer",
  full: (option) => `${option} (full)`,
  left: (places) => (places === 1 ? "1 place left" : `${places} places left`),
  onlyIf: (question, answer) => `Only if you answered “${answer}” to “${question}”.`,
  agreedBefore: (date, text) => `On ${date} this was agreed to: “${text}” The text has changed since, so it is asked anew.`,
  page: {
    tab: "Questions",
    title: "Questions for you",
    lead: "The host needs this to prepare for you. You can come back and change your answers.",
    deed: "Send my answers",
    draft: "Save for now",
    drafted: "Saved as you typed it. Nobody reads it until you send it.",
    saved: "Your answers are with the host. Thank you.",
    complete: "Everything is answered. You can still change it here.",
    enough: "All that must be answered is answered. You can still change it here.",
    optional: "Nothing here must be answered: say what you like to. You can change it here.",
    nothing: "There is nothing to answer.",
    over: "The event is over: your answers stand as they are.",
    uploads: "Files and photos",
    again: "Somebody changed this in the meantime. What you typed stands below.",
    missing: (number) => (number === 1 ? "1 answer is still missing" : `${number} answers are still missing`),
    by: (date) => `Please answer by ${date}.`,
    overdue: (date) => `This was due on ${date}. Please answer as soon as you can.`,
  },
  file: {
    choose: "Choose a file",
    replace: "Change or remove it",
    add: "Add it",
    hint: "PDF, Word or a picture, at most 5 MB. Only those who need it can open it.",
    photoHint: "JPEG, PNG or WebP, at most 5 MB. Only those who need it can see it.",
    deed: "Send the file",
    remove: "Remove the file",
    back: "All questions",
    none: "Nothing yet",
    given: "Open the file",
  },
  fileRefusals: {
    "none-chosen": "Please choose a file first.",
    "not-a-picture": "This is no JPEG, PNG or WebP picture.",
    "too-many-pixels": "This picture is too large: at most 25 million pixels, such as 5,000 by 5,000.",
    unreadable: "This picture cannot be read. It may be damaged: please save it anew and try again.",
    "not-a-document": "Please send a PDF, a Word document or a picture; the file must be what its name says.",
    "not-asked": "This is no longer asked. Your file was not kept.",
  },
};

const catalogue: Record<string, AnswerWords> = { en: english };

export const answerWords = (language: string): AnswerWords => catalogue[language] ?? english;
