import { useForm } from "@conform-to/react";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { yes } from "db/outcome";
import { MyFrame } from "~/agenda/my-page/my-frame";
import { notFound, redirectTo } from "~/http/answers.server";
import { door, formDoor } from "~/http/door.server";
import type { Entrance } from "~/http/entrance.server";
import { refuse } from "~/http/entrance.server";
import { requirePersonPage } from "~/http/person-page.server";
import { paths } from "~/paths";
import { answerWords } from "~/registration/answers/form/answer-words";
import { uploadForm } from "~/registration/answers/form/answers-form";
import { readingOf } from "~/registration/answers/form/asked-questions.server";
import { findUploadQuestion, shownUpload } from "~/registration/answers/uploads/find-upload.server";
import { giveMyFile, keepUpload } from "~/registration/answers/uploads/give-file.server";
import { UploadFields } from "~/registration/answers/uploads/upload-fields";
import { findLiveRegistration } from "~/registration/registration-queries.server";
import { registrationWords } from "~/registration/registration-words";
import { Anchor } from "~/ui/anchor";
import { ErrorSummary } from "~/ui/form/error-summary";
import { errorsOf } from "~/ui/form/field-props";

export const handle = { scripts: false };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && `${data.question.label} · ${data.frame.shortTitle}` }];

/** For whoever is not asked for this file the page does not exist. */
async function requireUpload(entrance: Entrance) {
  const page = await requirePersonPage(entrance);
  const registration = await findLiveRegistration(entrance.reads, page.event, page.person.id);
  const asked = registration && (await findUploadQuestion(entrance.reads, registration, entrance.params.question ?? ""));
  if (!asked) throw notFound();
  return { ...page, ...asked };
}

export const loader = door(requireUpload, ({ event, question, given, frame, language, rightToLeft }) => ({
  ...{ frame, language, rightToLeft, given, key: question.key },
  question: shownUpload(question, readingOf(event, language)),
}));

export const action = formDoor(requireUpload, async ({ person, event, question, language, write, form, house, now }) => {
  const words = answerWords(language);
  const { file, intent } = await form(uploadForm);
  const kept = intent === "remove" ? yes(null) : await keepUpload(house.configuration.dataFolder, question.type, file);
  if (!kept.ok) return refuse(words.fileRefusals[kept.why], "file");
  const outcome = await write((tx) => giveMyFile(tx, person, event, { key: question.key, file: kept.value }, now));
  if (outcome.ok) return redirectTo(`${paths.myQuestions(person.link, event.address)}&saved`);
  return refuse(outcome.why === "not-asked" ? words.fileRefusals["not-asked"] : registrationWords(language).refusals[outcome.why]);
});

export default function MyFile() {
  const { frame, language, question, given, key } = useLoaderData<typeof loader>();
  const words = answerWords(language);
  const [form, fields] = useForm<{ file: File }>({ id: "file", lastResult: useActionData<typeof action>() });
  return (
    <MyFrame frame={frame} title={question.label}>
      <p className="pt-4 text-sm">
        <Anchor href={paths.myQuestions(frame.link, frame.event)}>{words.file.back}</Anchor>
      </p>
      <Form method="post" id={form.id} noValidate encType="multipart/form-data" className="mt-4 rounded-lg border border-line bg-paper p-5">
        <ErrorSummary errors={errorsOf(form)} />
        <UploadFields field={fields.file} bytes={paths.myGivenFile(frame.link, key, frame.event)} {...{ question, given, words }} />
      </Form>
    </MyFrame>
  );
}
