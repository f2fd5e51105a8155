import type { SendColleagueRefusal } from "./send-colleague.server";

/** The sentences of sending a colleague. English is complete; another language must be too. */
export type ColleagueWords = Record<
  "title" | "deed" | "stay" | "organisationHint" | "passes" | "asked" | "chosen" | "cannot" | "sent" | "sentBefore",
  string
> & {
  refusals: Record<SendColleagueRefusal, string>;
};

/** Whether somebody is registered already is nobody else's business: one sentence for all. */
const cannot = "This colleague cannot be sent from here. Please write to the secretariat.";

const english: ColleagueWords = {
  title: "Send a colleague instead",
  deed: "Send this colleague",
  stay: "Keep my place",
  organisationHint: "Where it is another than yours.",
  passes: "Your place is your colleague’s from now on, and your own agenda ends.",
  asked: "We write to your colleague and ask for their details.",
  chosen: "Sessions you chose and questions you answered do not pass on: your colleague chooses and answers anew.",
  cannot: "There is no place that you could pass on. The secretariat can tell you more.",
  sent: "Your colleague has your place now, and a message from us is on its way to them.",
  sentBefore: "You sent a colleague with this form before. Nothing more was changed. Please open the page again.",
  refusals: {
    ...{ "not-possible": cannot, "already-here": cannot },
    ...{ "full-event": cannot, "full-category": cannot, "full-delegation": cannot, "full-session": cannot, "full-option": cannot },
  },
};

const catalogue: Record<string, ColleagueWords> = { en: english };

export const colleagueWords = (language: string): ColleagueWords => catalogue[language] ?? english;
