import { HistoryList, type ShownLine } from "~/audit/history-list";
import { Card } from "~/ui/card";
import type { StepLine } from "./person-story.server";

/** How the registration came to stand where it stands. */
export function Steps({ steps }: { steps: StepLine[] }) {
  return (
    <Card title="Steps">
      <ol className="grid gap-3 text-sm">
        {steps.map(({ key, state, who, when, reason, told }) => (
          <li key={key}>
            <p className="font-semibold">{state}</p>
            <p className="text-xs text-ink-3">{`${who}, ${when}`}</p>
            {reason && <p className="mt-1">On file: {reason}</p>}
            {told && <p className="mt-1">Told: {told}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
}

export const History = ({ lines }: { lines: ShownLine[] }) => (
  <Card title="History">
    <HistoryList lines={lines} />
  </Card>
);

export type MessageRow = { id: string; href: string; kind: string; state: string; when: string };

export function MessagesReceived({ messages }: { messages: MessageRow[] }) {
  return (
    <Card title="Messages">
      {messages.length === 0 && <p className="text-sm text-ink-2">None so far.</p>}
      <ul className="grid gap-2 text-sm">
        {messages.map(({ id, href, kind, state, when }) => (
          <li key={id}>
            <a href={href}>{kind}</a>
            <span className="block text-xs text-ink-3">{`${state}, ${when}`}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
