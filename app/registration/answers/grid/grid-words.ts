/** The sentences of the page where one person answers for several. English is complete; another language must be too. */
export type GridWords = Record<
  | "title"
  | "lead"
  | "link"
  | "members"
  | "later"
  | "moreLater"
  | "hidden"
  | "answered"
  | "pasted"
  | "save"
  | "saved"
  | "correct"
  | "overtakenHidden"
  | "emptied"
  | "back"
  | "nothing"
  | "nobody"
  | "left"
  | "leftLead"
  | "over"
  | "paste"
  | "pasteHint"
  | "read"
  | "unreadable"
  | "report"
  | "nothingPlaced"
  | "look"
  | "empty",
  string
> & {
  /** What is still to be answered, of how many members. */
  missing: (answers: number, members: number, by: string) => string;
  count: (missing: number) => string;
  overtaken: (answer: string) => string;
  lost: (question: string, typed: string) => string;
  of: (member: string, sentence: string) => string;
  placed: (line: number, member: string, cells: number) => string;
  unknown: (line: number, name: string) => string;
  beyond: (line: number, text: string) => string;
  /** Of a block pasted into a box: how many boxes it filled, and how many of its cells found none. */
  spread: (boxes: number, over: number) => string;
  noColumn: (line: number, text: string, column: number) => string;
  notAsked: (line: number, member: string, question: string) => string;
};

const answersOf = (number: number) => (number === 1 ? "1 answer" : `${number} answers`);

const english: GridWords = {
  title: "Answers for all members",
  lead: "What the host asks, for all your members at once. What you leave empty can be filled in later, by you or by the member.",
  link: "Fill in answers for all members",
  members: "Members",
  later: "Asked once this member is confirmed.",
  moreLater: "More is asked once this member is confirmed.",
  hidden: "Only the host reads it: what you enter is not shown again.",
  answered: "Answered. What you enter here replaces it.",
  pasted: "Pasted, not saved yet",
  save: "Save the answers",
  saved: "The answers are saved.",
  correct: "Nothing was saved yet. Please look at what is marked; everything you typed still stands below.",
  overtakenHidden: "This was answered in the meantime. What you typed stands here: saving again replaces that answer.",
  emptied: "The answer was taken away in the meantime. What you typed stands here: saving again enters it.",
  back: "Back to our delegation",
  nothing: "There is nothing to fill in here.",
  nobody: "Nobody is named yet: name your members first.",
  left: "Answered by each member",
  leftLead:
    "These are given by the members themselves, each on their own page: files, consents and choices of sessions, and what hangs on an answer only the host reads. Open a member to see or send their link.",
  over: "The event is over: the answers stand as they are.",
  paste: "Paste from a spreadsheet",
  pasteHint:
    "Copy rows in Excel: one member a line, with the name in the first column, or all members in the order above. A first line with the questions says which column is which. It is put into the boxes above, where you can look at it; nothing is saved yet. Empty cells change nothing.",
  read: "Put it into the boxes",
  unreadable: "There is nothing to read here. Please copy the rows in your spreadsheet and paste them into the box.",
  report: "What was pasted",
  nothingPlaced: "None of it could be put into a box.",
  look: "Look through the boxes marked “Pasted”, then save.",
  empty: "No answer",
  missing: (answers, members, by) =>
    `${answersOf(answers)} of ${members === 1 ? "1 member" : `${members} members`} ${answers === 1 ? "is" : "are"} missing${by ? `, due by ${by}` : ""}.`,
  count: (missing) => `${missing} missing`,
  overtaken: (answer) => `Somebody changed this to “${answer}” in the meantime. What you typed stands here: saving again replaces it.`,
  lost: (question, typed) => `Somebody you answered for is no longer a member of your delegation. “${question}” was: ${typed}`,
  of: (member, sentence) => `${member}: ${sentence}`,
  placed: (line, member, cells) => `Line ${line}, ${member}: ${answersOf(cells)}.`,
  unknown: (line, name) => `Line ${line}: “${name}” is not the name of a member on this page. Nothing of it was taken.`,
  beyond: (line, text) => `Line ${line}: there is no further member. Nothing was taken of “${text}”.`,
  spread: (boxes, over) =>
    `${boxes === 1 ? "1 box was filled" : `${boxes} boxes were filled`} from what you pasted${over > 0 ? `; ${over === 1 ? "1 cell" : `${over} cells`} found no box` : ""}. Nothing is saved yet.`,
  noColumn: (line, text, column) => `Line ${line}: there is no question for “${text}” in column ${column}.`,
  notAsked: (line, member, question) => `Line ${line}: “${question}” is not asked of ${member} yet.`,
};

const catalogue: Record<string, GridWords> = { en: english };

export const gridWords = (language: string): GridWords => catalogue[language] ?? english;
