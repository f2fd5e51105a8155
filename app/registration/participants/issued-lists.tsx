import type { Event } from "~/events/event";
import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { Card } from "~/ui/card";
import { Tag } from "~/ui/tag";
import type { ListStanding } from "./participant-list";

type Issued = { key: string; name: string; on: string; corrections: string };

type IssuedListsProps = { event: string; lists: Issued[]; standing: ListStanding; readers: Event["participantsFor"] };

/** Whether the list that is out is still right, and all that were. */
export function IssuedLists({ event, lists, standing, readers }: IssuedListsProps) {
  return (
    <Card title="Issued" action={<StandingTag standing={standing} />} foot={readerSentence(readers)}>
      {lists.length === 0 ? (
        <p className="text-ink-2">Nothing yet.</p>
      ) : (
        <ul className="divide-y divide-line-2">
          {lists.map(({ key, name, on, corrections }) => (
            <li key={key} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
              <Anchor href={paths.issuedList(event, key)} className="font-semibold">
                {name}
              </Anchor>
              <span className="text-xs text-ink-3">{corrections ? `${on}, corrections until ${corrections}` : on}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

export const StandingTag = ({ standing }: { standing: ListStanding }) =>
  standing === "none" ? <Tag>Not issued yet</Tag> : <Tag tone={standing === "current" ? "ok" : "warn"}>{standingNames[standing]}</Tag>;

const standingNames = { current: "Current", "out-of-date": "Out of date" } as const;

export function readerSentence({ delegations, everybody }: Event["participantsFor"]): string {
  if (delegations && everybody) return "The delegations and everybody read the one issued last, each their own edition.";
  if (delegations) return "The delegations read their edition of the one issued last. It is not public.";
  if (everybody) return "Everybody reads the public edition of the one issued last. The delegations have no page of their own.";
  return "Only the team reads it.";
}
