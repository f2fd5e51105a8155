import { whenCalm } from "./when-calm.server";

export type Turnstile = {
  /** Resolves when it is this one's turn: true, or false where the sender has gone or the line is too long to join. */
  enter(bytes: number, gone: AbortSignal): Promise<boolean>;
  leave(): void;
};

type Sizes = { atOnce?: number; waiting?: number; waitingBytes?: number };

/** How long those inside may be kept waiting for the sake of those who still knock, in milliseconds. */
const longestHearing = 500;

/**
 * Lets a few forms in at a time, in the order they came, and the event loop turn between them, so that those who read need not
 * queue behind those who register. The line is long, for a whole opening minute, but neither endless nor heavier than 64 MB.
 * Nobody's form is begun while a turn still brings somebody new: `knocks` counts connections.
 */
export function openTurnstile(
  { atOnce = 32, waiting = 20_000, waitingBytes = 64 * 1024 * 1024 }: Sizes = {},
  knocks: () => number = () => 0,
): Turnstile {
  /** In order of arrival; whoever goes away leaves the line at once. */
  const line = new Set<() => void>();
  let inside = 0;
  let bytesInLine = 0;
  let opening = false;

  function open() {
    if (opening || line.size === 0) return;
    opening = true;
    whenCalm(knocks, longestHearing, letIn);
  }

  function letIn() {
    opening = false;
    for (const next of line) {
      if (inside >= atOnce) return;
      next();
    }
  }

  return {
    enter(bytes, gone) {
      if (gone.aborted || line.size >= waiting || bytesInLine + bytes > waitingBytes) return Promise.resolve(false);
      bytesInLine += bytes;
      return new Promise((settle) => {
        const out = (admitted: boolean) => {
          line.delete(turn);
          bytesInLine -= bytes;
          gone.removeEventListener("abort", giveUp);
          if (admitted) inside++;
          settle(admitted);
        };
        const turn = () => out(true);
        const giveUp = () => out(false);
        gone.addEventListener("abort", giveUp);
        line.add(turn);
        if (inside < atOnce) open();
      });
    },
    leave() {
      inside--;
      open();
    },
  };
}
