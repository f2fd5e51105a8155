import type { ReactNode } from "react";
import { classes } from "./classes";

export type NoticeTone = "info" | "ok" | "warn" | "bad" | "brass";

/** What has just happened, or must be known before going on. Only `bad` interrupts a screen reader. */
export function Notice({ tone = "info", title, children }: { tone?: NoticeTone; title?: ReactNode; children?: ReactNode }) {
  return (
    <div role={tone === "bad" ? "alert" : "status"} className={classes("rounded-e border-s-[3px] px-4 py-3 text-sm text-ink", tones[tone])}>
      {title && <p className="font-semibold">{title}</p>}
      {children}
    </div>
  );
}

const tones: Record<NoticeTone, string> = {
  info: "border-info bg-info-wash",
  ok: "border-ok bg-ok-wash",
  warn: "border-warn bg-warn-wash",
  bad: "border-bad bg-bad-wash",
  brass: "border-brass bg-brass-wash",
};
