import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import { outwardEditions } from "./participant-list";
import type { ChosenShown } from "./participants-form";
import { deleteChoices, findPeopleOf, upsertChoices } from "./participants-queries.server";

/** How the team has some people printed; "own" gives the word back to them and the event. All of them, or none where one is not of this event. */
export async function chooseShown(
  tx: Tx,
  organiser: Organiser<"edit-people">,
  { ids, ...chosen }: ChosenShown,
  now: Instant,
): Promise<Outcome<number, "nobody-ticked" | "nothing-chosen" | "no-such-person">> {
  if (ids.length === 0) return no("nobody-ticked");
  if (outwardEditions.every((edition) => chosen[edition] === "")) return no("nothing-chosen");
  const { event, accountId } = organiser;
  const ticked = [...new Set(ids)];
  const people = await findPeopleOf(tx, event, ticked);
  if (people.size < ticked.length) return no("no-such-person");
  for (const edition of outwardEditions) {
    const shown = chosen[edition];
    if (shown === "") continue;
    if (shown === "own") await deleteChoices(tx, event, ticked, edition);
    else await upsertChoices(tx, event, ticked, { edition, shown, by: accountId }, now);
    for (const [subjectId, personId] of people) {
      const about = { hostId: event.hostId, eventId: event.id, personId, subjectId };
      record(tx, { ...about, actor: actorOf(organiser), verb: "participants.shown", facts: { edition, shown }, at: now });
    }
  }
  return yes(ticked.length);
}
