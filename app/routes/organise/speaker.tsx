import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { may } from "~/accounts/role";
import { languageOf } from "~/events/event";
import { languagesOf } from "~/events/language";
import { pick } from "~/events/words";
import { notFound, redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { initialsOf } from "~/people/line";
import { speakersIn } from "~/sessions/everybody-in";
import { findAllSessions } from "~/sessions/sessions-queries.server";
import { changeProfile } from "~/speakers/change-profile.server";
import { ProfileFields } from "~/speakers/profile-fields";
import { PublicProfile } from "~/speakers/public-profile";
import { mostLetters } from "~/speakers/speaker";
import { speakerForm } from "~/speakers/speaker-form";
import { findProfile } from "~/speakers/speakers-queries.server";
import { Anchor } from "~/ui/anchor";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf, fieldProps } from "~/ui/form/field-props";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { TextField } from "~/ui/form/text-field";
import { PageHeading } from "~/ui/frame/page-heading";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && `${data.filled.name} · Speakers` }];

export const loader = door(requireOrganiser("view"), async ({ event, organiser, reads, params, url }) => {
  const profile = await findProfile(reads, event, params.speaker ?? "");
  if (!profile) throw notFound();
  const say = (words: Parameters<typeof pick>[0]) => pick(words, languageOf(event), event.languages);
  const sessions = (await findAllSessions(reads, event)).filter((session) => speakersIn(session).has(profile.id));
  const { name, position, organisation, bio, revision } = profile;
  return {
    address: event.address,
    id: profile.id,
    mayEdit: may(organiser.role, "edit-programme"),
    mayReach: may(organiser.role, "edit-people"),
    saved: url.searchParams.has("saved"),
    languages: languagesOf(event.languages).map(({ code, label, dir }) => ({ code, label, dir })),
    photo: profile.photoFileId ? paths.file(profile.photoFileId) : undefined,
    bio: say(bio),
    sessions: sessions.map(({ id, title }) => ({ id, title: say(title) })),
    filled: { name, position, organisation, bio, revision: String(revision) },
  };
});

export const action = formDoor(requireOrganiser("edit-programme"), async ({ event, organiser, params, form, write, now }) => {
  const input = await form(speakerForm(event.languages));
  const outcome = await write((tx) => changeProfile(tx, organiser, params.speaker ?? "", input, now));
  if (outcome.ok) return redirectTo(`${paths.speakerCard(event.address, params.speaker ?? "")}?saved`);
  if (outcome.why === "no-such-speaker") throw notFound();
  return refuse("Somebody changed this page in the meantime. What you typed is kept below: compare it with the page and save again.");
});

const words = {
  position: "Position",
  organisation: "Organisation",
  asPrinted: "As printed. A change reaches the public with the next version of the programme.",
  bio: "Bio",
  bioHint: "Plain text; an empty line begins a new paragraph. It is public at once.",
};

export default function SpeakerCard() {
  const { address, id, mayEdit, mayReach, saved, languages, photo, bio, sessions, filled } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm({ id: `speaker-${filled.revision}`, lastResult: answer, defaultValue: filled });
  return (
    <>
      <PageHeading
        eyebrow={<Anchor href={paths.speakerDesk(address)}>Speakers</Anchor>}
        title={filled.name}
        actions={mayReach && <ButtonLink href={paths.speakerLink(address, id)}>Mail and personal link</ButtonLink>}
      />
      {saved && !answer && (
        <div className="mb-5">
          <Notice tone="ok">Saved.</Notice>
        </div>
      )}
      <div className="grid items-start gap-5 xl:grid-cols-[1fr_26rem]">
        {mayEdit && (
          <Form method="post" id={form.id} noValidate className="rounded-lg border border-line bg-paper p-5">
            <ErrorSummary errors={errorsOf(form)} />
            <FormFields>
              <TextField {...fieldProps(fields.name)} label="Name as printed" required maxLength={mostLetters.name} />
              <ProfileFields fields={fields} languages={languages} words={words} />
            </FormFields>
            <FormActions>
              <Button look="primary">Save the page</Button>
            </FormActions>
          </Form>
        )}
        <div className="grid gap-5">
          <Card title="As the public sees it" foot={mayEdit && <PhotoLink event={address} id={id} />}>
            <PublicProfile {...filled} initials={initialsOf(filled.name)} photo={photo} bio={bio} nothing="No bio yet." />
          </Card>
          <Card
            title="In the draft of the programme"
            foot={
              mayEdit && (
                <ButtonLink href={paths.speakerAvailability(address, id)} small>
                  When they can come
                </ButtonLink>
              )
            }
          >
            {sessions.length === 0 && <p className="text-ink-2">Not in any session.</p>}
            <ul className="grid gap-2">
              {sessions.map((session) => (
                <li key={session.id}>
                  <Anchor href={paths.draftSession(address, session.id)}>{session.title}</Anchor>
                </li>
              ))}
            </ul>
          </Card>
        </div>
      </div>
    </>
  );
}

const PhotoLink = ({ event, id }: { event: string; id: string }) => (
  <ButtonLink href={paths.speakerPhoto(event, id)} small>
    Change the photo
  </ButtonLink>
);
