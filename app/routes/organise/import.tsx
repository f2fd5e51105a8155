import { useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "db/identity.server";
import { yes } from "db/outcome";
import { notFound, redirectTo } from "~/http/answers.server";
import { carryOut, progressOf } from "~/http/carry-out-import.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import type { Entrance } from "~/http/entrance.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { ColumnMatching } from "~/programme/interchange/column-matching";
import { carryOutForm } from "~/programme/interchange/import-form";
import { ImportOutcome } from "~/programme/interchange/import-outcome";
import { ImportPreview } from "~/programme/interchange/import-preview";
import { findExisting, importProgramme } from "~/programme/interchange/import-programme.server";
import { ImportProgress } from "~/programme/interchange/import-progress";
import { findImport, writeColumns, writeStarted } from "~/programme/interchange/interchange-queries.server";
import { planImport } from "~/programme/interchange/plan-import.server";
import { previewOf, tableOf } from "~/programme/interchange/preview-of.server";
import { foundIn } from "~/programme/interchange/read-upload.server";
import { PageHeading } from "~/ui/frame/page-heading";

export const meta = () => [{ title: "Import · Plenary" }];

const requireImport = async (entrance: Entrance) => {
  const met = await requireOrganiser("edit-event")(entrance);
  const { event, signedIn } = met;
  const kept = await findImport(entrance.reads, { accountId: signedIn.account.id, eventId: event.id }, entrance.params.import ?? "");
  if (!kept) throw notFound();
  return { ...met, kept };
};

export const loader = door(requireImport, async ({ kept, event, reads }) => {
  const page = { address: event.address, name: kept.name, formKey: newId(), startedAt: kept.startedAt };
  if (kept.doneAt) return { ...page, state: "done" as const, outcome: JSON.parse(kept.outcome) };
  const progress = progressOf(kept.id);
  if (progress) return { ...page, state: "under-way" as const, progress };
  const existing = await findExisting(reads, event);
  const preview = previewOf(planImport(existing, foundIn(kept, existing.days, event.timeZone)));
  return {
    ...page,
    state: "preview" as const,
    preview,
    table: tableOf(kept),
    failed: kept.outcome || (kept.startedAt ? "interrupted" : ""),
  };
});

export const action = formDoor(requireImport, async ({ kept, event, organiser, house, form, once, write, now }) => {
  const here = paths.programmeImport(event.address, kept.id);
  const { step, columns, seen } = await form(carryOutForm);
  if (kept.doneAt) return redirectTo(here);
  if (step === "columns") {
    const chosen = Array.from({ length: Math.min(40, tableOf(kept)?.head.length ?? 0) }, (_, at) => columns[`c${at}`] ?? "");
    if (new Set(chosen.filter(Boolean)).size < chosen.filter(Boolean).length)
      return refuse("Two columns hold the same. Choose each only once.");
    await write((tx) => writeColumns(tx, kept.id, chosen));
    return redirectTo(here);
  }
  if (!kept.startedAt || !progressOf(kept.id))
    await once("import-programme", async (tx) => {
      await writeStarted(tx, kept.id, now);
      return yes(kept.id);
    });
  carryOut(house, kept, async (tx, tell) => {
    const found = foundIn(kept, (await findExisting(tx, event)).days, event.timeZone);
    return importProgramme(tx, organiser, event, { found, seen }, now, tell);
  });
  return redirectTo(here);
});

export default function Import() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { address, name, formKey } = page;
  const back = paths.interchange(address);
  return (
    <>
      <PageHeading
        eyebrow="Import and export"
        title={page.state === "done" ? "Imported" : page.state === "under-way" ? "Importing" : "Is this right?"}
        lead={
          page.state === "preview" ? (
            <>Nothing has been changed yet. This is what {<bdi>{name}</bdi>} would do to the draft.</>
          ) : (
            <bdi>{name}</bdi>
          )
        }
      />
      {page.state === "under-way" && <ImportProgress {...page.progress} />}
      {page.state === "done" && <ImportOutcome {...page.outcome} address={address} />}
      {page.state === "preview" && (
        <div className="grid gap-5">
          {page.table && <ColumnMatching table={page.table} formKey={formKey} />}
          <ImportPreview
            preview={page.preview}
            formKey={formKey}
            back={back}
            deed="Import"
            problem={refused?.error?.[""]?.[0] ?? failures[page.failed]}
          />
        </div>
      )}
    </>
  );
}

const failures: Record<string, string> = {
  "changed-meanwhile": "The programme has been changed since you looked. Nothing was imported: this is how it stands now.",
  interrupted: "This import was interrupted before its end. Nothing of it was kept: you can begin again.",
  failed: "The import did not work, and nothing of it was kept. Please try again.",
};
