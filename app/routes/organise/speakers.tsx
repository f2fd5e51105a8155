import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { door } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { paths } from "~/paths";
import { speakersIn } from "~/sessions/everybody-in";
import { findAllSessions } from "~/sessions/sessions-queries.server";
import { missingFrom } from "~/speakers/speaker";
import { SpeakerTable } from "~/speakers/speaker-table";
import { findAllProfiles } from "~/speakers/speakers-queries.server";
import { plainDate } from "~/time/display";
import { dateAt } from "~/time/time-zone";
import { ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/frame/page-heading";
import { Tabs } from "~/ui/tabs";

export const meta: MetaFunction = () => [{ title: "Speakers" }];

export const loader = door(requireOrganiser("view"), async ({ event, reads, url }) => {
  const [profiles, sessions] = [await findAllProfiles(reads, event), await findAllSessions(reads, event)];
  const roles = sessions.flatMap((session) => [...speakersIn(session)]);
  const rows = profiles.map((profile) => ({
    id: profile.id,
    name: profile.name,
    line: [profile.position, profile.organisation].filter(Boolean).join(" · "),
    missing: missingFrom(profile),
    sessions: roles.filter((id) => id === profile.id).length,
    photo: profile.photoFileId ? paths.file(profile.photoFileId) : undefined,
    since: plainDate(dateAt(profile.addedAt, event.timeZone), "en"),
  }));
  const incomplete = rows.filter(({ missing }) => missing.length > 0);
  const tab = url.searchParams.get("tab") === "all" || incomplete.length === 0 ? "all" : "missing";
  return { address: event.address, tab, counts: { missing: incomplete.length, all: rows.length }, rows: tab === "all" ? rows : incomplete };
});

export default function Speakers() {
  const { address, tab, counts, rows } = useLoaderData<typeof loader>();
  const desk = paths.speakerDesk(address);
  if (counts.all === 0)
    return (
      <>
        <PageHeading title="Speakers" />
        <EmptyState
          title="Nobody speaks yet"
          action={
            <ButtonLink href={paths.dayTable(address)} look="primary">
              Open the programme
            </ButtonLink>
          }
        >
          Speakers are named in the programme: write them beside their session, and they appear here.
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHeading title="Speakers" lead="Who is missing what, the longest known first. A missing bio holds nothing up." />
      <Tabs
        label="Speakers"
        tabs={[
          ...(counts.missing > 0 ? [{ href: desk, label: "Missing something", count: counts.missing, current: tab === "missing" }] : []),
          { href: `${desk}?tab=all`, label: "All", count: counts.all, current: tab === "all" },
        ]}
      />
      <div className="mt-5 rounded-lg md:border md:border-line md:bg-paper">
        <SpeakerTable rows={rows} event={address} />
      </div>
    </>
  );
}
