import type { Delegation } from "~/delegations/invited/delegation";
import type { MemberWords } from "./member-words";

/** What a delegation has answered to its invitation, in sentences. */
export const replySaid = ({ reply, coming }: Pick<Delegation, "reply" | "coming">, say: MemberWords["page"]): string => {
  if (reply === null) return say.notReplied;
  if (reply === "regretted") return say.regretted;
  return coming === null ? say.accepted : `${say.accepted} ${say.coming(coming)}`;
};
