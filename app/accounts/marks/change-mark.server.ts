import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import { record } from "~/audit/record.server";
import type { Instant } from "~/time/instant";
import { actorOf, type HostMember } from "../organiser.server";
import type { HandlingMark } from "./handling-mark";
import type { MarkForm } from "./mark-form";
import { findAllMarks, updateCarries, writeRetired } from "./marks-queries.server";

/** What mails and calendars may carry from now on: of versions that are out already too, at the next message and the next look of a calendar. */
export const changeMark = (tx: Tx, owner: HostMember<"manage-team">, { mark, mails, calendars }: MarkForm, now: Instant) =>
  withMark(tx, owner, mark, async ({ id }) => {
    await updateCarries(tx, owner, id, { mails, calendars });
    record(tx, { hostId: owner.hostId, actor: actorOf(owner), verb: "mark.changed", subjectId: id, facts: { mails, calendars }, at: now });
  });

/** It is offered no longer; what bears it keeps it. */
export const retireMark = (tx: Tx, owner: HostMember<"manage-team">, mark: string, now: Instant) =>
  withMark(tx, owner, mark, async ({ id, retired }) => {
    await writeRetired(tx, owner, id, retired ? null : now);
    record(tx, { hostId: owner.hostId, actor: actorOf(owner), verb: retired ? "mark.offered" : "mark.retired", subjectId: id, at: now });
  });

async function withMark(
  tx: Tx,
  owner: HostMember<"manage-team">,
  id: string,
  deed: (mark: HandlingMark) => Promise<void>,
): Promise<Outcome<undefined, "no-such-mark">> {
  const mark = (await findAllMarks(tx, owner)).find((each) => each.id === id);
  if (!mark) return no("no-such-mark");
  await deed(mark);
  return yes(undefined);
}
