import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "~/ui/button";
import { Tag } from "~/ui/tag";
import { waitingWords } from "../waiting/waiting-words";
import type { ShownChoice } from "./my-sessions.server";
import { sessionPlaceWords } from "./session-place-words";

type Props = { choice: ShownChoice; language: string };

/** One session with places: whether it is theirs, and the one thing they can do about it; with an offer, the two. */
export function SessionChoice({ choice, language }: Props) {
  const { id, title, when, chosen, atOnce, waiting } = choice;
  const say = sessionPlaceWords(language);
  return (
    <Form method="post" className="grid gap-2 rounded-lg border border-line bg-paper p-4">
      <input type="hidden" name="session" value={id} />
      <p className="text-sm text-ink-2 tabular-nums">{when}</p>
      <h3 className="font-serif text-lg font-semibold">{title}</h3>
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <Standing choice={choice} language={language} />
        {atOnce && <span className={chosen || waiting?.offeredUntil ? "font-semibold text-warn" : "text-ink-2"}>{say.atOnce(atOnce)}</span>}
      </p>
      <Deeds choice={choice} language={language} />
    </Form>
  );
}

function Standing({ choice: { free, chosen, waiting }, language }: Props) {
  const say = sessionPlaceWords(language);
  if (chosen) return <Tag tone="ok">{say.yours}</Tag>;
  if (waiting?.offeredUntil) return <b className="w-full">{waitingWords(language).offered(waiting.offeredUntil)}</b>;
  if (waiting)
    return (
      <>
        <Tag tone="brass">{say.line.waits(waiting.number)}</Tag>
        <span>{waitingWords(language).before(waiting.before)}</span>
      </>
    );
  if (free === 0) return <Tag tone="warn">{say.full}</Tag>;
  return free === null ? null : say.free(free);
}

function Deeds({ choice: { title, free, chosen, waiting, mayWait }, language }: Props) {
  const { offer } = waitingWords(language);
  const { line, ...say } = sessionPlaceWords(language);
  const row = (...buttons: ReactNode[]) => <p className="flex flex-wrap gap-3 pt-1">{buttons}</p>;
  if (chosen) return row(<Deed key="leave" deed="leave" label={say.leave(title)} short={say.leaveShort} />);
  if (waiting?.offeredUntil)
    return row(
      <Deed key="take" deed="take" first label={line.takeOffer(title)} short={offer.take} />,
      <Deed key="leave" deed="leave" label={line.leaveOffer(title)} short={offer.leave} />,
    );
  if (waiting) return row(<Deed key="leave" deed="leave" label={line.stop(title)} short={line.stopShort} />);
  if (free !== 0) return row(<Deed key="take" deed="take" first label={say.take(title)} short={say.takeShort} />);
  return mayWait ? row(<Deed key="wait" deed="wait" label={line.join(title)} short={line.joinShort} />) : null;
}

type DeedProps = { deed: "take" | "leave" | "wait"; first?: boolean; label: string; short: string };

const Deed = ({ deed, first, label, short }: DeedProps) => (
  <Button name="deed" value={deed} look={first ? "primary" : "plain"} aria-label={label} small>
    {short}
  </Button>
);
