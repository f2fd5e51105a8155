import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
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
import { findMySessions, type ShownChoice } from "~/registration/session-places/my-sessions.server";
import { sessionPlaceWords } from "~/registration/session-places/session-place-words";
import { Button, ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Tag } from "~/ui/tag";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `${sessionPlaceWords(data.language).title} · ${data.frame.shortTitle}` },
];

export const loader = door(requirePersonPage, async ({ person, event, participation, frame, language, rightToLeft, reads }) => {
  const { registration } = participation ?? {};
  const confirmed = registration?.state === "confirmed";
  const who = confirmed && { registrationId: registration.id, personId: person.id, categoryId: registration.category.id };
  return { frame, language, rightToLeft, confirmed, days: who ? await findMySessions(reads, event, who, language) : [] };
});

const choice = z.object({ session: z.string().max(60), deed: z.enum(["take", "leave"]) });

export const action = formDoor(requirePersonPage, async ({ person, event, language, reads, write, form, now }) => {
  const input = await form(choice);
  const chosen = await write((tx) => chooseSession(tx, person, event, input, now));
  if (chosen.ok) return redirectTo(paths.mySessions(person.link, event.address));
  const say = sessionPlaceWords(language);
  if (chosen.why !== "session-full" && chosen.why !== "overlaps") return refuse(say.refusals[chosen.why]);
  const session = (await findLatestVersion(reads, event))?.content.sessions.find(({ id }) => id === input.session);
  const title = pick(session?.title ?? {}, language, event.languages);
  return refuse(chosen.why === "session-full" ? say.refusedFull(title) : say.refusedOverlap(title));
});

export default function MySessions() {
  const { frame, language, confirmed, days } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const say = sessionPlaceWords(language);
  return (
    <MyFrame frame={frame} title={say.title}>
      <div className="grid gap-5 pt-4">
        {refused?.error && <Notice tone="bad">{Object.values(refused.error).flat().join(" ")}</Notice>}
        {days.length === 0 ? (
          <Notice>{confirmed ? say.none : say.refusals["not-confirmed"]}</Notice>
        ) : (
          <p className="text-ink-2">{say.lead}</p>
        )}
        {days.map(({ day, choices }) => (
          <section key={day} className="grid gap-3">
            <h2 className="text-lg">{day}</h2>
            {choices.map((each) => (
              <Choice key={each.id} choice={each} language={language} />
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

function Choice({ choice: { id, title, when, free, chosen, atOnce }, language }: { choice: ShownChoice; language: string }) {
  const say = sessionPlaceWords(language);
  const full = free === 0 && !chosen;
  return (
    <Form method="post" className="grid gap-2 rounded-lg border border-line bg-paper p-4">
      <input type="hidden" name="session" value={id} />
      <p className="text-sm text-ink-2 tabular-nums">{when}</p>
      <h3 className="font-serif text-lg font-semibold">{title}</h3>
      <p className="flex flex-wrap items-center gap-2 text-sm">
        {chosen ? <Tag tone="ok">{say.yours}</Tag> : full ? <Tag tone="warn">{say.full}</Tag> : free !== null && say.free(free)}
        {atOnce && <span className="text-ink-2">{say.atOnce(atOnce)}</span>}
      </p>
      {!full && (
        <p className="pt-1">
          <Button
            name="deed"
            value={chosen ? "leave" : "take"}
            look={chosen ? "plain" : "primary"}
            aria-label={(chosen ? say.leave : say.take)(title)}
            small
          >
            {chosen ? say.leaveShort : say.takeShort}
          </Button>
        </p>
      )}
    </Form>
  );
}
