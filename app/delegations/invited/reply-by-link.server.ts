import type { Tx } from "db/database.server";
import { no, type Outcome, yes } from "db/outcome";
import type { z } from "zod";
import { type Event, isOver } from "~/events/event";
import { queueMessage } from "~/mail/queue-message.server";
import type { Instant } from "~/time/instant";
import type { LocalDate } from "~/time/local-date";
import { dateAt } from "~/time/time-zone";
import { type Delegation, deadlinesOf } from "./delegation";
import type { replyForm } from "./delegation-forms";
import type { FocalPoint } from "./find-focal-point.server";
import { nameFocalPoint } from "./name-focal-point.server";
import { replyForDelegation, whyTooMany } from "./reply-for-delegation.server";
import { findDelegationRules } from "./rules-queries.server";

export type ReplyRefusal =
  | "too-late"
  | "event-over"
  | "replied-meanwhile"
  | "too-many"
  | "focal-name-missing"
  | "focal-mail-missing"
  | "changed-since";

type ReplyForm = z.output<ReturnType<typeof replyForm>>;

/** The focal point's answer: whether they come, how many, and who answers for them from now on. After the deadline only the team can take it. */
export async function replyByLink(
  tx: Tx,
  focalPoint: FocalPoint,
  form: ReplyForm,
  now: Instant,
): Promise<Outcome<undefined, ReplyRefusal> & { places?: number }> {
  const { delegation, event, person } = focalPoint;
  const { replyBy } = deadlinesOf(await findDelegationRules(tx, event), delegation);
  const closed = whyReplyClosed(event, replyBy, now);
  if (closed) return no(closed);
  if (form.seen !== undefined && form.seen !== markOfReply(delegation))
    return saysTheSame(delegation, form) ? yes(undefined) : no("replied-meanwhile");
  const by = { hostId: event.hostId, eventId: event.id, actor: { kind: "person", personId: person.id } } as const;
  const said = { way: "link", note: form.replyNote } as const;
  if (form.reply === "regretted") return replyForDelegation(tx, by, delegation, { ...said, reply: "regretted", coming: 0 }, now);

  const tooMany = await whyTooMany(tx, delegation, form.coming);
  if (tooMany) return tooMany;
  if (form.who === "other") {
    if (!form.focalName) return no("focal-name-missing");
    if (!form.focalMail) return no("focal-mail-missing");
  }
  const replied = await replyForDelegation(tx, by, delegation, { ...said, reply: "accepted", coming: form.coming }, now);
  if (!replied.ok) return replied;
  if (form.who === "other" && form.focalMail) {
    const named = await nameFocalPoint(tx, by, delegation, "first", { name: form.focalName, mailAddress: form.focalMail }, now);
    await tellFocalPoint(tx, event, delegation.id, named.person.id, now);
  }
  return yes(undefined);
}

/** Which reply a page shows: when it was given. */
export const markOfReply = ({ repliedAt }: Pick<Delegation, "repliedAt">): string => repliedAt ?? "none";

/** Sent twice, by a double click or the back button: nothing is left to do. */
const saysTheSame = ({ reply, coming, replyNote }: Delegation, form: ReplyForm): boolean =>
  reply === form.reply && replyNote === form.replyNote && (form.reply === "regretted" || (coming === form.coming && form.who === "me"));

/** After its last day only the team enters a reply; after the event nobody does. */
export function whyReplyClosed(event: Event, replyBy: LocalDate | null, now: Instant): "event-over" | "too-late" | undefined {
  if (isOver(event, now)) return "event-over";
  return replyBy && dateAt(now, event.timeZone) > replyBy ? "too-late" : undefined;
}

/** Writes to somebody who answers for a delegation from now on, with their own link. */
export const tellFocalPoint = (tx: Tx, event: { id: string; hostId: string }, delegationId: string, personId: string, now: Instant) =>
  queueMessage(tx, {
    kind: "focal-point-named",
    hostId: event.hostId,
    eventId: event.id,
    personId,
    dedupe: `focal-point-named:${delegationId}:${personId}:${now}`,
    content: { delegationId },
    now,
  });
