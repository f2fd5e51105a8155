import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { mediaTypeOf } from "~/files/file-kind";
import { contentDisposition, safeFileName } from "~/files/file-name";
import { keepBytes, readBytes } from "~/files/file-store.server";
import { findFile } from "~/files/files-queries.server";
import { preparePicture } from "~/files/prepare-picture.server";
import { storeFile } from "~/files/store-file.server";
import { aHost } from "../support/cast";
import { noon, openTestHouse } from "../support/house";

const folder = () => mkdtempSync(join(tmpdir(), "plenary-files-"));
const bytesOf = (text: string) => new TextEncoder().encode(text);

test("the same bytes are kept once and read back whole", async () => {
  const data = folder();
  const hashes = await Promise.all(Array.from({ length: 5 }, () => keepBytes(data, bytesOf("the programme"))));
  expect(new Set(hashes).size).toBe(1);
  const [hash] = hashes as [string];
  expect(readdirSync(join(data, "files", hash.slice(0, 2)))).toEqual([hash]);
  expect((await readBytes(data, hash))?.toString()).toBe("the programme");
});

test("bytes that changed on the disk are not handed out", async () => {
  const data = folder();
  const hash = await keepBytes(data, bytesOf("the programme"));
  writeFileSync(join(data, "files", hash.slice(0, 2), hash), "something else");
  expect(await readBytes(data, hash)).toBeUndefined();
  expect(await readBytes(data, "0".repeat(64))).toBeUndefined();
});

test("a file is recorded under a safe name", async () => {
  const house = await openTestHouse();
  const host = await aHost(house);
  const kept = { hash: "a".repeat(64), bytes: 3, mediaType: "application/pdf", name: "../../etc/Programme\u202Egpj.pdf" };
  const stored = await house.write((tx) => storeFile(tx, { hostId: host.id }, kept, noon));
  expect(await findFile(house.reads, stored.id)).toMatchObject({ hostId: host.id, name: "Programmegpj.pdf" });
});

test.each([
  ["../../etc/passwd", "passwd"],
  ["C:\\Users\\a\\Plan.pdf", "Plan.pdf"],
  ["CON", "CON-"],
  ["nul.pdf", "nul-.pdf"],
  ["\u202Egpj.exe", "gpj.exe"],
  ["a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie- x=1.pdf"],
  ["...", "file"],
  ["", "file"],
  ["網絡警政.pdf", "網絡警政.pdf"],
  [`${"x".repeat(300)}.pdf`, `${"x".repeat(116)}.pdf`],
])("the name %j is saved as %j", (name, safe) => {
  expect(safeFileName(name)).toBe(safe);
});

test("a download names itself for old readers and in full", () => {
  expect(contentDisposition("attachment", 'Übersicht "A" 2026.pdf')).toBe(
    `attachment; filename="_bersicht -A- 2026.pdf"; filename*=UTF-8''%C3%9Cbersicht%20-A-%202026.pdf`,
  );
});

test("ending and first bytes must agree", () => {
  expect(mediaTypeOf("plan.pdf", bytesOf("%PDF-1.7"))).toBe("application/pdf");
  expect(mediaTypeOf("plan.PDF", bytesOf("%PDF-1.7"))).toBe("application/pdf");
  expect(mediaTypeOf("plan.pdf", bytesOf("<script>"))).toBeUndefined();
  expect(mediaTypeOf("page.html", bytesOf("<!doctype html>"))).toBeUndefined();
  expect(mediaTypeOf("crest.svg", bytesOf("<svg>"))).toBeUndefined();
});

const picture = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: "#884422" } });

test("a picture is drawn anew: sized, turned upright, without its EXIF and what hides behind its end", async () => {
  const withExif = await picture(800, 400)
    .withExif({ IFD0: { Copyright: "SECRET-PLACE" }, IFD3: { GPSLatitude: "22/1 16/1 0/1" } })
    .jpeg()
    .toBuffer();
  const prepared = await preparePicture(Buffer.concat([withExif, Buffer.from("<script>alert(1)</script>PK\x03\x04")]), {
    width: 300,
    height: 300,
  });
  if (!prepared.ok) throw new Error(prepared.why);
  expect(await sharp(prepared.value.bytes).metadata()).toMatchObject({ format: "jpeg", width: 300, height: 300 });
  expect((await sharp(prepared.value.bytes).metadata()).exif).toBeUndefined();
  expect(prepared.value.bytes.toString("latin1")).not.toMatch(/SECRET-PLACE|script/);
});

test("a crest keeps its shape and is never enlarged", async () => {
  const prepared = await preparePicture(await picture(100, 50).webp().toBuffer(), { width: 400, height: 400, fit: "inside", as: "png" });
  if (!prepared.ok) throw new Error(prepared.why);
  expect(await sharp(prepared.value.bytes).metadata()).toMatchObject({ format: "png", width: 100, height: 50 });
});

test("what is no picture, has too many pixels or is cut short is refused", async () => {
  const wanted = { width: 300, height: 300 };
  const whole = await picture(400, 400).jpeg().toBuffer();
  expect(await preparePicture(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), wanted)).toEqual({
    ok: false,
    why: "not-a-picture",
  });
  expect(await preparePicture(Buffer.from("%PDF-1.7"), wanted)).toEqual({ ok: false, why: "not-a-picture" });
  expect(await preparePicture(Buffer.alloc(0), wanted)).toEqual({ ok: false, why: "not-a-picture" });
  expect(await preparePicture(whole.subarray(0, whole.length / 2), wanted)).toEqual({ ok: false, why: "unreadable" });
  const vast = await picture(6000, 5000).png().toBuffer();
  expect(await preparePicture(vast, wanted)).toEqual({ ok: false, why: "too-many-pixels" });
});
