import { Transform, type TransformCallback } from "node:stream";
import { withoutTurningMarks } from "~/people/line";

/**
 * Lets a page through without the marks that turn the direction of text. Forms take them away before anything is kept; should one
 * have come by another way (an older row, a restored file), a name must still not read backwards, nor what stands after it.
 */
export class StraightPage extends Transform {
  override _transform(chunk: Uint8Array, _encoding: BufferEncoding, done: TransformCallback) {
    done(null, straight(chunk));
  }
}

/** The same for what the script of a page asks for. */
export const straightData = (body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> =>
  body.pipeThrough(new TransformStream({ transform: (chunk, next) => next.enqueue(straight(chunk)) }));

/** React and Remix write whole characters, so no mark is spread over two pieces. */
function straight(piece: Uint8Array): Uint8Array {
  const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
  return marks.test(bytes.toString("latin1")) ? Buffer.from(withoutTurningMarks(bytes.toString())) : piece;
}

// U+202A to U+202E and U+2066 to U+2069, as they stand in UTF-8.
const marks = /\xe2(?:\x80[\xaa-\xae]|\x81[\xa6-\xa9])/;
