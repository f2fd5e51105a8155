import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useRef } from "react";
import { findAllMarks } from "~/accounts/marks/marks-queries.server";
import { may } from "~/accounts/role";
import { findAllParticipations } from "~/agenda/agenda-queries.server";
import { languageOf } from "~/events/event";
import { languages as allLanguages, languagesOf } from "~/events/language";
import { findAllCategories, findAllTracks } from "~/events/plan-queries.server";
import { pick, type Words } from "~/events/words";
import { notFound, redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { type FormAnswer, refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { findClashes } from "~/programme/checks/find-clashes.server";
import { findLatestVersion } from "~/programme/programme-queries.server";
import { SessionDeedPage, SessionDeeds } from "~/programme/session-deeds";
import { cancelSession, reinstateSession } from "~/sessions/cancel-session.server";
import { LiveLine } from "~/sessions/live/live-line";
import { toText } from "~/sessions/live/pulse";
import { findPulse } from "~/sessions/live/pulse-queries.server";
import { useLiveDraft } from "~/sessions/live/use-live-draft";
import { removeSession } from "~/sessions/remove-session.server";
import { formOf, type SessionBoxes } from "~/sessions/session-page/form-of";
import { saveSessionForm } from "~/sessions/session-page/save-session-form.server";
import { SessionFields } from "~/sessions/session-page/session-fields";
import { revisionForm, type SessionForm, sessionForm } from "~/sessions/session-page/session-form";
import { guestRefusals, sessionRefusals } from "~/sessions/session-page/session-refusals";
import { readGuests } from "~/sessions/session-page/typed-guests";
import { findRemovedSession, findSession } from "~/sessions/sessions-queries.server";
import { findSteps } from "~/sessions/steps/find-steps.server";
import { StepButtons } from "~/sessions/steps/step-buttons";
import { findTimetable } from "~/sessions/timetable/find-timetable.server";
import { rowOf } from "~/sessions/timetable/read-row";
import { longDate } from "~/time/display";
import { ButtonLink } from "~/ui/button";
import { ClosedWhileSaving, SaveButton } from "~/ui/form/closed-while-saving";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf } from "~/ui/form/field-props";
import { FormActions } from "~/ui/form/form-parts";
import { holdsTyped } from "~/ui/form/holds-typed";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · ${data?.name ?? ""}` }];

/** After a refusal too: what a colleague has written meanwhile must be seen. */
export const shouldRevalidate = () => true;

export const loader = door(requireOrganiser("view"), async ({ event, organiser, reads, params, url, now }) => {
  const pulse = toText(await findPulse(reads, event));
  const present = await findSession(reads, event, params.session ?? "");
  // A colleague may have removed it while it was open here: what was typed needs its page still.
  const session = present ?? (await findRemovedSession(reads, event, params.session ?? ""));
  if (!session) throw notFound();
  const table = await findTimetable(reads, event);
  const [tracks, categories] = [await findAllTracks(reads, event), await findAllCategories(reads, event)];
  const clashes = (await findClashes(reads, event, { table })).of(session.id);
  const latest = await findLatestVersion(reads, event);
  const say = (words: Words) => pick(words, languageOf(event), event.languages);
  const named = (items: { id: string; name: Words }[]) => items.map(({ id, name }) => ({ id, name: say(name) }));
  const row = rowOf(session, table);
  const day = table.days.find(({ id }) => id === session.dayId);
  return {
    address: event.address,
    pulse,
    steps: await findSteps(reads, organiser, url.searchParams, now),
    name: say(event.shortTitle),
    id: session.id,
    title: say(session.title),
    number: session.number,
    revision: session.revision,
    removed: !present,
    cancelled: session.state === "cancelled",
    printedIn: latest?.content.sessions.some(({ id, state }) => id === session.id && state !== "cancelled") ? latest.number : null,
    ...formOf(session, row, table.speakers, await findAllParticipations(reads, event)),
    marks: (await findAllMarks(reads, event))
      .filter(({ id, retired }) => !retired || id === session.markId)
      .map(({ id, label }) => ({ id, name: label })),
    asksFold: row.fold !== "",
    date: day?.date ?? null,
    summary: [row.time, say(session.title), row.people].filter(Boolean).join(" · "),
    days: table.days.map(({ id, date }) => ({ id, name: longDate(date, "en") })),
    rooms: named(table.rooms),
    tracks: named(tracks),
    categories: categories.length > 1 ? named(categories) : [],
    speakers: table.speakers.map((speaker) => speaker.name),
    languages: languagesOf(event.languages),
    peopleWord: event.peopleWord.replace(/^./, (letter) => letter.toUpperCase()),
    clashes,
    mayEdit: may(organiser.role, "edit-programme"),
    asks: url.searchParams.get("ask"),
    saved: url.searchParams.has("saved"),
  };
});

export const action = formDoor(requireOrganiser("edit-programme"), async ({ organiser, event, reads, write, form, now, params, url }) => {
  const id = params.session ?? "";
  if (!(await findSession(reads, event, id)) && !(await findRemovedSession(reads, event, id))) throw notFound();
  const deed = url.searchParams.get("ask");
  if (deed === "cancel" || deed === "reinstate" || deed === "remove") {
    const { revision } = await form(revisionForm);
    const outcome = await write(async (tx) =>
      deed === "remove"
        ? removeSession(tx, organiser, id, revision, now)
        : (deed === "cancel" ? cancelSession : reinstateSession)(tx, organiser, id, revision, now),
    );
    if (!outcome.ok) return refuse("A colleague has changed this item meanwhile. Look at it again, then decide.");
    return redirectTo(deed === "remove" ? paths.dayTable(event.address) : `${paths.draftSession(event.address, id)}?saved`);
  }
  const input = await form(sessionForm(event.languages));
  const guests = readGuests(input.guests, input.access === "named" ? await findAllParticipations(reads, event) : []);
  if ("why" in guests && input.access === "named") return refuse(guestRefusals[guests.why](guests.line), "guests");
  const guestIds = "ids" in guests ? guests.ids : [];
  const outcome = await write((tx) => saveSessionForm(tx, organiser, id, { ...input, guestIds }, now));
  if (outcome.ok) return redirectTo(`${paths.draftSession(event.address, outcome.value.id)}?saved`);
  const { sentence, field } = sessionRefusals[outcome.why];
  return refuse(sentence, field);
});

export default function DraftSession() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as FormAnswer | undefined;
  const { address, id, title, revision } = page;
  const live = useLiveDraft(address, page.pulse, () => refused !== undefined || holdsTyped());
  // A refused form stays as it stands; a saved one is drawn anew.
  const drawn = useRef(revision);
  if (!refused) drawn.current = revision;
  if (page.mayEdit && !page.removed && (page.asks === "cancel" || page.asks === "remove" || page.asks === "reinstate"))
    return <SessionDeedPage ask={page.asks} {...page} refusal={refused?.error?.[""]?.[0]} />;
  return (
    <>
      <PageHeading
        eyebrow={`Programme · item ${page.number}`}
        title={title}
        actions={<ButtonLink href={paths.dayTable(address, page.date ?? "unplaced")}>Back to the timetable</ButtonLink>}
      />
      <div className="mb-6 grid max-w-form gap-3">
        <LiveLine {...live} />
        {page.mayEdit && <StepButtons event={address} steps={page.steps} unsaved={refused !== undefined} />}
        {page.saved && !refused && <Notice tone="ok">Saved. It is public with the next version.</Notice>}
        {page.removed && (
          <Notice tone="bad" title="This item has been removed from the programme.">
            {page.mayEdit && "What stands below can be added as a new item, with a new address."}
          </Notice>
        )}
        {page.cancelled && <Notice tone="bad" title="This item is cancelled." />}
        {page.clashes.map(({ sentence, blocks }) => (
          <Notice key={sentence} tone={blocks ? "bad" : "warn"} title={blocks ? "Clash: holds up the next version" : "Clash"}>
            {sentence}
          </Notice>
        ))}
        {isOvertaken(refused) && (
          <Notice tone="warn" title="What your colleague saved">
            {page.summary}
          </Notice>
        )}
      </div>
      <ItemForm key={drawn.current} page={page} refused={refused} />
      {page.mayEdit && !page.removed && <SessionDeeds address={address} id={id} cancelled={page.cancelled} />}
    </>
  );
}

type ItemFormProps = { page: ReturnType<typeof useLoaderData<typeof loader>>; refused: FormAnswer | undefined };

function ItemForm({ page, refused }: ItemFormProps) {
  const { address, id, revision, boxes } = page;
  const typed = refused?.initialValue as SessionBoxes | undefined;
  const [form, fields] = useForm<SessionForm>({ id: "session", lastResult: refused, defaultValue: boxes as never });
  const asksFold = page.asksFold || refused?.error?.time?.includes(sessionRefusals["time-twice"].sentence);
  return (
    <Form method="post" id={form.id} action={paths.draftSession(address, id)} noValidate>
      <ClosedWhileSaving closed={!page.mayEdit}>
        <ErrorSummary errors={errorsOf(form)} />
        {page.removed && <input type="hidden" name="anew" value="on" />}
        <input type="hidden" name="revision" value={isOvertaken(refused) || !typed?.revision ? revision : typed.revision} />
        <SessionFields
          {...page}
          fields={fields as never}
          people={typed?.people ?? boxes.people}
          parts={typed?.parts ?? boxes.parts}
          errors={refused?.error ?? {}}
          allLanguages={[...allLanguages]}
          asksFold={asksFold ?? false}
        />
      </ClosedWhileSaving>
      {page.mayEdit && (
        <FormActions note="It is public with the next version.">
          <SaveButton>{page.removed ? "Add it as a new item" : "Save this item"}</SaveButton>
        </FormActions>
      )}
    </Form>
  );
}

const isOvertaken = (refused: FormAnswer | undefined) =>
  refused?.error?.[""]?.includes(sessionRefusals["changed-meanwhile"].sentence) ?? false;
