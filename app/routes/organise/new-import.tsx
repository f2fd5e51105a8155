import { useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { yes } from "db/outcome";
import { findHostMember, isProof } from "~/accounts/organiser.server";
import { notFound, redirectTo } from "~/http/answers.server";
import { carryOut, progressOf } from "~/http/carry-out-import.server";
import { door, formDoor } from "~/http/door.server";
import type { Entrance } from "~/http/entrance.server";
import { requireEventMaker } from "~/http/event-maker.server";
import { paths } from "~/paths";
import { createFromFile, eventIn, nothingThere } from "~/programme/interchange/create-from-file.server";
import type { Found } from "~/programme/interchange/found";
import { carryOutForm } from "~/programme/interchange/import-form";
import { ImportOutcome } from "~/programme/interchange/import-outcome";
import { ImportPreview } from "~/programme/interchange/import-preview";
import { ImportProgress } from "~/programme/interchange/import-progress";
import { findImport, writeStarted } from "~/programme/interchange/interchange-queries.server";
import { planImport } from "~/programme/interchange/plan-import.server";
import { previewOf } from "~/programme/interchange/preview-of.server";
import { shortDate } from "~/time/display";
import { OrganiserFrame } from "~/ui/frame/organiser-frame";
import { PageHeading } from "~/ui/frame/page-heading";

export const meta = () => [{ title: "New event from a file · Plenary" }];

const requireNewImport = async (entrance: Entrance) => {
  const { signedIn, hosts } = await requireEventMaker(entrance);
  const kept = await findImport(entrance.reads, { accountId: signedIn.account.id, eventId: null }, entrance.params.import ?? "");
  const host = hosts.find(({ id }) => id === kept?.hostId);
  const member = host && (await findHostMember(entrance.reads, signedIn.account.id, host.id, "edit-event"));
  if (!kept || !host || !isProof(member)) throw notFound();
  return { kept, host, member };
};

export const loader = door(requireNewImport, ({ kept, host }) => {
  const page = { name: kept.name, formKey: newId() };
  if (kept.doneAt) return { ...page, state: "done" as const, outcome: JSON.parse(kept.outcome) };
  const progress = progressOf(kept.id);
  if (progress) return { ...page, state: "under-way" as const, progress };
  const found: Found = JSON.parse(kept.content);
  const described = eventIn(found, host);
  if (typeof described === "string") throw notFound();
  const { title, startsOn, endsOn, timeZone, languages } = described;
  const event = `${title[languages[0]!]}, ${shortDate(startsOn, "en")} to ${shortDate(endsOn, "en")}, ${timeZone}`;
  return {
    ...page,
    state: "preview" as const,
    event,
    preview: previewOf(planImport(nothingThere(described), found)),
    failed: Boolean(kept.outcome),
  };
});

export const action = formDoor(requireNewImport, async ({ kept, host, member, house, form, once, now }) => {
  await form(carryOutForm);
  if (kept.doneAt) return redirectTo(paths.newImport(kept.id));
  await once("import-programme", async (tx) => {
    await writeStarted(tx, kept.id, now);
    return yes(kept.id);
  });
  const found: Found = JSON.parse(kept.content);
  const described = eventIn(found, host);
  if (typeof described === "string") throw notFound();
  carryOut(house, kept, (tx, tell) => createFromFile(tx, member, { found, described }, now, tell));
  return redirectTo(paths.newImport(kept.id));
});

export default function NewImport() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <OrganiserFrame name="Plenary" homeHref={paths.organise()} menu={[{ href: paths.organise(), label: "All events" }]}>
      <PageHeading
        eyebrow="New event from a file"
        title={page.state === "done" ? "The event is there" : page.state === "under-way" ? "Importing" : "Is this right?"}
        lead={page.state === "preview" ? <bdi>{page.event}</bdi> : <bdi>{page.name}</bdi>}
      />
      {page.state === "under-way" && <ImportProgress {...page.progress} />}
      {page.state === "done" && <ImportOutcome {...page.outcome} />}
      {page.state === "preview" && (
        <ImportPreview
          preview={page.preview}
          formKey={page.formKey}
          back={paths.newFromFile()}
          deed="Make the event with"
          problem={
            refused?.error?.[""]?.[0] ?? (page.failed ? "That did not work, and nothing of it was kept. Please try again." : undefined)
          }
        />
      )}
    </OrganiserFrame>
  );
}
