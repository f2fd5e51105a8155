import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CheckboxGroup, RadioGroup } from "~/ui/form/choice-fields";
import { ComboboxField } from "~/ui/form/combobox-field";
import { ErrorSummary } from "~/ui/form/error-summary";
import { checkboxProps, choicesProps, errorsOf, fieldProps, wordsProps } from "~/ui/form/field-props";
import { inInitials } from "~/ui/form/in-initials";
import { choiceMeant } from "~/ui/form/searchable-box";
import { TextField } from "~/ui/form/text-field";
import { WordsField } from "~/ui/form/words-field";
import { englishUiWords, UiWordsProvider } from "~/ui/ui-words";

const english = { code: "en", label: "English", dir: "ltr" } as const;
const arabic = { code: "ar", label: "العربية", dir: "rtl" } as const;

test("an error and a hint are tied to their field", () => {
  const html = renderToStaticMarkup(<TextField name="mail" label="Mail address" hint="One only." errors={["It has no @"]} />);
  expect(html).toContain('<label for="mail"');
  expect(html).toContain('aria-describedby="mail-hint mail-error"');
  expect(html).toContain('aria-invalid="true"');
  expect(html).toMatch(/id="mail-error".*It has no @/);
  expect(html).toMatch(/id="mail-hint"[^>]*>One only\./);
});

test("a field without error or hint names neither", () => {
  const html = renderToStaticMarkup(<TextField name="mail" label="Mail address" errors={[]} />);
  expect(html).not.toContain("aria-describedby");
  expect(html).not.toContain("aria-invalid");
});

test("a required field says so in words, in the language of the page", () => {
  expect(renderToStaticMarkup(<TextField name="a" label="A" required />)).toContain(">required</span>");
  const html = renderToStaticMarkup(
    <UiWordsProvider value={{ ...englishUiWords, required: "obrigatório" }}>
      <TextField name="a" label="A" required />
    </UiWordsProvider>,
  );
  expect(html).toContain(">obrigatório</span>");
});

test("one language shows one box and does not name the language", () => {
  const html = renderToStaticMarkup(<WordsField name="title" label="Title" languages={[english]} defaultValue={{ en: "Symposium" }} />);
  expect(html.match(/<input/g)).toHaveLength(1);
  expect(html).toContain('name="title.en"');
  expect(html).toContain('value="Symposium"');
  expect(html).not.toContain("English");
});

test("two languages show two boxes, each in its own direction, and only the first can be required", () => {
  const html = renderToStaticMarkup(
    <WordsField name="title" label="Title" required languages={[english, arabic]} errorsByLanguage={{ ar: ["Too long"] }} />,
  );
  expect(html.match(/<input/g)).toHaveLength(2);
  expect(html).toMatch(/<input[^>]*name="title.ar"[^>]*lang="ar"[^>]*dir="rtl"|<input[^>]*lang="ar"[^>]*dir="rtl"[^>]*name="title.ar"/);
  expect(html.match(/ required=""/g)).toHaveLength(1);
  expect(html).toMatch(/id="title.ar-error".*Too long/);
});

test("without scripts the searchable list is a list of the browser with every choice in it", () => {
  const choices = Array.from({ length: 250 }, (_, index) => ({ value: `c${index}`, label: `Choice ${index}`, words: ["older name"] }));
  const html = renderToStaticMarkup(<ComboboxField name="jurisdiction" label="Jurisdiction" choices={choices} defaultValue="c7" />);
  expect(html).toContain('<select id="jurisdiction"');
  expect(html.match(/<option/g)).toHaveLength(251);
  expect(html).toContain('<option value="c7" selected="">Choice 7</option>');
});

