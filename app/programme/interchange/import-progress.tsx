import { Progress } from "~/ui/progress";
import { useLookAgain } from "~/ui/use-look-again";

/** Asks twice a second how far it has come; without script the page says so by itself when it is opened again. */
export function ImportProgress({ done, total }: { done: number; total: number }) {
  useLookAgain(true, 500);
  return (
    <div className="grid gap-4 rounded-lg border border-line bg-paper p-6">
      <Progress
        label="Writing the sessions"
        done={total > 0 ? done : undefined}
        total={Math.max(total, 1)}
        note={total > 0 ? `${done.toLocaleString("en")} of ${total.toLocaleString("en")}` : undefined}
      />
      <p className="text-sm text-ink-2">You can leave this page: it goes on by itself, and this address tells how it ended.</p>
    </div>
  );
}
