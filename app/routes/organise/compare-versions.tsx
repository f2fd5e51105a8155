import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { languageOf } from "~/events/event";
import { pick } from "~/events/words";
import { door } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { paths } from "~/paths";
import { changesBetween } from "~/programme/changes";
import { printProgramme } from "~/programme/print-programme";
import { findAllVersions, findDraft, findLatestVersion, findVersion } from "~/programme/programme-queries.server";
import { changeGroups } from "~/programme/versions/change-groups";
import { ChangeList } from "~/programme/versions/change-list";
import { numberIn } from "~/programme/versions/version-number";
import { instantInZone } from "~/time/display";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { EmptyState } from "~/ui/empty-state";
import { SelectField } from "~/ui/form/select-field";
import { PageHeading } from "~/ui/frame/page-heading";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Compare versions · ${data?.name ?? ""}` }];

/** Any two of them, or one and the draft (`to` left out); told from the older to the newer, whichever was named first. */
export const loader = door(requireOrganiser("view"), async ({ event, reads, url, now }) => {
  const all = await findAllVersions(reads, event);
  const known = (name: string) => all.find(({ number }) => number === numberIn(url.searchParams.get(name)))?.number;
  const asked = [known("from") ?? all[0]?.number, known("to")];
  const [from, to] = asked[1] !== undefined && asked[0]! > asked[1] ? [asked[1], asked[0]] : asked;
  const old = from === undefined ? undefined : await findVersion(reads, event, from);
  const newer = to === undefined ? undefined : (await findVersion(reads, event, to))?.content;
  const content = newer ?? printProgramme((await findDraft(reads, event))!, (await findLatestVersion(reads, event))?.content, now);
  return {
    address: event.address,
    name: pick(event.shortTitle, languageOf(event), event.languages),
    from: from ?? null,
    to: to ?? null,
    versions: all.map(({ number, publishedAt }) => ({
      value: String(number),
      label: `Version ${number}, ${instantInZone(publishedAt, event.timeZone, "en")}`,
    })),
    groups: changeGroups(changesBetween(old?.content, content), old?.content, content),
  };
});

export default function CompareVersions() {
  const { address, from, to, versions, groups } = useLoaderData<typeof loader>();
  const newer = to ? `version ${to}` : "the draft";
  return (
    <>
      <PageHeading
        eyebrow="Programme"
        title={from ? `From version ${from} to ${newer}` : "Compare versions"}
        actions={<ButtonLink href={paths.publish(address)}>All versions</ButtonLink>}
      />
      {versions.length === 0 ? (
        <EmptyState
          title="Nothing has been published yet"
          action={<ButtonLink href={paths.publish(address)}>Look at the draft</ButtonLink>}
        >
          Two versions can be compared once there is one.
        </EmptyState>
      ) : (
        <div className="grid gap-6">
          <Form method="get" className="flex flex-wrap items-end gap-4">
            <SelectField key={`from ${from}`} name="from" label="From" choices={versions} defaultValue={String(from)} />
            <SelectField
              key={`to ${to}`}
              name="to"
              label="To"
              choices={[{ value: "draft", label: "The draft" }, ...versions]}
              defaultValue={to ? String(to) : "draft"}
            />
            <Button>Compare</Button>
          </Form>
          <Card title={`What changes in ${newer}`}>
            {groups.length > 0 ? <ChangeList groups={groups} /> : <p className="text-sm text-ink-2">Nothing: both print the same.</p>}
          </Card>
        </div>
      )}
    </>
  );
}
