import { z } from "zod";

/** `step`: the one its button named. `back`: the page it stood on. */
export const stepForm = z.object({
  deed: z.enum(["undo", "redo"]),
  step: z.string().max(40).default(""),
  back: z.string().max(2_000).default(""),
});

const ourselves = "http://plenary.invalid";

/** Back to where the button stood, below `home` and nowhere else, with word of what was done. */
export function wayBack(home: string, back: string, deed: "undo" | "redo", step: string): string {
  const asked = URL.canParse(back, ourselves) ? new URL(back, ourselves) : undefined;
  const isOurs = asked?.origin === ourselves && (asked.pathname === home || asked.pathname.startsWith(`${home}/`));
  const url = isOurs ? asked : new URL(home, ourselves);
  for (const told of ["saved", "speakers", "undone", "redone"]) url.searchParams.delete(told);
  url.searchParams.set(deed === "undo" ? "undone" : "redone", step);
  return url.pathname + url.search;
}
