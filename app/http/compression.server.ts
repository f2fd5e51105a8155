import type { IncomingHttpHeaders } from "node:http";
import { promisify } from "node:util";
import { type BrotliCompress, brotliCompress, constants, createBrotliCompress, createGzip, type Gzip, gzip } from "node:zlib";

export type Encoding = "br" | "gzip";

/** The best of ours that the reader takes (RFC 9110, section 12.5.3); undefined where it is neither. */
export function encodingFor({ "accept-encoding": accepted = "" }: IncomingHttpHeaders): Encoding | undefined {
  const text = String(accepted);
  if (last?.accepted !== text) last = { accepted: text, encoding: takes(text, "br") ? "br" : takes(text, "gzip") ? "gzip" : undefined };
  return last.encoding;
}

/** Browsers say the same, one after the other. */
let last: { accepted: string; encoding: Encoding | undefined } | undefined;

const takes = (accepted: string, name: Encoding) =>
  accepted.includes(name) &&
  accepted.split(",").some((each) => {
    const [coding = "", ...parameters] = each.split(";");
    return coding.trim() === name && !parameters.some((parameter) => /^\s*q=0(\.0*)?\s*$/.test(parameter));
  });

/** Pictures, papers and fonts are small already. */
export const isCompressible = (mediaType: string | null | undefined) =>
  /^(text\/|image\/svg|application\/(json|javascript|manifest))/.test(mediaType ?? "");

/**
 * Whether an answer made for this one request is worth it and may be. Not for whoever is signed in: how well a page compresses would tell
 * a listener what is in it beside what they made the browser ask for (BREACH). Nor where its tag stands for these very bytes.
 */
export const encodingOnce = (asked: IncomingHttpHeaders, answer: Headers): Encoding | undefined =>
  isCompressible(answer.get("content-type")) &&
  !answer.has("etag") &&
  !answer.has("content-encoding") &&
  !(Number(answer.get("content-length") ?? worthIt) < worthIt) &&
  !/plenary-sign-in=/.test(asked.cookie ?? "")
    ? encodingFor(asked)
    : undefined;

/** Bytes below which the headers weigh more than what is saved. */
export const worthIt = 500;

const brotli = (quality: number, size = 0) => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: size },
});

/** For bytes that are sent often: as small as is still quick, in a thread of its own. */
export const compress = (bytes: Uint8Array, encoding: Encoding): Promise<Buffer> =>
  encoding === "br" ? promisify(brotliCompress)(bytes, brotli(9, bytes.length)) : promisify(gzip)(bytes, { level: 9 });

/** For bytes that are sent once. */
export const compressor = (encoding: Encoding): BrotliCompress | Gzip =>
  encoding === "br" ? createBrotliCompress(brotli(4)) : createGzip({ level: 5 });
