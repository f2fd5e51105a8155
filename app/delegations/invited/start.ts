import type { Event } from "~/events/event";
import type { MemberApproval } from "./delegation";

export const starts = ["delegations", "open", "nominated"] as const;
export type Start = (typeof starts)[number];

/** What a start sets: who enters the names, who says yes, and whether one may wait for a place. */
export type StartSettings = Pick<Event, "hasDelegations" | "sendersWord" | "whoMayRegister" | "hasWaitingList"> & {
  membersApproval: MemberApproval;
  categoryApproval: "nobody" | "host";
};

export const startSettings: Record<Start, StartSettings> = {
  delegations: {
    hasDelegations: true,
    sendersWord: "delegations",
    whoMayRegister: "invited",
    hasWaitingList: false,
    membersApproval: "nobody",
    categoryApproval: "nobody",
  },
  open: {
    hasDelegations: false,
    sendersWord: "delegations",
    whoMayRegister: "anyone",
    hasWaitingList: true,
    membersApproval: "nobody",
    categoryApproval: "nobody",
  },
  nominated: {
    hasDelegations: true,
    sendersWord: "departments",
    whoMayRegister: "invited",
    hasWaitingList: true,
    membersApproval: "host",
    categoryApproval: "host",
  },
};

export const startNames: Record<Start, { name: string; what: string }> = {
  delegations: {
    name: "Delegations invited",
    what: "Jurisdictions and organisations are invited. Each names its members within its number of places; nobody else approves them.",
  },
  open: {
    name: "Open registration",
    what: "People register themselves and are confirmed at once. Who comes too late may wait for a place.",
  },
  nominated: {
    name: "Nominated officers",
    what: "Departments nominate their officers, and you decide. Who does not fit in waits in their department’s order.",
  },
};

/** The start that fits what is set; undefined where it was changed by hand since. */
export const startOf = (
  event: Pick<Event, "hasDelegations" | "sendersWord" | "whoMayRegister">,
  approval: MemberApproval,
): Start | undefined =>
  starts.find((start) => {
    const set = startSettings[start];
    const same = set.hasDelegations === event.hasDelegations && set.whoMayRegister === event.whoMayRegister;
    return same && (!set.hasDelegations || set.membersApproval === approval);
  });
