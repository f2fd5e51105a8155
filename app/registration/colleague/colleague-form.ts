import type { z } from "zod";
import { oncePerWords, requiredMailAddress } from "~/people/line-form";
import { memberForm } from "../members/member-form";

/** Who comes instead. They are asked for the rest, so their address must be known. */
export const colleagueForm = oncePerWords((words) =>
  memberForm(words)
    .omit({ role: true, complete: true })
    .extend({ mailAddress: requiredMailAddress(words) }),
);
export type ColleagueEntry = z.output<ReturnType<typeof colleagueForm>>;
