import type { SessionKind } from "./session-kind";

/** What a person does in a session. */
export const sessionRoles = [
  "chair",
  "moderator",
  "panellist",
  "keynote-speaker",
  "speaker",
  "trainer",
  "rapporteur",
  "interpreter",
  "opening-remarks",
  "closing-remarks",
] as const;

export type SessionRole = (typeof sessionRoles)[number];

export const sessionRoleNames: Record<SessionRole, string> = {
  chair: "Chair",
  moderator: "Moderator",
  panellist: "Panellist",
  "keynote-speaker": "Keynote speaker",
  speaker: "Speaker",
  trainer: "Trainer",
  rapporteur: "Rapporteur",
  interpreter: "Interpreter",
  "opening-remarks": "Opening remarks",
  "closing-remarks": "Closing remarks",
};

/** The role somebody has in an item of this kind where nothing else is said. */
export const usualRole = (kind: SessionKind): SessionRole => usual[kind] ?? "speaker";

const usual: Partial<Record<SessionKind, SessionRole>> = {
  keynote: "keynote-speaker",
  panel: "panellist",
  "round-table": "panellist",
  training: "trainer",
  workshop: "trainer",
};
