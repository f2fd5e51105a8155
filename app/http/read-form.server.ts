import { unstable_coerceFormValue as coerceFormValue } from "@conform-to/zod/v4";
import type { z } from "zod";
import { Refusal } from "./entrance.server";

const mostFields = 20_000;
const mostParts = 2_000;
const longestPartHeader = 8 * 1024;

/** A submitted form, url-encoded or in parts. Throws a 400 refusal for what no form of ours sends. */
export async function readForm(request: Request): Promise<FormData> {
  const type = request.headers.get("content-type") ?? "";
  // A body that breaks off or grows too large is the server's to answer; here it is only no form.
  const bytes = Buffer.from(await request.arrayBuffer().catch(() => refuseToRead()));
  const boundary = /^multipart\/form-data;.*boundary="?([^";,]{1,70})"?/i.exec(type)?.[1];
  if (boundary ? !hasFitParts(bytes, boundary) : hasTooManyFields(bytes)) refuseToRead();
  try {
    const form = await new Response(bytes, { headers: { "Content-Type": type } }).formData();
    for (const name of form.keys()) if (!isFieldName(name)) refuseToRead();
    return form;
  } catch {
    refuseToRead();
  }
}

function refuseToRead(): never {
  throw new Refusal("What was sent could not be read as a form. Please go back and try again.", undefined, 400);
}

/** Counted before anything is made of them: a part costs its reader far more than its sender. */
function hasFitParts(bytes: Buffer, boundary: string): boolean {
  const delimiter = `--${boundary}`;
  let parts = 0;
  for (let at = bytes.indexOf(delimiter); at >= 0; at = bytes.indexOf(delimiter, at + delimiter.length)) {
    const header = bytes.subarray(at, at + delimiter.length + longestPartHeader);
    const last = header.subarray(delimiter.length, delimiter.length + 2).toString() === "--";
    if (last) return true;
    if (++parts > mostParts || header.indexOf("\r\n\r\n") < 0) return false;
  }
  return false;
}

function hasTooManyFields(bytes: Buffer): boolean {
  let fields = 0;
  for (let at = bytes.indexOf("&"); at >= 0; at = bytes.indexOf("&", at + 1)) if (++fields > mostFields) return true;
  return false;
}

const segment = String.raw`(?!(?:__proto__|constructor|prototype)(?:[.[\]]|$))[^.[\]]+`;
const fieldName = new RegExp(String.raw`^${segment}(?:\.${segment}|\[\d{0,4}\]){0,8}$`);

/** `name`, `title.zh-Hant`, `people[3].role`: no deeper, no further, and nothing that names an object's own workings. */
const isFieldName = (name: string) => name.length <= 200 && fieldName.test(name);

const readers = new WeakMap<z.ZodType, z.ZodType>();

/** The schema as it reads what browsers send ("" for nothing, "on" for a tick): made once for each, for Zod compiles what it makes. */
export function readingForms<Schema extends z.ZodType>(schema: Schema): Schema {
  const reader = readers.get(schema) ?? coerceFormValue(schema);
  readers.set(schema, reader);
  return reader as Schema;
}
