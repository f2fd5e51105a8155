import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { agendaWords } from "~/agenda/agenda-words";
import { MyFrame } from "~/agenda/my-page/my-frame";
import { MyPanel } from "~/agenda/my-page/my-panel";
import { agendaFor } from "~/agenda/participation";
import { door } from "~/http/door.server";
import { requireSpeakerPage } from "~/http/person-page.server";
import { readerZone } from "~/http/reader-zone.server";
import { paths } from "~/paths";
import { findLatestVersion } from "~/programme/programme-queries.server";
import { missingFrom } from "~/speakers/speaker";
import { speakerWords } from "~/speakers/speaker-words";
import { ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Notice } from "~/ui/notice";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `${speakerWords(data.language).panels.title} · ${data.frame.shortTitle}` },
];

export const loader = door(requireSpeakerPage, async (visitor) => {
  const { event, participation, profile, language, rightToLeft, frame, reads } = visitor;
  const agenda = agendaFor(event, await findLatestVersion(reads, event), participation, readerZone(event, visitor).zone);
  const panels = agenda.days.flatMap(({ label, items }) =>
    items.filter(({ yourRoles }) => yourRoles.length > 0).map((item) => ({ day: label, item })),
  );
  return { frame, language, rightToLeft, panels, zoneName: agenda.zoneName, speakerId: profile.id, missing: missingFrom(profile) };
});

export default function Speaking() {
  const { frame, language, panels, zoneName, speakerId, missing } = useLoaderData<typeof loader>();
  const words = speakerWords(language);
  const edit = <ButtonLink href={paths.myPage(frame.link, frame.event)}>{words.editPage}</ButtonLink>;
  return (
    <MyFrame frame={frame} title={words.panels.title} note={agendaWords(language).allTimes(zoneName)}>
      <div className="grid gap-4 pt-4">
        {missing.length > 0 ? (
          <Notice tone="brass">
            <p className="mb-2">{words.missing(missing)}</p>
            {edit}
          </Notice>
        ) : (
          <Notice tone="ok">{words.complete}</Notice>
        )}
        {panels.length === 0 && <EmptyState title={agendaWords(language).page.followsTitle}>{words.panels.none}</EmptyState>}
        {panels.map(({ item, day }) => (
          <MyPanel key={item.key} item={item} day={day} event={frame.event} speakerId={speakerId} language={language} />
        ))}
      </div>
    </MyFrame>
  );
}
