import type { Reads, Tx } from "db/database.server";
import type { Event } from "~/events/event";
import type { LocalDate } from "~/time/local-date";
import type { DelegationRules } from "./delegation";
import { alphabetical, type ProtocolOrder } from "./protocol-order";
import type { StartSettings } from "./start";

type EventKey = { id: string };

export const findDelegationRules = (reads: Reads, event: EventKey): Promise<DelegationRules> =>
  reads
    .selectFrom("event")
    .select(["reply_by", "nominate_by", "details_by", "members_approval", "uncounted_roles"])
    .where("id", "=", event.id)
    .executeTakeFirstOrThrow()
    .then((row) => ({
      replyBy: row.reply_by as LocalDate | null,
      nominateBy: row.nominate_by as LocalDate | null,
      detailsBy: row.details_by as LocalDate | null,
      approval: row.members_approval,
      uncountedRoles: JSON.parse(row.uncounted_roles),
    }));

type Switched = Pick<Event, "hasDelegations" | "sendersWord">;

export const updateDelegationRules = (tx: Tx, event: EventKey, rules: DelegationRules & Switched, now: string) =>
  tx
    .updateTable("event")
    .set((eb) => ({
      delegations_at: rules.hasDelegations ? eb.fn.coalesce("delegations_at", eb.val(now)) : null,
      senders_word: rules.sendersWord,
      reply_by: rules.replyBy,
      nominate_by: rules.nominateBy,
      details_by: rules.detailsBy,
      members_approval: rules.approval,
      uncounted_roles: JSON.stringify(rules.uncountedRoles),
      revision: eb("revision", "+", 1),
    }))
    .where("id", "=", event.id)
    .execute();

/** How people come to the event: all that a start sets of it. */
export const updateStart = (tx: Tx, event: EventKey, start: StartSettings, now: string) =>
  tx
    .updateTable("event")
    .set((eb) => ({
      delegations_at: start.hasDelegations ? eb.fn.coalesce("delegations_at", eb.val(now)) : null,
      senders_word: start.sendersWord,
      members_approval: start.membersApproval,
      who_may_register: start.whoMayRegister,
      waiting_list_at: start.hasWaitingList ? now : null,
      revision: eb("revision", "+", 1),
    }))
    .where("id", "=", event.id)
    .execute();

export const findProtocolOrder = (reads: Reads, event: EventKey): Promise<ProtocolOrder> =>
  reads
    .selectFrom("event")
    .select("protocol_order")
    .where("id", "=", event.id)
    .executeTakeFirstOrThrow()
    .then(({ protocol_order: order }) => (order ? { ...alphabetical, ...JSON.parse(order) } : alphabetical));

export const updateProtocolOrder = (tx: Tx, event: EventKey, order: ProtocolOrder) =>
  tx
    .updateTable("event")
    .set({ protocol_order: JSON.stringify(order) })
    .where("id", "=", event.id)
    .execute();
