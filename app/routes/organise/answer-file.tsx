import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { yes } from "db/outcome";
import { languageOf } from "~/events/event";
import { notFound, redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import { requireOrganiser } from "~/http/doors.server";
import { type Entrance, refuse } from "~/http/entrance.server";
import { paths } from "~/paths";
import { answerWords } from "~/registration/answers/form/answer-words";
import { uploadForm } from "~/registration/answers/form/answers-form";
import { readingOf } from "~/registration/answers/form/asked-questions.server";
import { findUploadQuestion, shownUpload } from "~/registration/answers/uploads/find-upload.server";
import { giveFileForSomebody, keepUpload } from "~/registration/answers/uploads/give-file.server";
import { UploadFields } from "~/registration/answers/uploads/upload-fields";
import { findRegistration } from "~/registration/registration-queries.server";
import { Anchor } from "~/ui/anchor";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf } from "~/ui/form/field-props";
import { PageHeading } from "~/ui/frame/page-heading";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.question.label }];

async function requireUpload(entrance: Entrance) {
  const proof = await requireOrganiser("edit-people")(entrance);
  const registration = await findRegistration(entrance.reads, proof.event, entrance.params.registration ?? "");
  const asked = registration && (await findUploadQuestion(entrance.reads, registration, entrance.params.question ?? ""));
  if (!asked) throw notFound();
  return { ...proof, registration, ...asked };
}

export const loader = door(requireUpload, ({ event, registration, question, given }) => ({
  ...{ address: event.address, id: registration.id, name: registration.name, key: question.key, given },
  question: shownUpload(question, readingOf(event, languageOf(event))),
}));

export const action = formDoor(requireUpload, async ({ event, organiser, registration, question, form, write, house, now }) => {
  const { file, intent } = await form(uploadForm);
  const kept = intent === "remove" ? yes(null) : await keepUpload(house.configuration.dataFolder, question.type, file);
  if (!kept.ok) return refuse(words.fileRefusals[kept.why], "file");
  const given = { key: question.key, file: kept.value };
  const outcome = await write((tx) => giveFileForSomebody(tx, organiser, registration.id, given, now));
  if (outcome.ok) return redirectTo(`${paths.answers(event.address, registration.id)}?saved`);
  return refuse(outcome.why === "not-asked" ? words.fileRefusals["not-asked"] : "This registration is no longer there.");
});

const words = answerWords("en");

export default function AnswerFile() {
  const { address, id, name, key, question, given } = useLoaderData<typeof loader>();
  const [form, fields] = useForm<{ file: File }>({ id: "file", lastResult: useActionData<typeof action>() });
  return (
    <>
      <PageHeading eyebrow={<Anchor href={paths.answers(address, id)}>{`Answers of ${name}`}</Anchor>} title={question.label} />
      <Form
        method="post"
        id={form.id}
        noValidate
        encType="multipart/form-data"
        className="max-w-form rounded-lg border border-line bg-paper p-5"
      >
        <ErrorSummary errors={errorsOf(form)} />
        <UploadFields field={fields.file} bytes={paths.givenFile(address, id, key)} {...{ question, given, words }} />
      </Form>
    </>
  );
}
