import type { SubmissionResult } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { Button } from "~/ui/button";
import { FormKey } from "~/ui/form/form-key";
import { TextArea } from "~/ui/form/text-field";
import type { ChangeGroup } from "./change-groups";
import { TickedChanges } from "./ticked-changes";
import { longestNote } from "./version-form";

type PublishChangesProps = {
  address: string;
  formKey: string;
  /** The mark of the draft shown, and the version it is compared with. */
  seen: string;
  version: number | null;
  groups: (ChangeGroup & { concerned: number })[];
  /** How many persons one change at least concerns. */
  concerned: number;
  isDraft: boolean;
  mayPublish: boolean;
  refused: SubmissionResult<string[]> | undefined;
};

/** The changes with their ticks, a note, and the two ways to let them out. */
export function PublishChanges({ address, formKey, seen, version, groups, concerned, isDraft, mayPublish, refused }: PublishChangesProps) {
  const publishing = useNavigation().state === "submitting";
  const next = (version ?? 0) + 1;
  const typed = refused?.initialValue as { seen?: string; ticked?: string | string[]; note?: string } | undefined;
  const ticked = typed?.seen ? [typed.ticked ?? []].flat() : undefined;
  return (
    <Form method="post">
      <TickedChanges event={address} groups={groups} ticked={ticked} mayTick={mayPublish} />
      {mayPublish && (
        <div className="mt-5 grid gap-5 border-t border-line-2 pt-5">
          <FormKey value={formKey} />
          <input type="hidden" name="after" value={version ?? 0} />
          <input type="hidden" name="seen" value={seen} />
          <p className="text-sm text-ink-2">
            What has no tick stays in the draft.{" "}
            {concerned > 0 &&
              `${concerned} ${concerned === 1 ? "person is" : "people are"} concerned, if all goes out: that is written down with the version.`}
          </p>
          <div className="max-w-form">
            <TextArea
              name="note"
              label="Note for this version"
              hint="In a few words what is new. Everybody may read it."
              rows={2}
              maxLength={longestNote}
              defaultValue={typed?.note}
              errors={refused?.error?.note ?? undefined}
            />
          </div>
          <div className="flex flex-wrap items-center gap-3">
            <Button look="primary" name="deed" value="publish" aria-disabled={publishing}>
              {publishing ? "Publishing…" : `Publish version ${next}`}
            </Button>
            {version && (
              <Button name="deed" value="misprint" aria-disabled={publishing}>
                Correct a misprint, tell nobody
              </Button>
            )}
            <p className="text-sm text-ink-2">
              {isDraft
                ? "The event is a draft: its team alone can see the published programme."
                : "Everyone who may see the event reads this version at once."}
            </p>
          </div>
        </div>
      )}
    </Form>
  );
}
