import { Form } from "@remix-run/react";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { Tag, type TagTone } from "~/ui/tag";

/** A member as a list prints them. */
export type ShownMember = {
  id: string;
  href: string;
  name: string;
  lead: string;
  role: string;
  state: string;
  tone: TagTone;
  /** Waits for the yes of whoever looks at the list. */
  waits: boolean;
};

type ListWords = { approve: string; up: (name: string) => string; down: (name: string) => string };

/** A delegation's people in its own order, each with what can be done at once; the rest is on their own page. */
export function MembersList({ members, may, words }: { members: ShownMember[]; may: boolean; words: ListWords }) {
  return (
    <ol className="divide-y divide-line-2">
      {members.map((member, index) => (
        <li key={member.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
          <span className="w-6 shrink-0 text-sm text-ink-3 tabular-nums">{index + 1}</span>
          <div className="min-w-40 flex-1">
            <Anchor href={member.href} className="font-semibold">
              <bdi>{member.name}</bdi>
            </Anchor>
            {member.lead && (
              <span className="block text-xs text-ink-3">
                <bdi>{member.lead}</bdi>
              </span>
            )}
          </div>
          <span className="text-sm text-ink-2">{member.role}</span>
          <Tag tone={member.tone}>{member.state}</Tag>
          {may && (
            <Form method="post" className="flex gap-1 print-hidden">
              <input type="hidden" name="member" value={member.id} />
              {member.waits && (
                <Button small look="primary" name="deed" value="approve">
                  {words.approve}
                </Button>
              )}
              <Button small look="quiet" name="deed" value="up" aria-label={words.up(member.name)} disabled={index === 0}>
                ↑
              </Button>
              <Button
                small
                look="quiet"
                name="deed"
                value="down"
                aria-label={words.down(member.name)}
                disabled={index === members.length - 1}
              >
                ↓
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ol>
  );
}
