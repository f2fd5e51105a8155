import { type ConformField, fieldProps, wordsProps } from "~/ui/form/field-props";
import { TextField } from "~/ui/form/text-field";
import { type EventLanguage, WordsField } from "~/ui/form/words-field";
import { mostLetters } from "./speaker";

type Fields = {
  position: ConformField;
  organisation: ConformField;
  bio: ConformField & { getFieldset: () => unknown };
  revision: ConformField;
};
type Words = { position: string; organisation: string; asPrinted: string; bio: string; bioHint: string };

/** Position, organisation and bio, for the speaker's own page and for the team's. */
export function ProfileFields({ fields, languages, words }: { fields: Fields; languages: EventLanguage[]; words: Words }) {
  return (
    <>
      <input type="hidden" name="revision" value={fields.revision.defaultValue} />
      <TextField {...fieldProps(fields.position)} label={words.position} hint={words.asPrinted} maxLength={mostLetters.position} />
      <TextField {...fieldProps(fields.organisation)} label={words.organisation} maxLength={mostLetters.organisation} />
      <WordsField {...wordsProps(fields.bio, languages)} label={words.bio} hint={words.bioHint} languages={languages} rows={9} />
    </>
  );
}
