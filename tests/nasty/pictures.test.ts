import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "./world";

let world: World;
let photo: string;

beforeAll(async () => {
  world = await openWorld({ MAIL_URL: "smtp://localhost:1" });
  const [start = ""] = world.visitors.find(({ name }) => name === "speaker")!.starts;
  photo = start.replace("?", "/photo?");
});

afterAll(() => world.close());

const files = () => world.house.reads.selectFrom("file").select(["id", "media_type"]).orderBy("id").execute();

async function send(bytes: Uint8Array, name: string, type: string) {
  const body = new FormData();
  body.append("photo", new File([new Uint8Array(bytes)], name, { type }));
  body.append("intent", "save");
  const answer = await fetch(world.url + photo, { method: "POST", body, redirect: "manual", headers: { Origin: world.url } });
  return answer.status;
}

const still = () => sharp({ create: { width: 400, height: 300, channels: 3, background: "#7a8bb0" } });

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"><script>alert(1)</script><image href="file:///etc/passwd"/></svg>`;

test.each([
  ["an SVG with a script", async () => Buffer.from(svg), "face.svg", "image/svg+xml"],
  ["an SVG that says it is a PNG", async () => Buffer.from(svg), "face.png", "image/png"],
  ["16,000 by 16,000 points in a few kilobytes", async () => hugePng(), "face.png", "image/png"],
  ["nothing at all", async () => Buffer.alloc(0), "face.jpg", "image/jpeg"],
  ["a JPEG cut short", async () => (await still().jpeg().toBuffer()).subarray(0, 200), "face.jpg", "image/jpeg"],
  ["a PDF that says it is a JPEG", async () => Buffer.from("%PDF-1.7\n1 0 obj"), "face.jpg", "image/jpeg"],
  ["a page", async () => Buffer.from("<!doctype html><script>alert(1)</script>"), "face.html", "text/html"],
  ["a program", async () => Buffer.from("MZ\u0090\u0000"), "face.exe", "image/jpeg"],
])("%s is refused, and nothing of it is kept", async (_, bytes, name, type) => {
  const before = await files();
  expect(await send(await bytes(), name, type)).toBe(422);
  expect(await files()).toEqual(before);
});

test.each([
  [
    "a moving WebP",
    () =>
      sharp(moving(40), { raw: { width: 60, height: 60, channels: 3, pageHeight: 60 } as never })
        .webp()
        .toBuffer(),
    "face.webp",
    "image/webp",
  ],
  ["a JPEG in four printing colours", () => still().toColourspace("cmyk").jpeg().toBuffer(), "face.jpg", "image/jpeg"],
  ["a PNG of 16 bits", () => still().toColourspace("rgb16").png().toBuffer(), "face.png", "image/png"],
  ["a picture under another one's ending", () => still().png().toBuffer(), "../../face‮gpj.exe.png", "image/png"],
])("%s becomes one still picture", async (_, bytes, name, type) => {
  const before = (await files()).map(({ id }) => id);
  expect(await send(await bytes(), name, type)).toBe(303);
  const kept = (await files()).find(({ id }) => !before.includes(id));
  if (!kept) return expect(name).toBe("the same bytes as before");
  const answer = await fetch(`${world.url}/files/${kept.id}`);
  const { format, pages = 1, space, depth } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
  expect({ format, pages, space, depth }).toEqual({ format: "jpeg", pages: 1, space: "srgb", depth: "uchar" });
});

/** Frames of noise, each below the other. */
const moving = (frames: number) => Buffer.from(Array.from({ length: 60 * 60 * 3 * frames }, (_, at) => (at * 7919) % 251));

/** One bit a point, all of them black. */
function hugePng(): Buffer {
  const side = 16_000;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const chunk = (name: string, content: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), content]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, sum]);
  };
  const rows = deflateSync(Buffer.alloc(side * (1 + side / 8)));
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("IDAT", rows),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}
