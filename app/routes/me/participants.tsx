import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MyFrame } from "~/agenda/my-page/my-frame";
import { notFound } from "~/http/answers.server";
import { door } from "~/http/door.server";
import { requirePersonPage } from "~/http/person-page.server";
import { correctionsAsked, mayReadList } from "~/registration/participants/correction-window";
import { findLastList } from "~/registration/participants/find-shown-list.server";
import { ChangesView, ListFigures, ListView } from "~/registration/participants/list-view";
import { Notice } from "~/ui/notice";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && `${data.shown.title} · ${data.frame.shortTitle}` }];

/** The delegations' edition of the list issued last. Who reads so many at once is written down. */
export const loader = door(
  requirePersonPage,
  async ({ person, event, participation, answersFor, language, rightToLeft, frame, ...visitor }) => {
    const { reads, now, house } = visitor;
    const last = mayReadList(event, participation, answersFor) && (await findLastList(reads, event, "delegations", language, now));
    if (!last) throw notFound();
    const by = { hostId: event.hostId, eventId: event.id, actor: { kind: "person", personId: person.id } } as const;
    house.readings.note({ ...by, verb: "participants.read", subjectId: last.list.id, at: now });
    return { frame, language, rightToLeft, shown: last.shown, corrections: correctionsAsked(last.list, event, language, now) };
  },
);

export default function MyParticipants() {
  const { frame, shown, corrections } = useLoaderData<typeof loader>();
  return (
    <MyFrame frame={frame} title={shown.title} note={shown.standing}>
      <div className="grid gap-7 pt-5">
        {corrections && <Notice tone="brass">{corrections}</Notice>}
        <ListFigures shown={shown} />
        <ChangesView changes={shown.changes} />
        <ListView shown={shown} />
      </div>
    </MyFrame>
  );
}
