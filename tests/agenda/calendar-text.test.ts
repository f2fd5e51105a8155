import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { checkCalendar } from "~/agenda/calendar/calendar-check";
import { writeCalendar } from "~/agenda/calendar/calendar-file";
import { fold, octetsOf, unfold } from "~/agenda/calendar/calendar-lines";
import { cleanMailbox, cleanText, cleanUri, escapeText, linkSchemes, ownSchemes, quoteParameter } from "~/agenda/calendar/calendar-text";
import { attack, calendar, entry } from "./calendars";
import { readByIcalJs } from "./readers";

const pieces = [
  "\\",
  ";",
  ",",
  ":",
  '"',
  "^",
  "\u00a0",
  "\u2028",
  "\t",
  "\r\n",
  "\r",
  "\n",
  "\u0085",
  "\0",
  "\u007f",
  "開",
  "𠮷",
  "👩‍👩‍👧‍👦",
  "שלום",
  "ع",
  "e\u0301",
];
const anyText = fc
  .array(
    fc.oneof(fc.constantFrom(...pieces, "\\n", "\\,", "BEGIN:VEVENT", "\ud800", "\udc00"), fc.string({ unit: "binary" }), fc.string()),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

test("any text comes back exactly as it was cleaned, and no line is too long", () => {
  const check = fc.property(anyText, anyText, anyText, (summary, location, description) => {
    const text = writeCalendar(calendar([entry({ summary, location, description: `x${description}` })], { name: summary }));
    expect(checkCalendar(text, 1)).toEqual([]);
    const read = readByIcalJs(text);
    const [event] = read.events;
    expect([read.name, event!.summary]).toEqual([cleanText(summary), cleanText(summary)]);
    expect([event!.location ?? "", event!.description]).toEqual([cleanText(location), cleanText(`x${description}`)]);
  });
  fc.assert(check, { numRuns: 500 });
});

test("any text in any field leaves the file with the same components", () => {
  const check = fc.property(anyText, anyText, (one, other) => {
    const fields = { summary: one, url: other, categories: [one, other], joinUrl: `https://x.example/${one}`, joinLabel: other };
    const text = writeCalendar(
      calendar([entry({ ...fields, organiser: { name: other, address: one } })], {
        name: other,
        description: one,
        url: other,
        source: one,
      }),
    );
    expect(checkCalendar(text, 1)).toEqual([]);
    expect(readByIcalJs(text).components).toEqual(["VTIMEZONE", "VEVENT"]);
  });
  fc.assert(check, { numRuns: 300 });
});

test("lines are folded at 75 octets, between characters, never between a backslash and its n", () => {
  for (let width = 60; width < 80; width++) {
    for (const tail of ["開開", "𠮷𠮷", "👩‍👩‍👧‍👦", "\\n\\n", "\\\\\\\\", "éé"]) {
      const line = `X:${"a".repeat(width)}${tail}${"b".repeat(200)}`;
      const text = fold([line]);
      for (const physical of text.split("\r\n")) {
        expect(Buffer.byteLength(physical)).toBeLessThanOrEqual(75);
        expect(octetsOf(physical)).toBe(Buffer.byteLength(physical));
        expect(physical).not.toMatch(/\p{Surrogate}/u);
        expect(/(^|[^\\])(\\\\)*\\$/.test(physical)).toBe(false);
      }
      expect(unfold(text)).toEqual([line]);
    }
  }
});

test("any line at all is folded into whole characters of at most 75 octets, and another's reader joins it to what it was", () => {
  let folded = 0;
  const longText = fc.array(anyText, { maxLength: 12, size: "max" }).map((texts) => texts.join(""));
  const law = fc.property(fc.array(longText, { maxLength: 3 }), (texts) => {
    const lines = texts.map((text, index) => `X-LINE-${index}:${escapeText(text)}`);
    const text = fold(lines);
    for (const line of Buffer.from(text).toString("latin1").split("\r\n")) {
      expect(line.length).toBeLessThanOrEqual(75);
      expect(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(line, "latin1")).length).toBeLessThanOrEqual(line.length);
      if (line.startsWith(" ")) folded++;
    }
    expect(unfold(text)).toEqual(lines.length > 0 ? lines : [""]);
    const read = new ICAL.Component(ICAL.parse(`BEGIN:VCALENDAR\r\n${text}END:VCALENDAR\r\n`)).getAllProperties();
    // A property nobody has defined is of no type, and read as it stands.
    expect(read.map((property) => `${property.name.toUpperCase()}:${property.getFirstValue()}`)).toEqual(lines);
  });
  fc.assert(law, { numRuns: 500 });
  expect(folded).toBeGreaterThan(500);
});

test("text is cleaned of what a calendar may not carry, and of nothing else", () => {
  expect(cleanText("a\r\nb\rc\nd\u0085e")).toBe("a\nb\nc\nd\ne");
  expect(cleanText("\0\u0007\u001b\u007f\u009b")).toBe("");
  expect(cleanText("tab\there \u00a0\u2028\u200f\ud83d\ude00")).toBe("tab\there \u00a0\u2028\u200f\ud83d\ude00");
  expect(cleanText("half \ud83d, half \ude00")).toBe("half \ufffd, half \ufffd");
});

test("an address keeps its meaning and loses what would need escaping", () => {
  expect(cleanUri("https://x.example/a,b;c?d=e f&g=開#h", linkSchemes)).toBe("https://x.example/a%2Cb%3Bc?d=e%20f&g=%E9%96%8B#h");
  expect(cleanUri("mailto:desk@x.example", linkSchemes)).toBe("mailto:desk@x.example");
  expect(cleanUri("tel:+85212345678", linkSchemes)).toBe("tel:+85212345678");
  expect(cleanUri("http://localhost:3000/iscp", ownSchemes)).toBe("http://localhost:3000/iscp");
});

test("addresses that are relative or of another kind are left out", () => {
  for (const text of [
    "",
    undefined,
    "/iscp",
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "http://x.example",
    "https://",
    attack,
  ]) {
    expect(cleanUri(text, linkSchemes)).toBeUndefined();
  }
});

test("mailboxes and parameters cannot break out of their place", () => {
  expect(cleanMailbox("first.last+iscp@x.example")).toBe("first.last+iscp@x.example");
  expect(cleanMailbox('a"b;c,d@x.example\r\nX:1')).toBe("a%22b%3Bc%2Cd@x.exampleX:1");
  expect(quoteParameter('Say "hi"^\nnow; or, never: 開')).toBe("\"Say ^'hi^'^^^nnow; or, never: 開\"");
});
