import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { languageOf } from "~/events/event";
import { pick } from "~/events/words";
import { notFound, redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { changesBetween } from "~/programme/changes";
import { printProgramme } from "~/programme/print-programme";
import { findLatestVersion } from "~/programme/programme-queries.server";
import { draftAfter, type Lost } from "~/programme/versions/bring-back";
import { type BringBackRefusal, bringBackVersion, findRecall } from "~/programme/versions/bring-back-version.server";
import { changeGroups } from "~/programme/versions/change-groups";
import { ChangeList } from "~/programme/versions/change-list";
import { bringBackForm } from "~/programme/versions/version-form";
import { numberIn } from "~/programme/versions/version-number";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/form/error-summary";
import { FormKey } from "~/ui/form/form-key";
import { PageHeading } from "~/ui/frame/page-heading";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Bring back version ${data?.number} · ${data?.name ?? ""}` }];

/** After a refusal too: what a colleague changed meanwhile must be shown. */
export const shouldRevalidate = () => true;

export const loader = door(requireOrganiser("edit-programme"), async ({ event, reads, params, now }) => {
  const found = await findRecall(reads, event, numberIn(params.number));
  if (!found) throw notFound();
  const { version, draft, removed, recall, seen } = found;
  const latest = await findLatestVersion(reads, event);
  const [before, after] = [draft, draftAfter(draft, recall, removed)].map((each) => printProgramme(each, latest?.content, now));
  const language = languageOf(event);
  const titleOf = new Map([...draft.sessions, ...removed].map(({ id, title }) => [id, pick(title, language, event.languages)]));
  return {
    address: event.address,
    formKey: newId(),
    name: pick(event.shortTitle, language, event.languages),
    number: version.number,
    seen,
    groups: changeGroups(changesBetween(before, after!), before, after!),
    added: recall.unplace.map(({ id }) => titleOf.get(id) ?? ""),
    lost: recall.lost.map(({ sessionId, what }) => `“${titleOf.get(sessionId) ?? ""}” ${lostWords[what]}.`),
    nothing: recall.write.length + recall.unplace.length === 0,
  };
});

const lostWords: Record<Lost["what"], string> = {
  day: "stood on a day the event no longer has: it comes back without a day",
  hour: "stood in an hour the clocks jump over: it comes back without a time",
  room: "was in a room that is no longer there: it comes back without one",
  track: "was in a track that is no longer there: it comes back without one",
  categories: "was open to categories that are no longer there",
  mark: "bore a handling mark that is no longer there: it comes back without one",
  speaker: "had a speaker who is no longer one: the name alone comes back",
};

export const action = formDoor(requireOrganiser("edit-programme"), async ({ organiser, event, once, form, params, now }) => {
  const { seen } = await form(bringBackForm);
  const outcome = await once("bring-back", (tx) => bringBackVersion(tx, organiser, numberIn(params.number), seen, now));
  if (outcome.ok) return redirectTo(paths.publish(event.address));
  if (outcome.why === "gone") throw notFound();
  return refuse(refusals[outcome.why]);
});

const refusals: Record<Exclude<BringBackRefusal, "gone">, string> = {
  "changed-meanwhile": "The draft has changed meanwhile. Below is what would happen now: look once more.",
  "nothing-to-bring-back": "The draft is already as that version was.",
};

export default function BringBack() {
  const { address, formKey, number, seen, groups, added, lost, nothing } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.error?.[""] ?? [];
  return (
    <>
      <PageHeading
        eyebrow="Programme"
        title={`Bring version ${number} back into the draft`}
        lead="Nothing becomes public by it: you publish the draft when it is right. Days, rooms and tracks stay as they are now."
        actions={<ButtonLink href={paths.pastVersion(address, number)}>Back to version {number}</ButtonLink>}
      />
      <ErrorSummary errors={refused.map((message) => ({ message }))} />
      {nothing ? (
        <EmptyState
          title={`The draft is as version ${number} was`}
          action={<ButtonLink href={paths.publish(address)}>All versions</ButtonLink>}
        >
          There is nothing to bring back.
        </EmptyState>
      ) : (
        <div className="grid gap-6">
          {added.length > 0 && (
            <Card
              title={
                added.length === 1 ? "1 item added since leaves the timetable" : `${added.length} items added since leave the timetable`
              }
            >
              <p className="text-sm">{added.join("; ")}.</p>
              <p className="mt-2 text-sm text-ink-2">
                They stay in the draft, not placed. Where they are public, the next version cancels them.
              </p>
            </Card>
          )}
          {lost.length > 0 && (
            <Card title="What cannot come back">
              <ul className="grid gap-1 text-sm">
                {lost.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </Card>
          )}
          <Card title="What changes in the draft">
            {groups.length > 0 ? <ChangeList groups={groups} /> : <p className="text-sm text-ink-2">Nothing that would be printed.</p>}
            <Form method="post" className="mt-5 border-t border-line-2 pt-5">
              <FormKey value={formKey} />
              <input type="hidden" name="seen" value={seen} />
              <Button look="primary">Bring version {number} back</Button>
            </Form>
          </Card>
        </div>
      )}
    </>
  );
}
