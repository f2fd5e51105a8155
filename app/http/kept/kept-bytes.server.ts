import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Configuration } from "~/configuration.server";
import { fromHttpDate } from "~/time/http-date";
import { compress, type Encoding, encodingFor, isCompressible, worthIt } from "../compression.server";
import { isFramedElsewhere, protection } from "../server/protect.server";

/** An answer ready to be sent to many: plain and compressed once, or not at all to those who hold it already. `size` in bytes. */
export type KeptBytes = { size: number; send(request: IncomingMessage, response: ServerResponse): void };

type Form = { body: Buffer; headers: string[]; unchanged: string[] };

/** Undefined where the answer is for one reader only: an error, or one that leaves a cookie. */
export async function keepBytes(answer: Response, nonce: string, configuration: Configuration): Promise<KeptBytes | undefined> {
  if (answer.status !== 200 || answer.headers.has("set-cookie")) return undefined;
  const mediaType = answer.headers.get("content-type") ?? "";
  const body = Buffer.from(await answer.arrayBuffer());
  const isPage = mediaType.startsWith("text/html");
  const plain = isPage ? Buffer.from(body.toString().replaceAll(` nonce="${nonce}"`, "")) : body;
  const styles = isPage ? [...plain.toString().matchAll(/<style>([^<]*)<\/style>/g)].map(([, text]) => text!) : [];
  const tag = tagOf(plain);
  const own = Object.fromEntries([...answer.headers].filter(([name]) => name !== "content-length"));
  const shown: Record<string, string> = {
    ...lowerCased(protection(configuration, { styles })),
    "cache-control": "no-cache",
    ...own,
    vary: varies,
  };
  const framed = isFramedElsewhere(shown["content-security-policy"]);
  if (framed) delete shown["x-frame-options"];
  const modified = fromHttpDate(own["last-modified"] ?? null);

  const formOf = (bytes: Buffer, encoding?: Encoding): Form => {
    const etag = `"${tag}${encoding ? `-${encoding}` : ""}"`;
    const { "content-type": type, "content-disposition": disposition, ...rest } = { ...shown, etag } as Record<string, string>;
    const more = { ...(type && { "content-type": type }), ...(disposition && { "content-disposition": disposition }) };
    const coded = encoding && { "content-encoding": encoding };
    return { body: bytes, headers: flat({ ...rest, ...more, ...coded, "content-length": String(bytes.length) }), unchanged: flat(rest) };
  };
  const forms: Partial<Record<Encoding | "plain", Form>> = { plain: formOf(plain) };
  if (isCompressible(mediaType) && plain.length >= worthIt)
    for (const encoding of ["br", "gzip"] as const) forms[encoding] = formOf(await compress(plain, encoding), encoding);

  return {
    size: Object.values(forms).reduce((sum, form) => sum + form.body.length + 2_000, 0),
    send(request, response) {
      if (framed) response.removeHeader("X-Frame-Options");
      const encoding = encodingFor(request.headers);
      const form = (encoding && forms[encoding]) ?? forms.plain!;
      if (isKnown(request, tag, modified)) response.writeHead(304, form.unchanged).end();
      else response.writeHead(200, form.headers).end(request.method === "HEAD" ? undefined : form.body);
    },
  };
}

const varies = "Accept-Encoding, Accept-Language, Cookie";

const tagOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("base64url").slice(0, 27);

const lowerCased = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

const flat = (headers: Record<string, string>) => Object.entries(headers).flat();

/** Whatever form of these bytes the reader holds (RFC 9110, section 13.1). */
function isKnown({ headers }: IncomingMessage, tag: string, modified: string | undefined): boolean {
  const tags = headers["if-none-match"];
  if (tags !== undefined) return tags.includes(`"${tag}"`) || tags.includes(`"${tag}-`) || tags.trim() === "*";
  const since = modified && fromHttpDate(headers["if-modified-since"] ?? null);
  return Boolean(since && modified.slice(0, 19) <= since.slice(0, 19));
}
