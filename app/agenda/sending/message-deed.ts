/** What somebody of the team may do about a message that stands still. */
export const messageDeeds = ["send", "cancel", "arrived"] as const;
export type MessageDeed = (typeof messageDeeds)[number];
