import type { ButtonHTMLAttributes } from "react";
import { Anchor, type AnchorProps } from "./anchor";
import { classes } from "./classes";

export type ButtonLook = "primary" | "plain" | "quiet" | "danger";

type Look = { look?: ButtonLook; small?: boolean };

/** Submits unless told otherwise. Its text names the deed: "Publish version 5", never "Submit". */
export function Button({ look = "plain", small, className, type = "submit", ...rest }: ButtonHTMLAttributes<HTMLButtonElement> & Look) {
  return <button type={type} className={classes(shape(look, small), className)} {...rest} />;
}

/** Looks like a button and goes somewhere; what changes something is a Button in a form. */
export function ButtonLink({ look = "plain", small, className, ...rest }: AnchorProps & Look) {
  return <Anchor className={classes(shape(look, small), className)} {...rest} />;
}

const looks: Record<ButtonLook, string> = {
  primary: "border-deed bg-deed text-on-deed hover:border-deed-2 hover:bg-deed-2",
  plain: "border-line bg-paper text-ink hover:border-edge hover:bg-wash",
  quiet: "border-transparent bg-transparent text-link hover:bg-wash-2",
  danger: "border-bad bg-paper text-bad hover:bg-bad-wash",
};

const shape = (look: ButtonLook, small?: boolean) =>
  classes(
    "inline-flex items-center justify-center gap-2 rounded border text-center wrap-break-word font-sans font-semibold no-underline transition-colors duration-100 hover:no-underline disabled:opacity-60 aria-disabled:opacity-60 print-hidden",
    small ? "min-h-8 px-3 py-1 text-xs" : "min-h-10 px-4 py-2 text-sm",
    looks[look],
  );
