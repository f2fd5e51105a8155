import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { may } from "~/accounts/role";
import { findAllParticipations } from "~/agenda/agenda-queries.server";
import { audiencesOf, countConcerned } from "~/agenda/telling/concerned";
import { publishVersion } from "~/agenda/telling/publish-version.server";
import { languageOf } from "~/events/event";
import { pick } from "~/events/words";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { changesBetween } from "~/programme/changes";
import { ClashList, heldUpSentence } from "~/programme/checks/clash-list";
import { findClashes, type ToldClash } from "~/programme/checks/find-clashes.server";
import { draftMark } from "~/programme/draft-mark.server";
import { printProgramme } from "~/programme/print-programme";
import { stateSentence } from "~/programme/programme-heading";
import { findAllVersions, findDraft, findLatestVersion } from "~/programme/programme-queries.server";
import type { PublishRefusal } from "~/programme/publish-programme.server";
import { VersionList } from "~/programme/version-list";
import { changeGroups } from "~/programme/versions/change-groups";
import { PublishChanges } from "~/programme/versions/publish-changes";
import { publishForm } from "~/programme/versions/version-form";
import { instantInZone } from "~/time/display";
import { Anchor } from "~/ui/anchor";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Publish · ${data?.name ?? ""}` }];

/** After a refusal too: the page says how it stands now. */
export const shouldRevalidate = () => true;

export const loader = door(requireOrganiser("view"), async ({ event, organiser, reads, now, url }) => {
  const latest = await findLatestVersion(reads, event);
  const draft = (await findDraft(reads, event))!;
  const content = printProgramme(draft, latest?.content, now);
  const published = await findAllVersions(reads, event);
  const changes = changesBetween(latest?.content, content);
  const audiences = latest
    ? audiencesOf({ before: latest.content, after: content, changes }, await findAllParticipations(reads, event))
    : [];
  const concerned = countConcerned(audiences);
  return {
    address: event.address,
    formKey: newId(),
    name: pick(event.shortTitle, languageOf(event), event.languages),
    version: latest?.number ?? null,
    seen: draftMark(content),
    changes: changes.length,
    groups: changeGroups(changes, latest?.content, content).map((group) => ({
      ...group,
      concerned: concerned.get(group.sessionId ?? "") ?? 0,
    })),
    concerned: audiences.flatMap(({ personIds }) => personIds).length,
    ...gravestFirst((await findClashes(reads, event, { sessions: draft.sessions })).all()),
    waiting: draft.sessions.filter(({ dayId, start }) => dayId === null || start === null).length,
    versions: published.map(({ publishedAt, publishedBy, ...version }) => ({
      ...version,
      at: instantInZone(publishedAt, event.timeZone, "en"),
      by: publishedBy,
    })),
    mayPublish: may(organiser.role, "edit-programme"),
    maySet: may(organiser.role, "edit-event"),
    isDraft: event.state === "draft",
    done: url.searchParams.has("done"),
  };
});

/** A page that names each of some thousand pairs helps nobody. */
const gravestFirst = (clashes: ToldClash[]) => ({
  clashes: clashes.toSorted((one, other) => Number(other.blocks) - Number(one.blocks)).slice(0, 100),
  clashCount: clashes.length,
});

export const action = formDoor(requireOrganiser("edit-programme"), async ({ organiser, event, once, form, now }) => {
  const input = await form(publishForm);
  const outcome = await once("publish", (tx) => publishVersion(tx, organiser, input, now));
  if (outcome.ok) return redirectTo(`${paths.publish(event.address)}?done`);
  return refuse(outcome.why === "clashes" ? heldUpSentence(outcome.clashes) : publishRefusals[outcome.why]);
});

const publishRefusals: Record<PublishRefusal, string> = {
  "nothing-changed": "Nothing of what has a tick differs from the last version, so there is nothing to publish.",
  "draft-changed-meanwhile":
    "A colleague has changed the draft meanwhile. Below is how it stands now; your ticks are kept, and what is new has none.",
  "published-meanwhile": "A colleague has published a version meanwhile. Below is what is different from theirs.",
  "nothing-to-publish": "No item has a day and a time yet, so there is nothing to publish.",
};

export default function Publish() {
  const {
    address,
    formKey,
    seen,
    version,
    changes,
    groups,
    concerned,
    clashes,
    clashCount,
    waiting,
    versions,
    mayPublish,
    maySet,
    isDraft,
    done,
  } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const next = (version ?? 0) + 1;
  return (
    <>
      <PageHeading
        eyebrow="Programme"
        title={changes > 0 ? `Publish version ${next}` : version ? `Version ${version} is public` : "Nothing to publish yet"}
        status={changes > 0 && <span>{stateSentence({ version, changes })}</span>}
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
        {changes === 0 && !version && (
          <EmptyState title="The programme is empty" action={<ButtonLink href={paths.dayTable(address)}>Open the timetable</ButtonLink>}>
            Items need a day and a time before they can be published.
          </EmptyState>
        )}
        <ClashList event={address} clashes={clashes} count={clashCount} maySet={maySet} />
        {changes > 0 && (
          <Card
            title={version ? `What changes from version ${version}` : "What will be public"}
            foot={
              waiting > 0
                ? `${waiting} ${waiting === 1 ? "item has" : "items have"} no day or no time yet and will not be shown.`
                : undefined
            }
          >
            <PublishChanges
              key={version ?? 0}
              {...{ address, formKey, seen, version, groups, concerned, isDraft }}
              mayPublish={mayPublish}
              refused={refused}
            />
          </Card>
        )}
        {versions.length > 0 && (
          <Card
            title="Versions so far"
            action={
              <ButtonLink href={paths.compareVersions(address)} small>
                Compare two
              </ButtonLink>
            }
          >
            <VersionList event={address} versions={versions} />
          </Card>
        )}
      </div>
    </>
  );
}
