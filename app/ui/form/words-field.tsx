import { FieldErrors, FieldGroup, type FieldProps } from "./field";
import { TextArea, TextField } from "./text-field";

export type EventLanguage = { code: string; label: string; dir: "ltr" | "rtl" };

export type WordsFieldProps = FieldProps & {
  /** In the event's order: the first is its own and the one that may be required. */
  languages: EventLanguage[];
  defaultValue?: Record<string, string | undefined>;
  errorsByLanguage?: Record<string, string[] | undefined>;
  /** More than one line. */
  rows?: number;
  maxLength?: number;
};

/** Text the event owns: one box per language, named `title.en`, `title.zh-Hant`. With one language it is a plain field. */
export function WordsField({ name, id = name, label, hint, errors, required, languages, ...boxes }: WordsFieldProps) {
  const [only, second] = languages;
  if (only && !second) {
    const own = [...(errors ?? []), ...(boxes.errorsByLanguage?.[only.code] ?? [])];
    return <WordsBox {...boxes} {...{ name, id, label, hint, required }} language={only} errors={own} />;
  }
  return (
    <FieldGroup id={id} label={label} hint={hint} required={required}>
      <div className="grid gap-3 border-s-2 border-line ps-4">
        {languages.map((language, index) => (
          <WordsBox
            key={language.code}
            {...boxes}
            {...{ name, id, language }}
            label={<span lang={language.code}>{language.label}</span>}
            required={required && index === 0}
            errors={boxes.errorsByLanguage?.[language.code]}
          />
        ))}
      </div>
      <FieldErrors id={id} errors={errors} />
    </FieldGroup>
  );
}

type WordsBoxProps = Omit<WordsFieldProps, "languages" | "id"> & { id: string; language: EventLanguage };

function WordsBox({ name, id, language, defaultValue, errorsByLanguage: _, rows, ...field }: WordsBoxProps) {
  const { code, dir } = language;
  const box = { ...field, name: `${name}.${code}`, id: `${id}.${code}`, defaultValue: defaultValue?.[code], lang: code, dir };
  return rows ? <TextArea {...box} rows={rows} /> : <TextField {...box} />;
}
