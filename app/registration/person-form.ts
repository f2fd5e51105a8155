import { z } from "zod";
import { decideForm } from "./decide-form";
import { changeRegistrationForm } from "./register-form";

/** Everything the team can do on one person's page; `deed` names it. */
export const personForm = z.discriminatedUnion("deed", [
  changeRegistrationForm.extend({ deed: z.literal("change") }),
  decideForm.extend({ deed: z.literal("confirm") }),
  decideForm.extend({ deed: z.literal("decline") }),
  decideForm.extend({ deed: z.literal("cancel") }),
  z.object({ deed: z.literal("copy-link") }),
  z.object({ deed: z.literal("renew-link") }),
]);
