import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { Facts } from "~/ui/facts";
import { FormKey } from "~/ui/form/form-key";
import { Notice } from "~/ui/notice";
import { Table } from "~/ui/table";
import { Tag } from "~/ui/tag";
import type { Verdict } from "./plan-import.server";
import type { Preview } from "./preview-of.server";

type Props = { preview: Preview; formKey: string; problem?: string; back: string; deed: string };

/** What will be made, changed or left, a reason for each, before anything is done. */
export function ImportPreview({ preview, formKey, problem, back, deed }: Props) {
  const { counts, rows, more, rooms, tracks, speakers, renamed, notes, seen } = preview;
  const todo = counts.made + counts.changed;
  return (
    <div className="grid gap-5">
      {problem && <Notice tone="bad">{problem}</Notice>}
      <Facts
        facts={[
          { label: "will be made", value: counts.made },
          { label: "will be changed", value: counts.changed },
          { label: "stay as they are", value: counts.unchanged },
          { label: "are left out", value: counts.skipped },
        ]}
      />
      {(rooms.length > 0 || tracks.length > 0 || speakers > 0 || renamed > 0 || notes.length > 0) && (
        <ul className="list-disc ps-5 text-sm text-ink-2">
          {rooms.length > 0 && <li>New rooms: {rooms.join(", ")}.</li>}
          {tracks.length > 0 && <li>New tracks: {tracks.join(", ")}.</li>}
          {speakers > 0 && <li>{speakers === 1 ? "1 person becomes a speaker." : `${speakers} people become speakers.`}</li>}
          {renamed > 0 && <li>{renamed === 1 ? "1 speaker is changed." : `${renamed} speakers are changed.`}</li>}
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {counts.skipped > 0 && (
        <Notice tone="warn">
          {counts.skipped === 1 ? "1 row cannot be taken over" : `${counts.skipped} rows cannot be taken over`}: the reasons stand below.
          Correct them in the file and choose it again, or go on without them.
        </Notice>
      )}
      <Form method="post" className="sticky top-0 z-20 flex flex-wrap items-center gap-3 border-b border-line bg-wash py-3">
        <FormKey value={formKey} />
        <input type="hidden" name="seen" value={seen} />
        {todo > 0 ? (
          <Button look="primary" name="step" value="import">
            {deed} {todo.toLocaleString("en")} {todo === 1 ? "row" : "rows"}
            {counts.skipped > 0 ? `, without ${counts.skipped.toLocaleString("en")}` : ""}
          </Button>
        ) : (
          <p className="text-sm">There is nothing to do: all of it is here already, or is left out.</p>
        )}
        <ButtonLink href={back} look="quiet">
          Another file
        </ButtonLink>
      </Form>
      <Card title="Row by row">
        <Table
          caption="What becomes of each row"
          rows={rows}
          rowKey={({ row, verdict }) => `${verdict}${row}`}
          columns={[
            { key: "row", label: "Row", numeric: true, cell: ({ row }) => row },
            { key: "title", label: "Title or name", heading: true, cell: ({ title }) => <bdi>{title}</bdi> },
            { key: "when", label: "When", cell: ({ when }) => when },
            { key: "verdict", label: "Result", cell: ({ verdict }) => <Tag tone={tones[verdict]}>{words[verdict]}</Tag> },
            { key: "why", label: "Why", cell: ({ reasons }) => reasons.join(" ") },
          ]}
        />
        {more > 0 && (
          <p className="px-4 pt-3 text-sm text-ink-3">And {more.toLocaleString("en")} more, of the same kinds as the last ones.</p>
        )}
      </Card>
    </div>
  );
}

const tones: Record<Verdict, "ok" | "warn" | "neutral" | "bad"> = { made: "ok", changed: "warn", unchanged: "neutral", skipped: "bad" };
const words: Record<Verdict, string> = { made: "New", changed: "Changed", unchanged: "As it is", skipped: "Left out" };
