import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { newId } from "db/identity.server";
import { z } from "zod";
import { may } from "~/accounts/role";
import { languageOf } from "~/events/event";
import { pick } from "~/events/words";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { tellChange } from "~/programme/change-sentences";
import { changesBetween } from "~/programme/changes";
import { clashSentence } from "~/programme/clash-sentences";
import { clashesIn } from "~/programme/clashes";
import { printProgramme } from "~/programme/print-programme";
import { stateSentence } from "~/programme/programme-heading";
import { findAllVersions, findDraft, findLatestVersion } from "~/programme/programme-queries.server";
import { type PublishRefusal, publishProgramme } from "~/programme/publish-programme.server";
import { TaggedLines } from "~/programme/tagged-lines";
import { VersionList } from "~/programme/version-list";
import { findTimetable } from "~/sessions/timetable/find-timetable.server";
import { instantInZone } from "~/time/display";
import { Anchor } from "~/ui/anchor";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { EmptyState } from "~/ui/empty-state";
import { FormKey } from "~/ui/form/form-key";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Publish · ${data?.name ?? ""}` }];

export const loader = door(requireOrganiser("view"), async ({ event, organiser, reads, now, url }) => {
  const latest = await findLatestVersion(reads, event);
  const draft = (await findDraft(reads, event))!;
  const content = printProgramme(draft, latest?.content, now);
  const table = await findTimetable(reads, event);
  const published = await findAllVersions(reads, event);
  return {
    address: event.address,
    formKey: newId(),
    name: pick(event.shortTitle, languageOf(event), event.languages),
    version: latest?.number ?? null,
    changes: changesBetween(latest?.content, content).map((change) => tellChange(change, latest?.content, content)),
    clashes: clashesIn(draft.sessions, draft.days, event.timeZone).map((clash) => clashSentence(clash, table)),
    waiting: draft.sessions.filter(({ dayId, start }) => dayId === null || start === null).length,
    versions: published.map(({ number, publishedAt, publishedBy }) => ({
      number,
      at: instantInZone(publishedAt, event.timeZone, "en"),
      by: publishedBy,
    })),
    mayPublish: may(organiser.role, "edit-programme"),
    isDraft: event.state === "draft",
    done: url.searchParams.has("done"),
  };
});

const publishForm = z.object({ after: z.coerce.number().int().min(0) });

export const action = formDoor(requireOrganiser("edit-programme"), async ({ organiser, event, once, form, now }) => {
  const input = await form(publishForm);
  const outcome = await once("publish", (tx) => publishProgramme(tx, organiser, input, now));
  return outcome.ok ? redirectTo(`${paths.publish(event.address)}?done`) : refuse(publishRefusals[outcome.why]);
});

const publishRefusals: Record<PublishRefusal, string> = {
  "nothing-changed": "Nothing has changed since the last version, so there is nothing to publish.",
  "published-meanwhile": "A colleague has published a version meanwhile. Below is what is different from theirs.",
  "nothing-to-publish": "No item has a day and a time yet, so there is nothing to publish.",
};

export default function Publish() {
  const { address, formKey, version, changes, clashes, waiting, versions, mayPublish, isDraft, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const publishing = useNavigation().state === "submitting";
  const next = (version ?? 0) + 1;
  return (
    <>
      <PageHeading
        eyebrow="Programme"
        title={changes.length > 0 ? `Publish version ${next}` : version ? `Version ${version} is public` : "Nothing to publish yet"}
        status={<span>{stateSentence({ version, changes: changes.length })}</span>}
        actions={<ButtonLink href={paths.dayTable(address)}>Back to the timetable</ButtonLink>}
      />
      <div className="grid gap-6">
        {refused?.error?.[""]?.map((sentence) => (
          <Notice key={sentence} tone="bad">
            {sentence}
          </Notice>
        ))}
        {done && !refused && version && (
          <Notice tone="ok" title={`Version ${version} is public.`}>
            <p>
              Pages, calendars and documents show it from now on. <Anchor href={paths.programme(address)}>See the programme</Anchor>
            </p>
          </Notice>
        )}
        {changes.length === 0 && !version && (
          <EmptyState title="The programme is empty" action={<ButtonLink href={paths.dayTable(address)}>Open the timetable</ButtonLink>}>
            Items need a day and a time before they can be published.
          </EmptyState>
        )}
        {clashes.length > 0 && (
          <Card
            title={clashes.length === 1 ? "1 clash" : `${clashes.length} clashes`}
            foot="Clashes do not hold up the publication: you decide."
          >
            <TaggedLines lines={clashes.map((sentence) => ({ tag: "Clash", sentence, href: undefined }))} tone="warn" />
          </Card>
        )}
        {changes.length > 0 && (
          <Card
            title={version ? `What changes from version ${version}` : "What will be public"}
            foot={
              waiting > 0
                ? `${waiting} ${waiting === 1 ? "item has" : "items have"} no day or no time yet and will not be shown.`
                : undefined
            }
          >
            <TaggedLines
              tone="neutral"
              lines={changes.map(({ sessionId, ...change }) => ({
                ...change,
                href: sessionId ? paths.draftSession(address, sessionId) : undefined,
              }))}
            />
            {mayPublish && (
              <Form method="post" className="mt-5 flex flex-wrap items-center gap-4 border-t border-line-2 pt-5">
                <FormKey value={formKey} />
                <input type="hidden" name="after" value={version ?? 0} />
                <Button look="primary" aria-disabled={publishing}>
                  {publishing ? "Publishing…" : `Publish version ${next}`}
                </Button>
                <p className="text-sm text-ink-2">
                  {isDraft
                    ? "The event is a draft: its team alone can see the published programme."
                    : "Everyone who may see the event reads this version at once."}
                </p>
              </Form>
            )}
          </Card>
        )}
        {versions.length > 0 && (
          <Card title="Versions so far">
            <VersionList event={address} versions={versions} />
          </Card>
        )}
      </div>
    </>
  );
}
