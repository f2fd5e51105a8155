import { Button } from "~/ui/button";
import { FormActions, FormFields } from "~/ui/form/form-parts";
import { FileField } from "~/ui/form/typed-fields";
import type { AnswerWords } from "../form/answer-words";

type Props = {
  field: { name: string; id: string; errors?: string[] };
  question: { label: string; help: string; photo: boolean };
  given: boolean;
  bytes: string;
  words: AnswerWords;
};

/** One file, another in its place, or none. The form around it sends `multipart/form-data`. */
export function UploadFields({ field: { name, id, errors }, question, given, bytes, words: { file } }: Props) {
  return (
    <>
      <FormFields>
        {question.help && <p className="text-sm whitespace-pre-line text-ink-2">{question.help}</p>}
        <p className="text-sm">{given ? <a href={bytes}>{file.given}</a> : <span className="text-ink-3">{file.none}</span>}</p>
        <FileField
          {...{ name, id, errors }}
          label={file.choose}
          hint={question.photo ? file.photoHint : file.hint}
          accept={question.photo ? "image/jpeg,image/png,image/webp" : ".pdf,.docx,.odt,image/jpeg,image/png,image/webp"}
        />
      </FormFields>
      <FormActions>
        <Button look="primary" name="intent" value="save">
          {file.deed}
        </Button>
        {given && (
          <Button look="danger" name="intent" value="remove">
            {file.remove}
          </Button>
        )}
      </FormActions>
    </>
  );
}
