import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { Card } from "~/ui/card";
import { TaggedLines } from "../tagged-lines";
import type { ClashRule } from "./clash";

type Told = { rule: ClashRule; blocks: boolean; sessionId: string; sentence: string };

/** Before a version: what clashes, what of it must be mended first, each with the way to its session. */
export function ClashList({ event, clashes, count, maySet }: { event: string; clashes: readonly Told[]; count: number; maySet: boolean }) {
  if (count === 0) return null;
  const blocking = clashes.filter(({ blocks }) => blocks);
  const lines = (those: readonly Told[], tag: string) =>
    those.map(({ sentence, sessionId }) => ({ tag, sentence, href: paths.draftSession(event, sessionId) }));
  return (
    <Card
      title={count === 1 ? "1 clash" : `${count} clashes`}
      foot={
        <>
          {blocking.length > 0 ? heldUpBy(blocking.length) : "These clashes do not hold up the publication: you decide."}
          {maySet && (
            <>
              {" "}
              What holds it up is set under <Anchor href={paths.checks(event)}>Checks</Anchor>.
            </>
          )}
        </>
      }
    >
      {blocking.length > 0 && <TaggedLines lines={lines(blocking, "Holds it up")} tone="bad" />}
      <TaggedLines
        lines={lines(
          clashes.filter(({ blocks }) => !blocks),
          "Clash",
        )}
        tone="warn"
      />
      {clashes.length < count && <p className="mt-3 text-sm text-ink-2">{`And ${count - clashes.length} more, once these are settled.`}</p>}
    </Card>
  );
}

/** The "no" of a version, with what is to be mended. */
export const heldUpSentence = (clashes: readonly Told[]): string =>
  `${heldUpBy(clashes.length)} ${clashes
    .slice(0, 3)
    .map(({ sentence }) => sentence)
    .join(" ")}${clashes.length > 3 ? ` And ${clashes.length - 3} more, listed below.` : ""}`;

const heldUpBy = (count: number) =>
  count === 1
    ? "One clash holds up this version: mend it first, or hold its change back."
    : `${count} clashes hold up this version: mend them first, or hold their changes back.`;
