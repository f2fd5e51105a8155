import type { AnswerClass, Moment, Question, QuestionType } from "./question";

/** A question as the library has it, in English; who takes it rewords it as they like. */
export type ReadyMade = {
  key: string;
  section: string;
  type: QuestionType;
  class: AnswerClass;
  moment: Moment;
  label: string;
  help?: string;
  options?: string[];
  required?: true;
  /** Where that one is asked too, this one is asked only after this answer: yes or no, or the name of an option. */
  after?: { key: string; answer: string };
};

type Row = Omit<ReadyMade, "section" | "class" | "moment">;
type Shelf = Pick<ReadyMade, "section" | "class" | "moment"> & { rows: Row[] };

const sizes = ["XS", "S", "M", "L", "XL", "XXL", "3XL"];

const shelves: Shelf[] = [
  {
    section: "Arrival and departure",
    class: "travel",
    moment: "after-confirmation",
    rows: [
      { key: "arrival-date", type: "date", label: "Date of arrival" },
      { key: "arrival-flight", type: "text", label: "Arriving flight or train", help: "Its number, from where, and when it arrives." },
      { key: "departure-date", type: "date", label: "Date of departure" },
      { key: "departure-flight", type: "text", label: "Departing flight or train", help: "Its number and when it leaves." },
      { key: "airport-transfer", type: "yes-no", label: "Shall we take you from the airport to your hotel?" },
      { key: "weapon", type: "yes-no", label: "Will you bring a service weapon?", help: "We then send you the form for the permit." },
    ],
  },
  {
    section: "Hotel",
    class: "travel",
    moment: "after-confirmation",
    rows: [
      { key: "hotel", type: "yes-no", label: "Shall we book a room for you?" },
      { key: "room-kind", type: "one-of", label: "Room", options: ["Single", "Double", "Twin"], after: { key: "hotel", answer: "yes" } },
      { key: "check-in", type: "date", label: "First night", after: { key: "hotel", answer: "yes" } },
      { key: "check-out", type: "date", label: "Day you leave the hotel", after: { key: "hotel", answer: "yes" } },
      { key: "sharing-with", type: "text", label: "Who shares the room with you", after: { key: "room-kind", answer: "Twin" } },
    ],
  },
  {
    section: "Passport and visa",
    class: "sensitive",
    moment: "after-confirmation",
    rows: [
      { key: "passport-name", type: "text", label: "Name as in the passport" },
      { key: "passport-number", type: "text", label: "Passport number" },
      { key: "passport-expires", type: "date", label: "Passport valid until" },
      { key: "nationality", type: "jurisdiction", label: "Nationality" },
      { key: "born-on", type: "date", label: "Date of birth" },
      { key: "visa-letter", type: "yes-no", label: "Do you need a letter for your visa?" },
      {
        key: "passport-copy",
        type: "file",
        label: "Copy of the passport’s page with your photo",
        after: { key: "visa-letter", answer: "yes" },
      },
    ],
  },
  {
    section: "Food and health",
    class: "sensitive",
    moment: "registration",
    rows: [
      { key: "diet", type: "one-of", label: "Diet", options: ["No wishes", "Vegetarian", "Vegan", "Halal", "Kosher"] },
      { key: "allergies", type: "text", label: "Allergies" },
      { key: "access", type: "long-text", label: "What do you need to move about, to see or to hear?" },
      { key: "emergency-contact", type: "text", label: "Whom to call in an emergency", help: "Name and telephone number." },
    ],
  },
  {
    section: "At the event",
    class: "ordinary",
    moment: "registration",
    rows: [
      { key: "mobile", type: "phone", label: "Mobile telephone during the event" },
      { key: "language", type: "text", label: "Languages you speak" },
      { key: "interpretation", type: "yes-no", label: "Do you need interpretation?" },
      { key: "dinner", type: "yes-no", label: "Will you come to the dinner?" },
      { key: "uniform-size", type: "one-of", label: "Size of shirt or uniform", options: sizes },
      { key: "badge-photo", type: "photo", label: "Photo for the badge" },
      { key: "photographs", type: "consent", label: "Pictures taken of me at the event may be published by the host." },
      { key: "experience", type: "long-text", label: "Your experience with the subject", help: "A few lines help the trainers." },
    ],
  },
];

/** Thirty, in the order in which a form reads well. */
export const readyMade: readonly ReadyMade[] = shelves.flatMap(({ rows, ...shelf }) => rows.map((row) => ({ ...shelf, ...row })));

/** In English where the event speaks it, else in its own first language until somebody rewords it. */
const inWords = (text: string, languages: readonly string[]) =>
  text === "" ? {} : { [languages.includes("en") ? "en" : (languages[0] ?? "en")]: text };

/** What becomes a question of an event; an answer it hangs on is found among those the event asks already. */
export function questionFrom(ready: ReadyMade, languages: readonly string[], asked: readonly Question[]) {
  const { key, type, class: of, moment } = ready;
  const earlier = asked.find((question) => question.key === ready.after?.key);
  const answer = ready.after?.answer ?? "";
  const option = earlier?.options.find(({ label }) => Object.values(label).includes(answer));
  const value = option?.id ?? (earlier?.type === "yes-no" ? answer : undefined);
  return {
    ...{ key, type, class: of, moment, required: ready.required ?? false, dueOn: null },
    label: inWords(ready.label, languages),
    help: inWords(ready.help ?? "", languages),
    section: inWords(ready.section, languages),
    options: (ready.options ?? []).map((label) => ({ id: "", label: inWords(label, languages), places: null })),
    condition: earlier && value ? { key: earlier.key, value } : null,
  };
}
