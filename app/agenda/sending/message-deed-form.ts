import { z } from "zod";
import { messageDeeds } from "./message-deed";

export const messageDeedForm = z.object({ deed: z.enum(messageDeeds, { error: "Choose what to do." }) });
