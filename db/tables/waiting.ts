export type WaitingTable = {
  registration_id: string;
  event_id: string;
  /** The place number: given once, in the transaction that put the registration on the list. */
  number: number;
  next_state: "nominated" | "awaiting-focal-point" | "awaiting-host" | "confirmed";
  since: string;
  offered_at: string | null;
  offered_until: string | null;
  ended_at: string | null;
};

/** Somebody with a place at the event who waits for one in a session. */
export type SessionWaitingTable = {
  event_id: string;
  session_id: string;
  /** Given once for each session, in the transaction that put the registration on its list. */
  number: number;
  registration_id: string;
  since: string;
  offered_until: string | null;
  ended_at: string | null;
};
