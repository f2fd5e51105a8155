/** Where a message stands. `uncertain`: handed over, and the relay fell silent; it may have arrived. */
export const messageStates = ["draft", "queued", "sending", "sent", "retrying", "failed", "uncertain", "bounced", "cancelled"] as const;
export type MessageState = (typeof messageStates)[number];

export const stateNames: Record<MessageState, string> = {
  draft: "To review",
  queued: "Waiting",
  sending: "Being sent",
  sent: "Sent",
  retrying: "To be tried again",
  failed: "Failed",
  uncertain: "Uncertain",
  bounced: "Came back",
  cancelled: "Cancelled",
};

export const stateTones: Record<MessageState, "ok" | "warn" | "bad" | "neutral"> = {
  draft: "warn",
  queued: "neutral",
  sending: "neutral",
  sent: "ok",
  retrying: "warn",
  failed: "bad",
  uncertain: "warn",
  bounced: "bad",
  cancelled: "neutral",
};

export const messageTabs = ["review", "problems", "scheduled", "sent"] as const;
export type MessageTab = (typeof messageTabs)[number];

export const tabNames: Record<MessageTab, string> = { review: "To review", problems: "Problems", scheduled: "Scheduled", sent: "Sent" };

/** Which states a tab shows; what was cancelled stands with what was sent, as done with. */
export const statesOf: Record<MessageTab, MessageState[]> = {
  review: ["draft"],
  problems: ["failed", "bounced", "uncertain"],
  scheduled: ["queued", "sending", "retrying"],
  sent: ["sent", "cancelled"],
};
