import { useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "../button";

/** A form of this page is on its way, or what it was answered is being drawn. */
const useSaving = (): boolean => useNavigation().formMethod === "POST";

/** The boxes of a form that is drawn anew once it is saved: what is typed into it meanwhile would be gone. */
export function ClosedWhileSaving({ closed = false, children }: { closed?: boolean; children: ReactNode }) {
  const saving = useSaving();
  return (
    <fieldset disabled={closed || saving} className="min-w-0">
      {children}
    </fieldset>
  );
}

/** Goes with it: the deed most people want, which says that it is under way. */
export function SaveButton({ children }: { children: ReactNode }) {
  const saving = useSaving();
  return (
    <Button look="primary" aria-disabled={saving}>
      {saving ? "Saving…" : children}
    </Button>
  );
}
