import type { Actor } from "~/audit/audit-entry";
import type { MailAddress } from "~/mail/mail-address";

/** A human being known to a host: one record, however many hats. Names are shown as typed, never re-cased or split. */
export type Person = {
  id: string;
  hostId: string;
  name: string;
  rankOrTitle: string;
  /** The line after "Dear …"; never guessed. */
  salutation: string;
  position: string;
  otherScriptName: string;
  organisationId: string | null;
  linkGeneration: number;
  feedGeneration: number;
  revision: number;
};

/** What is known of a person besides their addresses. All but the name may be empty. */
export type PersonDetails = Pick<Person, "name" | "rankOrTitle" | "salutation" | "position" | "otherScriptName" | "organisationId">;

/** `own`, an assistant's who reads for them, or one that gets copies. Two people may share a mailbox. */
export type ContactKind = "own" | "assistant" | "copy";

export type ContactAddress = { id: string; personId: string; kind: ContactKind; mailAddress: MailAddress; provenAt: string | null };

/** For whom something is written down: the host it belongs to, the event it happened at, who did it. */
export type By = { hostId: string; eventId?: string; actor: Actor };

/** Most letters a field about a person takes. */
export const most = { name: 200, rankOrTitle: 100, salutation: 200, position: 300, otherScriptName: 200, organisation: 200, needs: 1000 };
