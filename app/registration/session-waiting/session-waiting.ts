/** A registration on the waiting list of one session. */
export type SessionWaiting = {
  sessionId: string;
  registrationId: string;
  personId: string;
  categoryId: string;
  /** Given once for the session, never again. */
  number: number;
  since: string;
  /** Until then a place in the session is held for them; null: none is offered. */
  offeredUntil: string | null;
};
