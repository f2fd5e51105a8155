import { useActionData, useLoaderData } from "@remix-run/react";
import type { Tx } from "db/database.server";
import { newId } from "db/identity.server";
import type { z } from "zod";
import type { Organiser } from "~/accounts/organiser.server";
import { addPracticalPage, changePracticalPage, removePracticalPage } from "~/events/change-practical.server";
import type { Event } from "~/events/event";
import { nameOf } from "~/events/forms/days-parts";
import { type EntryFields, EntryForm, OrderButtons } from "~/events/forms/entry-form";
import { practicalForm } from "~/events/forms/look-form";
import { languagesOf } from "~/events/language";
import { markOf } from "~/events/mark.server";
import { moveEntry } from "~/events/move-entry.server";
import { findAllPracticalPages } from "~/events/practical-queries.server";
import { retyped } from "~/events/words";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import type { Instant } from "~/time/instant";
import { wordsProps } from "~/ui/form/field-props";
import { WordsField } from "~/ui/form/words-field";
import { PageHeading } from "~/ui/frame/page-heading";

export const meta = () => [{ title: "Practical pages · Plenary" }];

/** After a refusal too: what a colleague saved meanwhile must be shown. */
export const shouldRevalidate = () => true;

export const loader = door(requireOrganiser("edit-event"), async ({ event, reads }) => {
  const pages = await findAllPracticalPages(reads, event);
  return { languages: event.languages, formKey: newId(), pages: pages.map((page) => ({ ...page, seen: markOf(page) })) };
});

export const action = formDoor(requireOrganiser("edit-event"), async ({ form, write, once, organiser, event, now }) => {
  const input = await form(practicalForm(event.languages));
  const perform = (tx: Tx) => carryOut(tx, organiser, event, input, now);
  const outcome = input.deed.endsWith("-add") ? await once(input.deed, perform) : await write(perform);
  if (outcome.ok) return redirectTo(paths.practicalSettings(event.address));
  return outcome.why === "gone"
    ? refuse("A colleague has removed this page meanwhile.")
    : refuse("A colleague has changed this meanwhile.", "seen");
});

type Input = z.output<ReturnType<typeof practicalForm>>;

async function carryOut(tx: Tx, organiser: Organiser<"edit-event">, event: Event, input: Input, now: Instant) {
  switch (input.deed) {
    case "page-add":
      return addPracticalPage(tx, organiser, input, now);
    case "page-save": {
      const saved = (await findAllPracticalPages(tx, event)).find(({ id }) => id === input.entry);
      const title = retyped(saved?.title ?? {}, input.title, event.languages);
      const body = retyped(saved?.body ?? {}, input.body, event.languages);
      return changePracticalPage(tx, organiser, { id: input.entry, title, body }, input.seen, now);
    }
    case "page-remove":
      return removePracticalPage(tx, organiser, input.entry, now);
    default:
      return moveEntry(tx, organiser, "practical_page", input.entry, input.deed === "page-up" ? "up" : "down", now);
  }
}

export default function PracticalSettings() {
  const { languages, formKey, pages } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const boxes = languagesOf(languages);
  const shown = (fields: EntryFields) => (
    <>
      <WordsField label="Title" languages={boxes} {...wordsProps(fields.title!, boxes)} />
      <WordsField label="Text" hint={howTextIsShown} rows={8} languages={boxes} {...wordsProps(fields.body!, boxes)} />
    </>
  );
  return (
    <>
      <PageHeading
        title="Practical pages"
        lead="Hotel, transport, dress, visa, emergency: whatever people need to know. They stand under one another on the page Practical information."
      />
      <ol className="grid gap-5">
        {pages.map(({ id, title, body, seen }, index) => (
          <li key={id + seen} className={entry}>
            <EntryForm
              id={`page-${id}`}
              deed="page-save"
              save="Save"
              refused={refused}
              values={{ title, body }}
              inParts
              hidden={{ entry: id, seen }}
              labels={{ title: "Title", body: "Text" }}
              more={<OrderButtons of="page" name={nameOf(title)} first={index === 0} last={index === pages.length - 1} remove="Remove" />}
            >
              {shown}
            </EntryForm>
          </li>
        ))}
        <li key={`new ${pages.length}`} className={entry}>
          <h2 className="mb-3 text-lg">{pages.length === 0 ? "The first page" : "Another page"}</h2>
          <EntryForm id="page-new" deed="page-add" save="Add the page" refused={refused} formKey={formKey} inParts>
            {shown}
          </EntryForm>
        </li>
      </ol>
    </>
  );
}

const howTextIsShown =
  "An empty line begins a paragraph, a line with # in front is a heading, lines with - in front are a list. Web and mail addresses become links.";

const entry = "rounded-lg border border-line bg-paper p-4";