test("what is typed in full into a searched list, or finds one choice alone, is that choice", () => {
  const choices = [
    { value: "NE", label: "Niger" },
    { value: "NG", label: "Nigeria" },
    { value: "CI", label: "Côte d’Ivoire", words: ["Ivory Coast"] },
  ];
  const meant = (typed: string) => choiceMeant(choices, typed)?.value;
  expect(["niger", "nigeri", "ivory", "cote d ivoire"].map(meant)).toEqual(["NE", "NG", "CI", "CI"]);
  expect(["", "nig", "gotham"].map(meant)).toEqual([undefined, undefined, undefined]);
});

test("a long list stands under its letters, and one that is short or not in their order stays as it is", () => {
  const choices = (initials: string) =>
    [...initials].map((letter, index) => ({ value: `${index}`, label: letter, initial: letter.trim() }));
  const shape = (initials: string) =>
    inInitials(choices(initials)).map((each) => ("choices" in each ? `${each.label}${each.choices.length}` : each.label));
  expect(shape(" AAAABBBBBBCCCCCCDDDD")).toEqual([" ", "A4", "B6", "C6", "D4"]);
  for (const flat of ["AABB", "AAAABBBBBBCCCCCCDDDDA", "ABCDEFGHIJKLMNOPQRSTU"]) expect(shape(flat)).toEqual([...flat]);
});

test("boxes of one question share a name, and the first bears the id an error leads to", () => {
  const choices = [
    { value: "en", label: "English" },
    { value: "pt", label: "Português" },
  ];
  const boxes = renderToStaticMarkup(
    <CheckboxGroup name="spoken" label="Languages" choices={choices} defaultValues={["pt"]} errors={["One"]} />,
  );
  expect(boxes.match(/name="spoken"/g)).toHaveLength(2);
  expect(boxes).toMatch(/<fieldset[^>]*aria-describedby="spoken-error"/);
  expect(boxes).toMatch(/<input id="spoken"[^>]*value="en"/);
  expect(boxes).toMatch(/value="pt"[^>]*checked|checked[^>]*value="pt"/);
  expect(renderToStaticMarkup(<RadioGroup name="kind" label="Kind" choices={choices} />)).not.toContain("checked");
});

test("the list of errors leads to the fields and can be focused; without errors there is none", () => {
  const html = renderToStaticMarkup(
    <ErrorSummary errors={[{ id: "title.en", message: "Give a title" }, { message: "Changed by a colleague" }]} />,
  );
  expect(html).toMatch(/role="alert" tabindex="-1"/);
  expect(html).toMatch(/<a href="#title.en"[^>]*>Give a title<\/a>/);
  expect(html).toContain("<li>Changed by a colleague</li>");
  expect(renderToStaticMarkup(<ErrorSummary errors={[]} />)).toBe("");
});

test("a Conform field gives its name, id, errors and what was typed", () => {
  const field = {
    name: "mail",
    id: "f1-mail",
    errors: ["No @"],
    required: true,
    defaultValue: "maria",
    defaultChecked: true,
    defaultOptions: ["a"],
  };
  expect(fieldProps(field)).toEqual({ name: "mail", id: "f1-mail", errors: ["No @"], required: true, defaultValue: "maria" });
  expect(checkboxProps(field)).toMatchObject({ defaultChecked: true });
  expect(choicesProps(field)).toMatchObject({ defaultValues: ["a"] });
  expect(errorsOf({ id: "f1", allErrors: { mail: ["No @"], "": ["Full"] } })).toEqual([
    { id: "f1-mail", message: "No @" },
    { message: "Full" },
  ]);
});

test("a Conform field of words gives a text and errors per language", () => {
  const box = (value: string, errors?: string[]) => ({ name: "x", id: "x", defaultValue: value, errors });
  const field = { name: "title", id: "f1-title", getFieldset: () => ({ en: box("Symposium"), ar: box("", ["Too long"]) }) };
  expect(wordsProps(field, [english, arabic])).toMatchObject({
    name: "title",
    defaultValue: { en: "Symposium", ar: "" },
    errorsByLanguage: { en: undefined, ar: ["Too long"] },
  });
});
