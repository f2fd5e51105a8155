import { z } from "zod";
import { asMailAddress } from "./mail-address";

/** A required mail address in a form. */
export const mailAddressField = z.string({ error: "Enter a mail address." }).transform((text, context) => {
  const address = asMailAddress(text);
  if (address) return address;
  context.addIssue({ code: "custom", message: "Enter one mail address, such as name@agency.example." });
  return z.NEVER;
});
