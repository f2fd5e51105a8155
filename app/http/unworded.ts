import type { z } from "zod";

/** What a form says where its schema gives no words of its own: never the library's. */
export const unworded: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case "invalid_value":
    case "invalid_union":
    case "invalid_key":
      return "Please choose one of what is offered.";
    case "invalid_type":
      if (issue.expected === "number" || issue.expected === "int") return "Please give a number.";
      return issue.input === undefined ? "Please fill this in." : again;
    case "too_big":
      return issue.origin === "string" ? `This is too long: at most ${issue.maximum} letters.` : `At most ${issue.maximum}, please.`;
    case "too_small":
      return issue.origin === "string" ? "Please fill this in." : `At least ${issue.minimum}, please.`;
    default:
      return again;
  }
};

const again = "Please look at this again.";
