import type { IncomingHttpHeaders } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from "node:zlib";

export type Encoding = "br" | "gzip";

/** The best of ours that the reader takes (RFC 9110, section 12.5.3); undefined where it is neither. */
export function encodingFor({ "accept-encoding": accepted = "" }: IncomingHttpHeaders): Encoding | undefined {
  const text = String(accepted);
  return takes(text, "br") ? "br" : takes(text, "gzip") ? "gzip" : undefined;
}

const takes = (accepted: string, name: Encoding) => {
  const at = accepted.indexOf(name);
  if (at < 0) return false;
  const [coding = "", ...parameters] = accepted
    .slice(accepted.lastIndexOf(",", at) + 1)
    .split(",")[0]!
    .split(";");
  return coding.trim() === name && !parameters.some((parameter) => /^\s*q=0(\.0*)?\s*$/.test(parameter));
};

/** Pictures, papers and fonts are small already. */
export const isCompressible = (mediaType: string | null | undefined) =>
  /^(text\/|image\/svg|application\/(json|javascript|manifest))/.test(mediaType ?? "");

const brotli = (quality: number, size = 0) => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: size },
});

/** For bytes that are sent often: as small as is still quick, in a thread of its own. */
export const compress = (bytes: Uint8Array, encoding: Encoding): Promise<Buffer> =>
  encoding === "br" ? promisify(brotliCompress)(bytes, brotli(9, bytes.length)) : promisify(gzip)(bytes, { level: 9 });

/** For bytes that are sent once. */
export const compressor = (encoding: Encoding) => (encoding === "br" ? createBrotliCompress(brotli(4)) : createGzip({ level: 5 }));
