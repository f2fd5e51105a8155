import { expect, test } from "vitest";
import { keepBytes } from "~/files/kept-bytes";

const settled = () => new Promise((done) => setImmediate(done));

test("what was made is not made again, and two who ask at once wait for one making", async () => {
  let made = 0;
  const keep = keepBytes<string>(100, (text) => text.length);
  const make = async () => `made ${++made}`;
  expect(await Promise.all([keep("a", make), keep("a", make)])).toEqual(["made 1", "made 1"]);
  expect(await keep("a", make)).toBe("made 1");
});

test("beyond the limit the longest unused goes first", async () => {
  const keep = keepBytes<string>(10, (text) => text.length);
  const make = (text: string) => keep(text[0]!, async () => text);
  await make("aaaa");
  await make("bbbb");
  await make("aaaa");
  await make("cccc");
  await settled();
  expect(await keep("a", async () => "anew")).toBe("aaaa");
  expect(await keep("b", async () => "anew")).toBe("anew");
});

test("a failure is not kept", async () => {
  const keep = keepBytes<string>(10, (text) => text.length);
  await expect(keep("a", async () => Promise.reject(new Error("no ink")))).rejects.toThrow("no ink");
  await settled();
  expect(await keep("a", async () => "ink")).toBe("ink");
});

test("what is larger than all there is room for is handed out and not kept", async () => {
  const keep = keepBytes<string>(3, (text) => text.length);
  expect(await keep("a", async () => "large")).toBe("large");
  await settled();
  expect(await keep("a", async () => "anew")).toBe("anew");
});
