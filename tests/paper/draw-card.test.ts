import sharp from "sharp";
import { expect, test } from "vitest";
import type { Card } from "~/paper/card";
import { drawCard } from "~/paper/draw-card.server";
import { wrapText } from "~/paper/wrap-text";

const card: Card = {
  language: "en",
  rightToLeft: false,
  eyebrow: "13–15 September 2023",
  title: "International Symposium",
  lines: ["Grand Ballroom"],
  host: "Police Force",
  colour: "#8c3b2a",
};

const pixels = (made: Uint8Array) => sharp(made).raw().toBuffer();

test("a picture is 1200 by 630, in the host's colour, and the same each time", async () => {
  const [one, other] = [await drawCard(card), await drawCard(card)];
  expect(await sharp(one).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  expect([...(await sharp(one).extract({ left: 600, top: 4, width: 1, height: 1 }).removeAlpha().raw().toBuffer())]).toEqual([
    0x8c, 0x3b, 0x2a,
  ]);
});

test("letters of other scripts are drawn, each its own", async () => {
  const drawn = await Promise.all(
    ["國際研討會", "追蹤虛擬產", "الندوة الدولية", "ห้องประชุม", "국제 심포지엄"].map(async (title) =>
      (await pixels(await drawCard({ ...card, title }))).toString("base64"),
    ),
  );
  expect(new Set(drawn).size).toBe(drawn.length);
});

test("whatever is typed is text and nothing else", async () => {
  const plain = await pixels(await drawCard({ ...card, host: "" }));
  for (const host of ["\u0000\u0008", "\ud800"]) await drawCard({ ...card, host });
  const marked = await drawCard({ ...card, colour: '#fff"/><script>', title: '</text><image href="file:///etc/passwd"/>&amp;<![CDATA[' });
  expect(await sharp(marked).metadata()).toMatchObject({ width: 1200 });
  expect((await pixels(await drawCard({ ...card, host: "" }))).equals(plain)).toBe(true);
});

test("lines break between words and anywhere in Chinese; what is too long ends with an ellipsis", () => {
  expect(wrapText("collective security and shared intelligence", 12, 9)).toEqual(["collective security and", "shared intelligence"]);
  expect(wrapText("追蹤虛擬資產", 3, 9)).toEqual(["追蹤虛", "擬資產"]);
  expect(wrapText("one two three four five", 5, 2).at(-1)).toMatch(/…$/);
  expect(wrapText("x".repeat(300), 10, 1)[0]!.length).toBeLessThan(25);
});
