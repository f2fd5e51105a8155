import type { ReactNode } from "react";
import { classes } from "./classes";

export type TagTone = "ok" | "warn" | "bad" | "brass" | "neutral";

/** A state or a mark in one or two words. */
export function Tag({ tone = "neutral", children }: { tone?: TagTone; children: ReactNode }) {
  return (
    <span className={classes("inline-block w-fit rounded-full px-2 text-2xs leading-5 font-semibold whitespace-nowrap", tones[tone])}>
      {children}
    </span>
  );
}

const tones: Record<TagTone, string> = {
  ok: "bg-ok-wash text-ok",
  warn: "bg-warn-wash text-warn",
  bad: "bg-bad-wash text-bad",
  brass: "bg-brass-wash text-brass",
  neutral: "bg-wash-2 text-ink-2",
};
