import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { MyFrame } from "~/agenda/my-page/my-frame";
import { pick } from "~/events/words";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { refuse } from "~/http/entrance.server";
import { requirePersonPage } from "~/http/person-page.server";
import { paths } from "~/paths";
import { findLatestVersion } from "~/programme/programme-queries.server";
import { chooseSession } from "~/registration/session-places/choose-session.server";
import { SessionsTogether } from "~/registration/session-places/my-session-notices";
import { findMySessions, type MySessions } from "~/registration/session-places/my-sessions.server";
import { SessionChoice } from "~/registration/session-places/session-choice";
import { nameWithTime } from "~/registration/session-places/session-place";
import { sessionPlaceWords } from "~/registration/session-places/session-place-words";
import { ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `${sessionPlaceWords(data.language).title} · ${data.frame.shortTitle}` },
];

export const loader = door(requirePersonPage, async ({ person, event, participation, frame, language, rightToLeft, reads, now }) => {
  const { registration } = participation ?? {};
  const confirmed = registration?.state === "confirmed";
  const who = confirmed && { registrationId: registration.id, personId: person.id, categoryId: registration.category.id };
  return { frame, language, rightToLeft, confirmed, sessions: who ? await findMySessions(reads, event, who, language, now) : none };
});

const none: MySessions = { days: [], together: [] };

const choice = z.object({ session: z.string().max(60), deed: z.enum(["take", "leave", "wait"]) });

export const action = formDoor(requirePersonPage, async ({ person, event, language, reads, write, form, now }) => {
  const input = await form(choice);
  const chosen = await write((tx) => chooseSession(tx, person, event, input, now));
  if (chosen.ok) return redirectTo(paths.mySessions(person.link, event.address));
  const say = sessionPlaceWords(language);
  if (chosen.why === "overlaps") {
    const { session, others, zone } = chosen;
    const named = [session, ...others].map((one) => nameWithTime(one, zone, language, event.languages));
    return refuse(say.refusedOverlap(named[0]!, named.slice(1)));
  }
  if (chosen.why !== "session-full") return refuse(say.refusals[chosen.why]);
  const session = (await findLatestVersion(reads, event))?.content.sessions.find(({ id }) => id === input.session);
  return refuse(say.refusedFull(pick(session?.title ?? {}, language, event.languages)));
});

export default function SessionsWithPlaces() {
  const { frame, language, confirmed, sessions } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const say = sessionPlaceWords(language);
  return (
    <MyFrame frame={frame} title={say.title}>
      <div className="grid gap-5 pt-4">
        {refused?.error && <Notice tone="bad">{Object.values(refused.error).flat().join(" ")}</Notice>}
        <SessionsTogether sessions={sessions} language={language} />
        {sessions.days.length === 0 ? (
          <Notice>{confirmed ? say.none : say.refusals["not-confirmed"]}</Notice>
        ) : (
          <p className="text-ink-2">{say.lead}</p>
        )}
        {sessions.days.map(({ day, choices }) => (
          <section key={day} className="grid gap-3">
            <h2 className="text-lg">{day}</h2>
            {choices.map((each) => (
              <SessionChoice key={each.id} choice={each} language={language} />
            ))}
          </section>
        ))}
        <p>
          <ButtonLink href={paths.me(frame.link, frame.event)} look="quiet">
            {say.back}
          </ButtonLink>
        </p>
      </div>
    </MyFrame>
  );
}
