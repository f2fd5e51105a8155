import { z } from "zod";
import { mostWebsites, originsIn } from "../website";
import { linesField } from "./words-form";

export const websiteForm = z.object({
  form: z.string(),
  seen: z.string(),
  origins: linesField(4000).transform((typed, context) => {
    const { origins, wrong } = originsIn(typed);
    if (wrong.length > 0)
      context.addIssue({
        code: "custom",
        message: `This is no secure website: ${wrong[0]}. Write it as https://www.example.org, one a line.`,
      });
    else if (origins.length > mostWebsites) context.addIssue({ code: "custom", message: `At most ${mostWebsites} websites.` });
    return origins;
  }),
});
