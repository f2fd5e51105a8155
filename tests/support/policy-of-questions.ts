import { maySeeNeeds } from "~/accounts/role";
import { paths } from "~/paths";
import { byLink, personal, type Row, type Rule, roleAt, team } from "./policy-rules";

/** Readable, and overtaken: version 0 was never shown of a question that is there. */
const anyQuestion = { "label.en": "Anything", type: "text", class: "ordinary", moment: "registration" };

/** What only some of the team may see is to the others as if it were not there. */
const teamOfSensitive: Rule = (visitor, place) => {
  const verdict = team("view")(visitor, place);
  return verdict === "open" && !maySeeNeeds(roleAt(visitor, place)!) ? "missing" : verdict;
};
/** The rows of questions, answers and the files given in answer. */
export const questionsPolicy: Record<string, Row> = {
  "routes/organise/questions-settings": {
    at: (p) => paths.questionsSettings(p.event),
    look: team("edit-event"),
    send: team("edit-event"),
  },
  "routes/organise/question-settings": {
    at: (p, thing) => paths.questionSettings(p.event, thing.question),
    look: team("edit-event"),
    send: team("edit-event"),
    form: { ...anyQuestion, version: "0" },
  },
  "routes/organise/answers": {
    at: (p, thing) => paths.answers(p.event, thing.registration),
    look: team("view"),
    send: team("edit-people"),
    form: { seen: "none" },
  },
  "routes/organise/answer-file": {
    at: (p, thing) => paths.answerFile(p.event, thing.registration, thing.upload),
    look: team("edit-people"),
    send: team("edit-people"),
  },
  // A file of the sensitive class: for those who act on it, the desk among them.
  "routes/organise/given-file": { at: (p, thing) => paths.givenFile(p.event, thing.registration, thing.upload), look: teamOfSensitive },
  "routes/me/questions": personal((p) => paths.myQuestions(p.me, p.event), { send: byLink }),
  "routes/me/file": personal((p) => paths.myFile(p.me, p.upload, p.event), { send: byLink }),
  "routes/me/given-file": personal((p) => paths.myGivenFile(p.me, p.upload, p.event)),
};
