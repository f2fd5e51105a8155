import type { Reads } from "db/database.server";
import { findHistoryOfPerson } from "~/audit/audit-queries.server";
import type { Ending, Registration } from "./registration";
import { findAllSteps, findRegistrationById } from "./registration-queries.server";

/** How a withdrawn registration came to its end; `colleague` is empty unless the person sent one. */
export async function findEnding(
  reads: Reads,
  { id, hostId, eventId, personId }: Pick<Registration, "id" | "hostId" | "eventId" | "personId">,
): Promise<{ how: Ending; colleague: string }> {
  const steps = await findAllSteps(reads, { id });
  const at = steps.findLastIndex(({ state }) => state === "withdrawn");
  const last = steps[at];
  const lines = await findHistoryOfPerson(reads, { id: personId, hostId }, { id: eventId });
  const passedOn = lines.find((line) => line.at === last?.at && (line.verb === "colleague.sent" || line.verb === "member.replaced"));
  const theirOwn = last?.byKind === "person" && last.byId === personId;
  if (passedOn?.verb === "member.replaced") return { how: "replaced", colleague: "" };
  if (passedOn) return { how: "colleague", colleague: (await findRegistrationById(reads, passedOn.subjectId ?? ""))?.name ?? "" };
  if (!theirOwn) return { how: "ended", colleague: "" };
  return { how: steps[at - 1]?.state === "waiting-list" ? "left-list" : "gave-back", colleague: "" };
}
