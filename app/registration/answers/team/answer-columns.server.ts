import type { Reads } from "db/database.server";
import type { Role } from "~/accounts/role";
import { findAllJurisdictions } from "~/delegations/delegations-queries.server";
import { nameOf } from "~/delegations/jurisdiction";
import { type Event, languageOf } from "~/events/event";
import { pick } from "~/events/words";
import { isUpload, maySeeAnswer } from "../../questions/question";
import { findAllVersions } from "../../questions/questions-queries.server";
import { findAnswersOf } from "../answers-queries.server";
import { readingOf } from "../form/asked-questions.server";
import { answerInWords } from "../form/shown-questions";

/** One column for each question that is asked now and whose answers this role may see; each answer in the words of its own version. */
export async function findAnswerColumns(reads: Reads, event: Event, role: Role) {
  const versions = await findAllVersions(reads, event);
  const byId = new Map(versions.map((version) => [version.id, version]));
  const columns = versions
    .filter(({ endedAt, class: of }) => endedAt === null && maySeeAnswer(role, of))
    .sort((a, b) => a.position - b.position);
  const jurisdictions = columns.some(({ type }) => type === "jurisdiction") ? await findAllJurisdictions(reads, event) : [];
  const reading = { ...readingOf(event, languageOf(event)), words: readingOf(event, "en").words };
  /** The cells of these registrations by id, each row as long as the headings. */
  async function rowsOf(registrationIds: readonly string[]): Promise<(registrationId: string) => string[]> {
    const cells = new Map<string, string>();
    for (const { registration_id, key, question_id, value } of columns.length > 0 ? await findAnswersOf(reads, registrationIds) : []) {
      const version = byId.get(question_id);
      if (!version || !maySeeAnswer(role, version.class)) continue;
      const told = isUpload(version.type) ? "given" : answerInWords(version, value, reading);
      cells.set(`${registration_id} ${key}`, version.type === "jurisdiction" ? nameOf(jurisdictions, value) || value : told);
    }
    return (registrationId) => columns.map(({ key }) => cells.get(`${registrationId} ${key}`) ?? "");
  }
  return { headings: columns.map(({ label }) => pick(label, reading.language, reading.languages)), rowsOf };
}
