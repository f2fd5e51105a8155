/** What a browser without script sees of a page that matters here: where it leads, and its forms with what they hold. */
export type Page = { links: string[]; forms: Form[] };

export type Form = {
  method: "get" | "post";
  /** Undefined: the page it stands on. */
  action: string | undefined;
  multipart: boolean;
  controls: Control[];
};

export type Control = {
  name: string;
  /** As HTML says it: text, hidden, checkbox, select, textarea, submit … */
  type: string;
  value: string;
  /** Would be sent though nobody touched it. Never so for buttons. */
  sent: boolean;
  /** Of a select: what can be chosen. */
  options?: string[];
};

/** Only for pages React wrote: attributes quoted, what stands in them escaped. */
export function readPage(html: string): Page {
  const links: string[] = [];
  const forms: (Form & { id: string | undefined })[] = [];
  const strays: { form: string; control: Control }[] = [];
  let form: Form | undefined;
  let select: { name: string; options: string[]; chosen: string | undefined; form: string | undefined } | undefined;
  for (const [, closing, tag = "", attributes = "", text = ""] of html.replace(scripts, "").matchAll(pieces)) {
    const of = readAttributes(attributes);
    if (closing) {
      if (tag === "form") form = undefined;
      if (tag === "select" && select) {
        keep(select.form, {
          name: select.name,
          type: "select",
          value: select.chosen ?? select.options[0] ?? "",
          sent: select.options.length > 0,
          options: select.options,
        });
        select = undefined;
      }
    } else if (tag === "a" || tag === "iframe" || tag === "img") links.push(...[of.href, of.src].filter((link) => link !== undefined));
    else if (tag === "form") {
      const method = of.method?.toLowerCase() === "post" ? "post" : "get";
      const opened = { id: of.id, method, action: of.action, multipart: of.enctype === "multipart/form-data", controls: [] } as const;
      forms.push({ ...opened, controls: [] });
      form = forms.at(-1);
    } else if (tag === "select") select = { name: of.name ?? "", options: [], chosen: undefined, form: of.form };
    else if (tag === "option" && select) {
      const value = of.value ?? plainText(text);
      if ("selected" in of) select.chosen = value;
      select.options.push(value);
    } else if (of.name && !("disabled" in of)) {
      if (tag === "textarea")
        keep(of.form, {
          name: of.name,
          type: "hidden" in of ? "hidden" : "textarea",
          value: plainText(text).replace(/^\n/, ""),
          sent: true,
        });
      else if (tag === "button") keep(of.form, { name: of.name, type: "submit", value: of.value ?? "", sent: false });
      else if (tag === "input") {
        const type = of.type ?? "text";
        const ticked = type !== "checkbox" && type !== "radio" ? type !== "submit" : "checked" in of;
        keep(of.form, { name: of.name, type, value: of.value ?? (/checkbox|radio/.test(type) ? "on" : ""), sent: ticked });
      }
    }
  }
  for (const { form, control } of strays) forms.find(({ id }) => id === form)?.controls.push(control);
  return { links, forms };

  function keep(id: string | undefined, control: Control) {
    if (!control.name) return;
    if (id !== undefined) strays.push({ form: id, control });
    else form?.controls.push(control);
  }
}

/** What is sent where nobody touches anything and presses `button`, if it has a name. */
export const untouched = (form: Form, button?: Control): [string, string][] => [
  ...form.controls.filter(({ sent }) => sent).map(({ name, value }) => [name, value] as [string, string]),
  ...(button ? [[button.name, button.value] as [string, string]] : []),
];

export const plainText = (text: string) =>
  text.replace(/&(#x[0-9a-f]+|#\d+|amp|lt|gt|quot);/gi, (_, code: string) =>
    code.startsWith("#") ? String.fromCodePoint(Number(`0${code.slice(1)}`)) : { amp: "&", lt: "<", gt: ">", quot: '"' }[code]!,
  );

const scripts = /<script\b[\s\S]*?<\/script>|<!--[\s\S]*?-->|<template\b[\s\S]*?<\/template>/g;
const pieces = /<(\/?)(a|iframe|img|form|select|option|textarea|button|input)\b((?:[^>"]|"[^"]*")*)>([^<]*)/g;

function readAttributes(text: string): Record<string, string | undefined> {
  const found = [...text.matchAll(/([\w-]+)(?:="([^"]*)")?/g)];
  return Object.fromEntries(found.map(([, name, value]) => [name!.toLowerCase(), plainText(value ?? "")]));
}
