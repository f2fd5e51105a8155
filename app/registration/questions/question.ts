import { may, maySeeNeeds, type Role } from "~/accounts/role";
import type { Words } from "~/events/words";
import type { LocalDate } from "~/time/local-date";

export const questionTypes = [
  "text",
  "long-text",
  "number",
  "date",
  "yes-no",
  "one-of",
  "many-of",
  "jurisdiction",
  "phone",
  "file",
  "photo",
  "consent",
  "sessions",
] as const;
export type QuestionType = (typeof questionTypes)[number];

export const answerClasses = ["ordinary", "travel", "sensitive"] as const;
/** Who sees an answer, and when it is deleted. */
export type AnswerClass = (typeof answerClasses)[number];

export const moments = ["registration", "after-confirmation"] as const;
/** When it is asked: with the name, or of those who come, by a date. */
export type Moment = (typeof moments)[number];

/** `taken` counts whoever chose it; `places` null: as many as like. `sessionCode`: the session it stands for. */
export type Option = { id: string; label: Words; places: number | null; taken: number; sessionCode?: string };

/** Asked only of those who gave this answer to an earlier question. */
export type Condition = { key: string; value: string };

/** One version of a question. `key` stays the same through all of them; an answer belongs to the version it was given to. */
export type Question = {
  id: string;
  key: string;
  version: number;
  type: QuestionType;
  class: AnswerClass;
  moment: Moment;
  label: Words;
  help: Words;
  section: Words;
  options: Option[];
  condition: Condition | null;
  /** Until the end of that day, where it is asked after the confirmation. */
  dueOn: LocalDate | null;
  required: boolean;
  position: number;
  /** Since when it is asked no more, or a newer version stands in its place. */
  endedAt: string | null;
};

/** Every form has it among its own fields: what a person needs to eat and to move about. */
export const builtIn = "needs";

export const hasOptions = (type: QuestionType) => type === "one-of" || type === "many-of" || type === "sessions";
export const takesMany = (type: QuestionType) => type === "many-of" || type === "sessions";
export const isUpload = (type: QuestionType) => type === "file" || type === "photo";

/** Others can be asked only where somebody answered these in one way. */
export const maySteer = (type: QuestionType) => type === "yes-no" || type === "one-of" || type === "many-of" || type === "consent";

/** Strangers send no files: a picture or a document is asked for once there is a personal link to give it by. */
export const momentOf = (type: QuestionType, moment: Moment): Moment => (isUpload(type) ? "after-confirmation" : moment);

export const maySeeAnswer = (role: Role, of: AnswerClass): boolean =>
  of === "ordinary" ? may(role, "view") : of === "travel" ? may(role, "edit-people") : maySeeNeeds(role);

/** Most letters of what is typed. */
export const mostLetters = { text: 300, "long-text": 2000, phone: 60, label: 300, help: 1000, option: 150, section: 100 };

export const typeNames: Record<QuestionType, string> = {
  text: "One line of text",
  "long-text": "Several lines of text",
  number: "A number",
  date: "A date",
  "yes-no": "Yes or no",
  "one-of": "One of a list",
  "many-of": "Any number of a list",
  jurisdiction: "A jurisdiction",
  phone: "A telephone number",
  file: "A file",
  photo: "A photo",
  consent: "Consent to a text",
  sessions: "A choice of sessions",
};

export const classNames: Record<AnswerClass, string> = { ordinary: "Ordinary", travel: "Travel", sensitive: "Sensitive" };

export const momentNames: Record<Moment, string> = {
  registration: "With the registration",
  "after-confirmation": "After the confirmation, by a date",
};
