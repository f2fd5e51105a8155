import type { Tx } from "db/database.server";
import { newCode } from "db/identity.server";
import { no, type Outcome, yes } from "db/outcome";
import { actorOf, type Organiser } from "~/accounts/organiser.server";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import { existsCode, findLastNumber, newIdentity } from "./identity-queries.server";
import { blankSession, type Session } from "./session";
import { findSession, insertSession } from "./sessions-queries.server";
import { type SessionInput, type SessionRefusal, settleSession } from "./settle-session.server";
import { noteTouch } from "./steps/note-step.server";
import { notYet, standingOf } from "./steps/step";

/** What is not said stays blank: an item of an hour, open to everyone, not placed yet. */
export async function addSession(
  tx: Tx,
  organiser: Organiser<"edit-programme">,
  input: Partial<SessionInput> & Pick<SessionInput, "title">,
  now: Instant,
): Promise<Outcome<Session, SessionRefusal>> {
  const { event } = organiser;
  const settled = await settleSession(tx, event, { ...blankSession, fold: undefined, ...input });
  if ("why" in settled) return no(settled.why);

  const identity = newIdentity(await freeCode(tx), (await findLastNumber(tx, event)) + 1);
  await insertSession(tx, event, identity, settled.draft, now);
  record(tx, {
    hostId: event.hostId,
    eventId: event.id,
    actor: actorOf(organiser),
    verb: "session.added",
    subjectId: identity.id,
    facts: { number: identity.number },
    at: now,
  });
  const added = (await findSession(tx, event, identity.id))!;
  await noteTouch(tx, organiser, { id: added.id, before: notYet, after: standingOf(added) }, now);
  return yes(added);
}

async function freeCode(tx: Tx): Promise<string> {
  for (;;) {
    const code = newCode();
    if (!(await existsCode(tx, code))) return code;
  }
}
