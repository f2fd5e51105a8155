import { z } from "zod";
import { accountForm } from "../host-form";
import { roles } from "../role";

const role = z.enum(roles, { error: "Choose a role." });

export const invitationForm = accountForm.extend({ deed: z.literal("invite"), role });

/** One page, four deeds. */
export const teamForm = z.discriminatedUnion("deed", [
  invitationForm,
  z.object({ deed: z.literal("change"), postId: z.uuid(), role }),
  z.object({ deed: z.literal("remove"), postId: z.uuid() }),
  z.object({ deed: z.literal("sign-out"), postId: z.uuid() }),
]);

export type InvitationForm = z.output<typeof invitationForm>;
export type TeamForm = z.output<typeof teamForm>;
