import { setTimeout as wait } from "node:timers/promises";
import type { FoundForm } from "./crawl";
import { readPage, untouched } from "./read-page";
import { type Change, changesBetween, type RowsOnDisk, type Snapshot } from "./rows-on-disk";

export type Answer = { status: number; body: string; location: string; changes: Change[] };

/** Sends a form as a browser would, or as its script would (`data`). */
export async function post(url: string, { path, visitor, form, index }: FoundForm, fields: readonly Field[], as: "page" | "data") {
  const [address = "", query] = path.split("?");
  const asked = [query, index && "index"].filter(Boolean).join("&");
  const target = as === "page" ? address : `${address === "/" ? "/_root" : address}.data`;
  const answer = await fetch(`${url}${target}${asked && `?${asked}`}`, {
    method: "POST",
    headers: { Cookie: visitor.cookie, Origin: url },
    body:
      form.multipart || fields.some(([, value]) => typeof value !== "string") ? multipart(fields) : encoded(fields as [string, string][]),
    redirect: "manual",
  });
  if (/\/import\/[\w-]+$/.test(address)) await carriedOut(url + address, visitor.cookie);
  return { status: answer.status, body: await answer.text(), location: answer.headers.get("location") ?? "" };
}

/** An import goes on after its answer: what it writes is looked at when it is over. */
async function carriedOut(address: string, cookie: string) {
  const isUnderWay = async () => (await (await fetch(address, { headers: { Cookie: cookie } })).text()).includes("<progress");
  while (await isUnderWay()) await wait(50);
}

/** The same, and what it did to the rows; undoes that. */
export async function sendForm(
  { url, rows, start }: { url: string; rows: RowsOnDisk; start: Snapshot },
  found: FoundForm,
  fields: readonly Field[],
  as: "page" | "data",
): Promise<Answer> {
  const answer = await post(url, found, fields, as);
  const changes = (await rows.touched()) ? changesBetween(start, await rows.read()) : [];
  if (changes.length > 0) {
    await rows.restore(start);
    await rows.touched();
  }
  return { ...answer, changes };
}

export type Fields = Record<string, string | Blob>;
export type Field = [name: string, value: string | Blob];

/** What is sent where nobody touches anything, with these in their place. */
export const filled = ({ form, button }: FoundForm, overrides: Fields): Field[] => {
  const fields: Field[] = untouched(form, button).map(([name, value]) => [name, overrides[name] ?? value]);
  for (const [name, value] of Object.entries(overrides)) if (!fields.some(([known]) => known === name)) fields.push([name, value]);
  return fields;
};

/** Browsers cannot send half a character; whoever writes requests by hand can: its three bytes, as they would stand in UTF-8. */
const encoded = (fields: [string, string][]) => {
  const body = new URLSearchParams(
    fields.map(([name, value]) => [name, value.replace(/[\uD800-\uDFFF]/gu, "\u0001half\u0001")]),
  ).toString();
  return new Blob([body.replaceAll("%01half%01", "%ED%A0%BD")], { type: "application/x-www-form-urlencoded" });
};

const multipart = (fields: readonly Field[]) => {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  return body;
};

/** Whether a refused page still holds what was typed: its value as the reader of the page gets it. */
export function keepsTyped(body: string, name: string, typed: string): boolean {
  const plain = (text: string) =>
    text
      .toWellFormed()
      .replace(/[\u0000\uFFFD]/g, "")
      .replace(/\r\n?/g, "\n");
  return readPage(body).forms.some(({ controls }) =>
    controls.some((control) => control.name === name && plain(control.value) === plain(typed)),
  );
}
