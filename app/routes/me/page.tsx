import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { MyFrame } from "~/agenda/my-page/my-frame";
import { languagesOf } from "~/events/language";
import { pick } from "~/events/words";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { refuse } from "~/http/entrance.server";
import { requireSpeakerPage } from "~/http/person-page.server";
import { paths } from "~/paths";
import { speakersOf } from "~/programme/find-session";
import { initialsOf } from "~/programme/printed-item";
import { programmeFor } from "~/programme/programme-for";
import { findLatestVersion } from "~/programme/programme-queries.server";
import { changeMyProfile } from "~/speakers/change-profile.server";
import { ProfileFields } from "~/speakers/profile-fields";
import { PublicProfile } from "~/speakers/public-profile";
import { profileForm } from "~/speakers/speaker-form";
import { speakerWords } from "~/speakers/speaker-words";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf } from "~/ui/form/field-props";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `${speakerWords(data.language).page.title} · ${data.frame.shortTitle}` },
];

export const loader = door(requireSpeakerPage, async ({ event, profile, language, rightToLeft, frame, reads, url }) => {
  const { name, position, organisation, bio, revision } = profile;
  const version = await findLatestVersion(reads, event);
  const printed = speakersOf(version && programmeFor(version.content, "stranger")).find(({ speakerId }) => speakerId === profile.id);
  return {
    frame,
    language,
    rightToLeft,
    saved: url.searchParams.has("saved"),
    languages: languagesOf(event.languages).map(({ code, ownName, dir }) => ({ code, label: ownName, dir })),
    photo: profile.photoFileId ? paths.file(profile.photoFileId) : undefined,
    /** Name, position and organisation stand in the published version until the next one. */
    seen: {
      name: printed?.name ?? name,
      position: printed?.position ?? position,
      organisation: printed?.organisation ?? organisation,
      bio,
    },
    filled: { position, organisation, bio, revision: String(revision) },
  };
});

export const action = formDoor(requireSpeakerPage, async ({ person, event, language, write, form, now }) => {
  const words = speakerWords(language);
  const { intent, ...input } = await form(profileForm(event.languages, words.lines));
  if (intent === "preview") return { preview: { ...input, revision: String(input.revision) } };
  const outcome = await write((tx) => changeMyProfile(tx, person, event, { ...input, intent }, now));
  return outcome.ok ? redirectTo(`${paths.myPage(person.link, event.address)}&saved`) : refuse(words.refusals[outcome.why]);
});

export default function MyPage() {
  const { frame, language, saved, languages, photo, seen, filled } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const preview = answer && "preview" in answer ? answer.preview : undefined;
  const say = speakerWords(language).page;
  const [form, fields] = useForm({
    id: "page",
    lastResult: answer && !("preview" in answer) ? answer : undefined,
    defaultValue: preview ?? filled,
  });
  const shown = preview ?? seen;
  return (
    <MyFrame frame={frame} title={say.title}>
      <div className="grid gap-5 pt-4">
        {saved && !answer && <Notice tone="ok">{say.saved}</Notice>}
        <Card
          title={preview ? say.asSeenBefore : say.asSeen}
          foot={
            <span className="flex flex-wrap gap-2">
              <ButtonLink href={paths.myPhoto(frame.link, frame.event)} small>
                {say.changePhoto}
              </ButtonLink>
              <ButtonLink href={paths.myAvailability(frame.link, frame.event)} small>
                {speakerWords(language).availability.link}
              </ButtonLink>
            </span>
          }
        >
          <PublicProfile
            name={seen.name}
            initials={initialsOf(seen.name)}
            photo={photo}
            position={shown.position}
            organisation={shown.organisation}
            bio={pick(
              shown.bio,
              language,
              languages.map(({ code }) => code),
            )}
            nothing={say.noBio}
          />
        </Card>
        <Form method="post" id={form.id} noValidate className="rounded-lg border border-line bg-paper p-5">
          <ErrorSummary errors={errorsOf(form)} />
          <p className="mb-5 text-sm text-ink-2">{say.lead}</p>
          <FormFields>
            <ProfileFields fields={fields} languages={languages} words={say} />
          </FormFields>
          <FormActions>
            <Button look="primary" name="intent" value="save">
              {say.save}
            </Button>
            <Button name="intent" value="preview">
              {say.preview}
            </Button>
          </FormActions>
        </Form>
      </div>
    </MyFrame>
  );
}
