import { useActionData, useLoaderData } from "@remix-run/react";
import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import type { z } from "zod";
import type { Organiser } from "~/accounts/organiser.server";
import { addEventFile, removeEventFile, renameEventFile } from "~/events/change-practical.server";
import type { Event } from "~/events/event";
import { nameOf } from "~/events/forms/days-parts";
import { type EntryFields, EntryForm, OrderButtons } from "~/events/forms/entry-form";
import { filesForm } from "~/events/forms/look-form";
import { languagesOf } from "~/events/language";
import { markOf } from "~/events/mark.server";
import { moveEntry } from "~/events/move-entry.server";
import { findEventFiles } from "~/events/practical-queries.server";
import { retyped } from "~/events/words";
import { megabytes } from "~/files/file";
import { fileEndings, mediaTypeOf } from "~/files/file-kind";
import { keepBytes } from "~/files/file-store.server";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import type { Instant } from "~/time/instant";
import { fieldProps, wordsProps } from "~/ui/form/field-props";
import { FileField } from "~/ui/form/typed-fields";
import { WordsField } from "~/ui/form/words-field";
import { PageHeading } from "~/ui/frame/page-heading";

export const meta = () => [{ title: "Files · Plenary" }];

/** After a refusal too: what a colleague saved meanwhile must be shown. */
export const shouldRevalidate = () => true;

export const loader = door(requireOrganiser("edit-event"), async ({ event, reads }) => {
  const files = await findEventFiles(reads, event);
  return {
    languages: event.languages,
    formKey: newId(),
    files: files.map((file) => ({ ...file, seen: markOf(file.title), size: megabytes(file.bytes) })),
  };
});

export const action = formDoor(requireOrganiser("edit-event"), async ({ form, write, once, organiser, event, house, now }) => {
  const input = await form(filesForm(event.languages));
  if (input.deed === "file-add") {
    const bytes = await input.file.bytes();
    const mediaType = mediaTypeOf(input.file.name, bytes);
    if (!mediaType) return refuse(`The file must be what its name says, one of ${fileEndings.join(", ")}.`, "file");
    const hash = await keepBytes(house.configuration.dataFolder, bytes);
    const kept = { hash, bytes: bytes.length, mediaType, name: input.file.name };
    await once("file-add", (tx) => addEventFile(tx, organiser, input.title, kept, now));
    return redirectTo(paths.eventFiles(event.address));
  }
  const outcome = await write((tx) => carryOut(tx, organiser, event, input, now));
  if (outcome.ok) return redirectTo(paths.eventFiles(event.address));
  return outcome.why === "gone"
    ? refuse("A colleague has removed this file meanwhile.")
    : refuse("A colleague has changed this meanwhile.", "seen");
});

type Input = Exclude<z.output<ReturnType<typeof filesForm>>, { deed: "file-add" }>;

async function carryOut(tx: Tx, organiser: Organiser<"edit-event">, event: Event, input: Input, now: Instant) {
  if (input.deed === "file-save") {
    const saved = (await findEventFiles(tx, event)).find(({ id }) => id === input.entry);
    return renameEventFile(tx, organiser, input.entry, retyped(saved?.title ?? {}, input.title, event.languages), input.seen, now);
  }
  if (input.deed === "file-remove") return removeEventFile(tx, organiser, input.entry, now);
  return moveEntry(tx, organiser, "event_file", input.entry, input.deed === "file-up" ? "up" : "down", now);
}

export default function EventFiles() {
  const { languages, formKey, files } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const boxes = languagesOf(languages);
  const title = (fields: EntryFields) => <WordsField label="Title" languages={boxes} {...wordsProps(fields.title!, boxes)} />;
  return (
    <>
      <PageHeading title="Files" lead="To download from the event’s page, by whoever can see the event." />
      <ol className="grid gap-5">
        {files.map(({ id, fileId, title: words, size, seen }, index) => (
          <li key={id + seen} className={entry}>
            <p className="mb-3 text-sm">
              <a href={paths.file(fileId)}>Download</a> <span className="text-ink-3">({size})</span>
            </p>
            <EntryForm
              id={`file-${id}`}
              deed="file-save"
              save="Save"
              refused={refused}
              values={{ title: words }}
              hidden={{ entry: id, seen }}
              labels={{ title: "Title" }}
              more={<OrderButtons of="file" name={nameOf(words)} first={index === 0} last={index === files.length - 1} remove="Remove" />}
            >
              {title}
            </EntryForm>
          </li>
        ))}
        <li key={`new ${files.length}`} className={entry}>
          <h2 className="mb-3 text-lg">{files.length === 0 ? "The first file" : "Another file"}</h2>
          <EntryForm id="file-new" deed="file-add" save="Add the file" refused={refused} formKey={formKey} inParts>
            {(fields) => (
              <>
                {title(fields)}
                <FileField
                  label="File"
                  hint={`At most 5.9 MB: ${fileEndings.join(", ")}.`}
                  accept={fileEndings.join(",")}
                  {...fieldProps(fields.file!)}
                />
              </>
            )}
          </EntryForm>
        </li>
      </ol>
    </>
  );
}

const entry = "rounded-lg border border-line bg-paper p-4";
