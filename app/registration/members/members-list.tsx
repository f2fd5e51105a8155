import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { classes } from "~/ui/classes";
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
    <ol className="@container divide-y divide-line-2">
      {members.map((member, index) => (
        <li
          key={member.id}
          className="grid grid-cols-[1.5rem_minmax(0,1fr)_auto] items-center gap-x-2 gap-y-2 py-3 @2xl:grid-cols-[1.5rem_minmax(0,1fr)_9rem_10rem_6rem_auto] @2xl:gap-x-4"
        >
          <span className="self-start text-sm text-ink-3 tabular-nums">{index + 1}</span>
          <div className="max-@2xl:col-span-2">
            <Anchor href={member.href} className="font-semibold">
              <bdi>{member.name}</bdi>
            </Anchor>
            {member.lead && (
              <span className="block text-xs text-ink-3">
                <bdi>{member.lead}</bdi>
              </span>
            )}
          </div>
          <div className="col-start-2 flex flex-wrap items-center gap-x-3 gap-y-1.5 @2xl:contents">
            <span className="text-sm text-ink-2">{member.role}</span>
            <Tag tone={member.tone}>{member.state}</Tag>
            {may && member.waits && (
              <MemberForm id={member.id}>
                <Button small look="primary" name="deed" value="approve">
                  {words.approve}
                </Button>
              </MemberForm>
            )}
          </div>
          {may && (
            <MemberForm id={member.id} className="flex gap-1 @2xl:col-start-6">
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
            </MemberForm>
          )}
        </li>
      ))}
    </ol>
  );
}

const MemberForm = ({ id, className, children }: { id: string; className?: string; children: ReactNode }) => (
  <Form method="post" className={classes("print-hidden", className)}>
    <input type="hidden" name="member" value={id} />
    {children}
  </Form>
);
