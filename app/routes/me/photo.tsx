import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { yes } from "db/outcome";
import { MyFrame } from "~/agenda/my-page/my-frame";
import { redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { refuse } from "~/http/entrance.server";
import { requireSpeakerPage } from "~/http/person-page.server";
import { paths } from "~/paths";
import { initialsOf } from "~/programme/printed-item";
import { changeMyPhoto } from "~/speakers/change-photo.server";
import { keepPhoto } from "~/speakers/keep-photo.server";
import { PhotoFields } from "~/speakers/photo-fields";
import { photoForm } from "~/speakers/speaker-form";
import { speakerWords } from "~/speakers/speaker-words";
import { Anchor } from "~/ui/anchor";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf } from "~/ui/form/field-props";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `${speakerWords(data.language).photo.title} · ${data.frame.shortTitle}` },
];

export const loader = door(requireSpeakerPage, ({ profile, language, rightToLeft, frame }) => ({
  frame,
  language,
  rightToLeft,
  initials: initialsOf(profile.name),
  photo: profile.photoFileId ? paths.file(profile.photoFileId) : undefined,
}));

export const action = formDoor(requireSpeakerPage, async ({ person, event, language, write, form, house, now }) => {
  const words = speakerWords(language);
  const { photo, intent } = await form(photoForm);
  const taken = intent === "remove" ? yes(null) : await keepPhoto(house.configuration.dataFolder, photo);
  if (!taken.ok) return refuse(words.pictures[taken.why], "photo");
  const outcome = await write((tx) => changeMyPhoto(tx, person, event, taken.value, now));
  return outcome.ok ? redirectTo(`${paths.myPage(person.link, event.address)}&saved`) : refuse(words.refusals[outcome.why]);
});

export default function MyPhoto() {
  const { frame, language, initials, photo } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const say = speakerWords(language).photo;
  const [form, fields] = useForm<{ photo: File }>({ id: "photo", lastResult: answer });
  return (
    <MyFrame frame={frame} title={say.title}>
      <p className="pt-4 text-sm">
        <Anchor href={paths.myPage(frame.link, frame.event)}>{say.back}</Anchor>
      </p>
      <Form method="post" id={form.id} noValidate encType="multipart/form-data" className="mt-4 rounded-lg border border-line bg-paper p-5">
        <ErrorSummary errors={errorsOf(form)} />
        <PhotoFields name={fields.photo.name} id={fields.photo.id} errors={fields.photo.errors} {...{ initials, photo, words: say }} />
      </Form>
    </MyFrame>
  );
}
