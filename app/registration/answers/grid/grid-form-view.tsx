import { type ClipboardEvent, type ReactNode, useState } from "react";
import { Button, ButtonLink } from "~/ui/button";
import { ErrorSummary } from "~/ui/form/error-summary";
import type { InitialedChoice } from "~/ui/form/in-initials";
import { TextArea } from "~/ui/form/text-field";
import { Notice } from "~/ui/notice";
import type { GridColumn, GridMember } from "./find-member-grid.server";
import { boxId, GridTable, Missing } from "./grid-table";
import { gridWords } from "./grid-words";
import { cellId, type GridAgain } from "./shown-again";
import { spreadPaste } from "./spread-paste";

type GridFormViewProps = {
  columns: GridColumn[];
  members: GridMember[];
  named: InitialedChoice[];
  again: GridAgain | undefined;
  over: boolean;
  language: string;
  hrefOf: (member: string) => string;
  back: string;
};

/** One form: the boxes, and below them where rows are pasted, so that neither loses what stands in the other. */
export function GridFormView({ again, over, back, ...grid }: GridFormViewProps) {
  const words = gridWords(grid.language);
  const [said, say] = useState("");
  const spread = (event: ClipboardEvent<HTMLFormElement>) => {
    const { columns, members, named } = grid;
    const text = event.clipboardData.getData("text/plain");
    const done = spreadPaste(event.currentTarget, event.target, text, { columns, people: members.length, named });
    if (!done) return;
    event.preventDefault();
    say(words.spread(done.filled, done.over));
  };
  return (
    <form method="post" noValidate onPaste={spread} className="grid gap-5 max-md:[&_.control]:scroll-mb-24">
      {again && <Refused again={again} {...grid} />}
      <fieldset disabled={over} className="grid min-w-0 gap-5">
        {grid.members.length > 1 && <JumpList {...grid} />}
        <GridTable again={again} {...grid} />
        <div role="status" className="text-sm font-semibold empty:hidden">
          {said}
        </div>
        <div className="sticky bottom-0 z-20 -mx-4 flex flex-wrap gap-3 border-t border-line bg-paper px-4 py-3 md:static md:mx-0 md:border-0 md:bg-transparent md:px-0">
          <Button look="primary" name="deed" value="save">
            {words.save}
          </Button>
          <ButtonLink look="quiet" href={back}>
            {words.back}
          </ButtonLink>
        </div>
        <section className="max-w-form rounded-lg border border-line bg-paper p-5">
          <TextArea name="text" label={words.paste} hint={words.pasteHint} rows={4} defaultValue={again?.text ?? ""} />
          <div className="mt-4">
            <Button name="deed" value="read">
              {words.read}
            </Button>
          </div>
        </section>
      </fieldset>
    </form>
  );
}

type Grid = Pick<GridFormViewProps, "columns" | "members" | "language">;

/** Why nothing was saved, each fault leading to its box; and what became of what was pasted. */
function Refused({ again, columns, members, language }: Grid & { again: GridAgain }) {
  const words = gridWords(language);
  const beside = members.flatMap(({ id, name }, row) =>
    columns.flatMap(({ key, label }) =>
      (again.faults[cellId(id, key)] ?? []).map((sentence) => ({ id: boxId(row, key), message: words.of(`${name}, ${label}`, sentence) })),
    ),
  );
  return (
    <>
      {again.report && (
        <Notice tone={again.report.complete ? "info" : "warn"} title={words.report}>
          <Lines lines={again.report.lines} />
          <p className="mt-2">{words.look}</p>
        </Notice>
      )}
      {again.problem && <Notice tone="bad">{again.problem}</Notice>}
      <ErrorSummary errors={[...again.above.map((message) => ({ message })), ...beside]} />
    </>
  );
}

const Lines = ({ lines }: { lines: ReactNode[] }) => (
  <ul className="mt-1 grid gap-1">
    {lines.map((line, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
      <li key={index}>{line}</li>
    ))}
  </ul>
);

/** On a phone, where the cards of many members are a long way. */
const JumpList = ({ members, language }: Grid) => (
  <nav aria-label={gridWords(language).members} className="md:hidden">
    <ul className="grid gap-px overflow-hidden rounded-lg border border-line bg-line">
      {members.map((member, row) => (
        <li key={member.id} className="bg-paper">
          <a href={`#member-${row}`} className="flex min-h-11 items-center justify-between gap-3 px-4 py-2 no-underline">
            <bdi>{member.name}</bdi>
            <Missing member={member} language={language} />
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
