import type { ReactNode } from "react";
import { paths } from "~/paths";
import { Anchor } from "~/ui/anchor";
import { ButtonLink } from "~/ui/button";
import { PageHeading } from "~/ui/frame/page-heading";
import { Tag } from "~/ui/tag";

export type DraftState = { version: number | null; changes: number; clashes: number };

type ProgrammeHeadingProps = {
  event: string;
  title: ReactNode;
  eyebrow?: ReactNode;
  state: DraftState;
  mayEdit: boolean;
  actions?: ReactNode;
};

/** "Version 4 is public, 3 changes in the draft", with the deeds of the programme. */
export function ProgrammeHeading({ event, title, eyebrow, state, mayEdit, actions }: ProgrammeHeadingProps) {
  const { version, changes, clashes } = state;
  return (
    <PageHeading
      eyebrow={eyebrow ?? "Draft"}
      title={title}
      status={
        <>
          {clashes > 0 && (
            <Anchor href={paths.publish(event)}>
              <Tag tone="warn">{clashes === 1 ? "1 clash" : `${clashes} clashes`}</Tag>
            </Anchor>
          )}
          <span>{stateSentence(state)}</span>
        </>
      }
      actions={
        <>
          {actions}
          {mayEdit && changes > 0 ? (
            <ButtonLink href={paths.publish(event)} look="primary">
              Publish version {(version ?? 0) + 1}…
            </ButtonLink>
          ) : (
            version !== null && <ButtonLink href={paths.publish(event)}>Versions</ButtonLink>
          )}
        </>
      }
    />
  );
}

export function stateSentence({ version, changes }: Pick<DraftState, "version" | "changes">): string {
  if (version === null) return changes === 0 ? "Nothing is public yet" : `Nothing is public yet, ${counted(changes, "item")} in the draft`;
  return changes === 0 ? `Version ${version} is public` : `Version ${version} is public, ${counted(changes, "change")} in the draft`;
}

const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? "" : "s"}`;
