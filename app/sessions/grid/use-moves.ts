import { useFetcher } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { GridItem } from "./grid-page";
import { unreachable } from "./move-refusals";
import { type Placement, samePlacement } from "./placement";

/** Where an item rests, and the state it was taken hold of in: a colleague's change meanwhile must refuse it. */
type Resting = { to: Placement; revision?: number };

/** How long an item rests after an arrow key before it is saved, in milliseconds: a walk of ten steps is one move. */
const rest = 700;

type Answer = { error?: Record<string, string[] | null> } | undefined;

export type Moves = {
  /** Where items are that were moved and are not saved yet. */
  mine: ReadonlyMap<string, Placement>;
  move(moved: readonly { id: string; to: Placement }[], soon?: boolean): void;
  /** Takes back what rests and was not sent. */
  takeBack(id: string): boolean;
  problem: string | undefined;
  saving: boolean;
};

/**
 * What was dropped is shown where it lies and sent one after the other, each with the revision that came last: an item that is moved
 * again while its first move travels waits for the answer, and is not taken for a colleague's. A "no" puts everything back that it was about.
 */
export function useMoves(items: readonly GridItem[], action: string): Moves {
  const fetcher = useFetcher<Answer>();
  const [mine, setMine] = useState<ReadonlyMap<string, Placement>>(new Map());
  const [problem, setProblem] = useState<string>();
  const resting = useRef(new Map<string, Resting>());
  const travelling = useRef(new Map<string, Placement>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const known = useRef(items);
  known.current = items;

  const send = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (travelling.current.size > 0 || resting.current.size === 0) return;
    const moves = [...resting.current].flatMap(([id, { to, revision }]) => {
      const item = known.current.find((each) => each.id === id);
      return item && !samePlacement(item.placement, to) ? [{ id, revision: revision ?? item.revision, to }] : [];
    });
    const unmoved = [...resting.current.keys()].filter((id) => !moves.some((move) => move.id === id));
    if (unmoved.length > 0) setMine((before) => without(before, unmoved));
    travelling.current = new Map(moves.map(({ id, to }) => [id, to]));
    resting.current = new Map();
    if (moves.length === 0) return;
    const form = new FormData();
    form.set("deed", "place");
    form.set("formKey", crypto.randomUUID());
    for (const [index, { id, revision, to }] of moves.entries())
      for (const [name, value] of Object.entries({ id, revision, day: to.dayId, start: to.start, room: to.roomId, minutes: to.minutes }))
        form.set(`moves[${index}].${name}`, String(value ?? ""));
    fetcher.submit(form, { method: "post", action });
  }, [fetcher.submit, action]);

  const { state, data } = fetcher;
  const wasAway = useRef(false);
  useEffect(() => {
    if (state !== "idle") {
      wasAway.current = true;
      return;
    }
    if (!wasAway.current) return;
    wasAway.current = false;
    const sent = [...travelling.current.keys()];
    travelling.current = new Map();
    // Our own answer made these anew: what still rests of them is meant for what it left.
    for (const id of sent) {
      const still = resting.current.get(id);
      if (still) resting.current.set(id, { to: still.to });
    }
    setProblem(data ? data.error?.[""]?.[0] : unreachable);
    setMine((before) =>
      without(
        before,
        sent.filter((id) => !resting.current.has(id)),
      ),
    );
    // What still rests is sent when it has rested: until then it can be taken back.
    if (timer.current === undefined) send();
  }, [state, data, send]);

  useEffect(() => () => clearTimeout(timer.current), []);

  const move = useCallback<Moves["move"]>(
    (moved, soon = true) => {
      setProblem(undefined);
      for (const { id, to } of moved) {
        const before = resting.current.get(id);
        const away = travelling.current.has(id);
        const revision = before ? before.revision : away ? undefined : known.current.find((item) => item.id === id)?.revision;
        resting.current.set(id, { to, revision });
      }
      setMine((before) => new Map([...before, ...moved.map(({ id, to }) => [id, to] as const)]));
      clearTimeout(timer.current);
      if (soon) send();
      else timer.current = setTimeout(send, rest);
    },
    [send],
  );
  const takeBack = useCallback<Moves["takeBack"]>((id) => {
    if (!resting.current.delete(id)) return false;
    setMine((before) => without(before, [id]));
    return true;
  }, []);
  return { mine, move, takeBack, problem, saving: state !== "idle" };
}

function without(before: ReadonlyMap<string, Placement>, ids: readonly string[]): ReadonlyMap<string, Placement> {
  const after = new Map(before);
  for (const id of ids) after.delete(id);
  return after;
}
