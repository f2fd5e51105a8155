import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MyFrame } from "~/agenda/my-page/my-frame";
import { isOver } from "~/events/event";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { refuse } from "~/http/entrance.server";
import { requireFocalPointPage } from "~/http/focal-point-page.server";
import { requireKnownDevice } from "~/http/require-known-device.server";
import { paths } from "~/paths";
import { findEverAsked, readingOf } from "~/registration/answers/form/asked-questions.server";
import { fillMembers, tryMembers } from "~/registration/answers/grid/fill-members.server";
import { findMemberGrid } from "~/registration/answers/grid/find-member-grid.server";
import { gridAgain, withPasted } from "~/registration/answers/grid/grid-again.server";
import { gridForm, sentGrid } from "~/registration/answers/grid/grid-form";
import { GridFormView } from "~/registration/answers/grid/grid-form-view";
import { gridWords } from "~/registration/answers/grid/grid-words";
import { asItWasSent } from "~/registration/answers/grid/shown-again";
import { answersRead } from "~/registration/answers/team/answers-read";
import { handOfFocalPoint } from "~/registration/members/member-hand.server";
import { ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Notice } from "~/ui/notice";
import { Pagination } from "~/ui/pagination";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `${gridWords(data.language).title} · ${data.frame.shortTitle}` },
];

const pageIn = (url: URL) => Number.parseInt(url.searchParams.get("page") ?? "", 10) || 1;

/** Who reads the answers of several at once is written down, as it is for the team. */
export const loader = door(requireFocalPointPage, async (visitor) => {
  const { focalPoint, event, person, frame, language, rightToLeft, reads, url, house, now } = visitor;
  await requireKnownDevice(visitor);
  const { delegation } = focalPoint;
  const { read, questions: _, ...grid } = await findMemberGrid(reads, event, delegation.id, { language, page: pageIn(url) });
  for (const { classes, ...registration } of read) {
    const of = { ...registration, hostId: event.hostId, eventId: event.id };
    for (const entry of answersRead({ kind: "person", personId: person.id }, of, classes, now)) house.readings.note(entry);
  }
  return {
    ...{ frame, language, rightToLeft, grid, delegation: { id: delegation.id, name: delegation.name } },
    over: isOver(event, now),
    saved: url.searchParams.has("saved"),
  };
});

export const action = formDoor(requireFocalPointPage, async (visitor) => {
  const { focalPoint, event, person, language, reads, write, form, url, now } = visitor;
  await requireKnownDevice(visitor);
  const { delegation } = focalPoint;
  const [words, page] = [gridWords(language), pageIn(url)];
  const input = await form(gridForm);
  const typed = sentGrid(input);
  const grid = await findMemberGrid(reads, event, delegation.id, { language, page });
  const pasted = input.deed === "read" ? withPasted(typed, input.text, grid) : undefined;
  if (input.deed === "read" && !pasted) return refuse(words.unreadable, "text");
  const sent = pasted?.sent ?? typed;
  const fill = pasted ? tryMembers : fillMembers;
  const outcome = await write(async (tx) => fill(tx, await handOfFocalPoint(tx, focalPoint), sent, now));
  if (outcome.ok) return redirectTo(`${paths.memberAnswers(person.link, event.address, delegation.id, page)}&saved`);
  if (outcome.why === "event-over") return refuse(words.over);
  const telling = { all: (await findEverAsked(reads, event)).all, named: grid.named, reading: readingOf(event, language), words };
  const again = gridAgain(grid, { sent, faults: outcome.faults, pasted }, telling);
  return data({ again: pasted ? again : { ...again, text: input.text } }, { status: pasted ? 200 : 422 });
});

export default function MemberAnswers() {
  const { frame, language, grid, delegation, over, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const again = answer && ("again" in answer ? answer.again : asItWasSent(answer));
  const say = gridWords(language);
  const back = paths.myDelegation(frame.link, frame.event, delegation.id);
  return (
    <MyFrame frame={frame} title={say.title} note={delegation.name} wide>
      <div className="grid gap-5 pt-4">
        {over && <Notice>{say.over}</Notice>}
        {saved && !again && <Notice tone="ok">{say.saved}</Notice>}
        {grid.members.length === 0 || grid.columns.length === 0 ? (
          <EmptyState
            title={grid.members.length === 0 ? say.nobody : say.nothing}
            action={<ButtonLink href={back}>{say.back}</ButtonLink>}
          />
        ) : (
          <>
            <p className="max-w-prose text-ink-2">{say.lead}</p>
            <GridFormView
              {...{ again, over, language, back }}
              columns={grid.columns}
              members={grid.members}
              named={grid.named}
              hrefOf={(member) => paths.myMember(frame.link, frame.event, delegation.id, member)}
            />
            <Pagination
              page={grid.page}
              pages={grid.pages}
              href={(page) => paths.memberAnswers(frame.link, frame.event, delegation.id, page)}
            />
          </>
        )}
        {grid.left.length > 0 && (
          <section className="max-w-prose text-sm text-ink-2">
            <h2 className="text-lg text-ink">{say.left}</h2>
            <p className="mt-1">{say.leftLead}</p>
            <ul className="mt-2 list-disc ps-5">
              {grid.left.map((label) => (
                <li key={label}>{label}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </MyFrame>
  );
}
