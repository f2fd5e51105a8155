import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { yes } from "db/outcome";
import { notFound, redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { initialsOf } from "~/people/line";
import { changePhoto } from "~/speakers/change-photo.server";
import { keepPhoto } from "~/speakers/keep-photo.server";
import { PhotoFields } from "~/speakers/photo-fields";
import { photoForm } from "~/speakers/speaker-form";
import { speakerWords } from "~/speakers/speaker-words";
import { findProfile } from "~/speakers/speakers-queries.server";
import { Anchor } from "~/ui/anchor";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf } from "~/ui/form/field-props";
import { PageHeading } from "~/ui/frame/page-heading";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && `Photo of ${data.name}` }];

export const loader = door(requireOrganiser("edit-programme"), async ({ event, reads, params }) => {
  const profile = await findProfile(reads, event, params.speaker ?? "");
  if (!profile) throw notFound();
  const { id, name, photoFileId } = profile;
  return { address: event.address, id, name, photo: photoFileId ? paths.file(photoFileId) : undefined };
});

export const action = formDoor(requireOrganiser("edit-programme"), async ({ event, organiser, params, form, write, house, now }) => {
  const { photo, intent } = await form(photoForm);
  const taken = intent === "remove" ? yes(null) : await keepPhoto(house.configuration.dataFolder, photo);
  if (!taken.ok) return refuse(words.pictures[taken.why], "photo");
  const id = params.speaker ?? "";
  const outcome = await write((tx) => changePhoto(tx, organiser, id, taken.value, now));
  if (outcome.ok) return redirectTo(`${paths.speakerCard(event.address, id)}?saved`);
  if (outcome.why === "no-such-speaker") throw notFound();
  return refuse("Somebody changed this page in the meantime. Please try again.");
});

const words = speakerWords("en");

export default function SpeakerPhoto() {
  const { address, id, name, photo } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{ photo: File }>({ id: "photo", lastResult: useActionData<typeof action>() });
  return (
    <>
      <PageHeading eyebrow={<Anchor href={paths.speakerCard(address, id)}>{name}</Anchor>} title="Photo" />
      <Form
        method="post"
        id={form.id}
        noValidate
        encType="multipart/form-data"
        className="max-w-form rounded-lg border border-line bg-paper p-5"
      >
        <ErrorSummary errors={errorsOf(form)} />
        <PhotoFields
          name={fields.photo.name}
          id={fields.photo.id}
          errors={fields.photo.errors}
          initials={initialsOf(name)}
          photo={photo}
          words={{
            ...words.photo,
            lead: "It is shown beside the name in the programme, at once. What the camera wrote into the file is taken out.",
          }}
        />
      </Form>
    </>
  );
}
