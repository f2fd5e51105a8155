/** Row numbers of the sixty nasty inputs, each with what it puts into a field. `for`: kinds of control it is meant for; text where nothing is said. */
export type Nasty = { row: number; name: string; text: string; for?: readonly Kind[] };

export type Kind = "text" | "mail" | "phone" | "date" | "time" | "number" | "choice" | "hidden";

/** A tag no page of ours has: found raw in an answer, something was not escaped. */
export const canaryTag = "x-nasty";

/** A word that stands nowhere else, and would be read backwards after a mark that turns the direction. */
export const pieceToTurn = "constructor";

/** RIGHT-TO-LEFT OVERRIDE before it, and behind it an isolate that nobody closes. */
export const turned = `\u202E${pieceToTurn}\u2067`;

const ofText: Omit<Nasty, "for">[] = [
  { row: 1, name: "a tag", text: `<${canaryTag} src=x onerror=alert(1)>` },
  { row: 1, name: "out of an attribute", text: `"'><${canaryTag} autofocus onfocus=alert(1)>` },
  { row: 2, name: "a script's link", text: "[click](javascript:alert(1)) javascript:alert(2)" },
  { row: 2, name: "a script's link with a tab inside", text: "[click](java\tscript:alert(1))" },
  { row: 3, name: "the end of a script", text: `</script><script>alert("${canaryTag}")</script><!--` },
  { row: 4, name: "line and paragraph separators", text: "one\u2028two\u2029three" },
  { row: 4, name: "half a character", text: "half \uD83D of a pair \uDE00" },
  { row: 5, name: "a turned direction", text: "\u202Egpj.exe\u202C safe" },
  { row: 5, name: "an isolate nobody closes", text: "\u2067name" },
  { row: 5, name: "right to left", text: "محمد (3) שלום" },
  { row: 6, name: "without width", text: "na\u200Bme\u200D\uFEFF" },
  { row: 7, name: "look-alike letters", text: "Сhаn Tai-man" },
  { row: 8, name: "forty marks on one letter", text: `Z${"\u0301".repeat(40)}algo` },
  { row: 9, name: "Null", text: "Null" },
  { row: 9, name: "an apostrophe", text: "O'Brien" },
  { row: 9, name: "Vietnamese", text: "Nguyễn Thị Ánh" },
  { row: 9, name: "Chinese", text: "歐陽修明" },
  { row: 9, name: "one letter", text: "Y" },
  { row: 9, name: "120 letters", text: "Abcdefghi ".repeat(12).trim() },
  { row: 10, name: "NUL", text: "before\u0000after" },
  { row: 12, name: "decomposed", text: "Nguye\u0302\u0303n Zoe\u0308" },
  { row: 13, name: "a header of a mail", text: "Name\r\nBcc: everybody@evil.example\r\n\r\nBody" },
  { row: 17, name: "a sum", text: "=+1" },
  { row: 18, name: "a formula", text: '=HYPERLINK("http://evil.example","x")' },
  { row: 18, name: "a formula by @", text: "@SUM(1+1)" },
  { row: 18, name: "a formula after a tab", text: "\t=1+1" },
  { row: 18, name: "a formula in full width", text: "＝1＋1" },
  { row: 18, name: "a formula by a minus", text: "-2+3+cmd|' /C calc'!A0" },
  { row: 22, name: "a prototype", text: "__proto__" },
  { row: 39, name: "a constructor", text: "constructor" },
  { row: 42, name: "another house", text: "//evil.example/x" },
  { row: 42, name: "another house by a backslash", text: "/\\evil.example" },
  { row: 47, name: "an inner address", text: "http://127.1:25/?url=http://[::ffff:10.0.0.1]/" },
  { row: 48, name: "a component of a calendar", text: "Title\r\nBEGIN:VALARM\r\nTRIGGER:-PT1M\r\nX-NASTY:1\r\nEND:VALARM" },
  { row: 49, name: "pictures and Chinese beyond a line", text: "🕵️‍♀️陳大文".repeat(14) },
  { row: 50, name: "a zone and more", text: "Europe/Paris\r\nX-NASTY:1" },
  { row: 50, name: "a zone out of its folder", text: "../../etc/localtime" },
  { row: 55, name: "a search's own words", text: '" OR 1=1 --' },
  { row: 55, name: "NEAR", text: "NEAR(a b)" },
  { row: 56, name: "signs of LIKE", text: "%_%_%_%\\" },
  { row: 60, name: "colours of a terminal", text: "\u001b[31mred\u001b[0m %s%n%d" },
  { row: 15, name: "ten thousand colons", text: ":".repeat(10_000) },
  { row: 15, name: "thirty thousand letters", text: "A b".repeat(10_000) },
];

const elsewhere: Nasty[] = [
  ...["a@ехample.example", "İstanbul@police.example", "Straße@police.example"].map((text) => ({
    row: 7,
    name: text,
    text,
    for: ["mail"] as const,
  })),
  { row: 6, name: "without width", text: "na\u200Bme@police.example", for: ["mail"] },
  { row: 11, name: "a Turkish dot", text: "İ@police.example", for: ["mail"] },
  { row: 13, name: "a second recipient", text: "a@police.example\r\nBcc:b@evil.example", for: ["mail"] },
  { row: 13, name: "two recipients", text: "a@police.example, b@evil.example", for: ["mail"] },
  ...[
    '"a,b"@police.example',
    "a@[127.0.0.1]",
    "<a@police.example>b@evil.example",
    "a@police",
    "@police.example",
    "a@b@police.example",
    "a@-police.example",
  ].map((text) => ({
    row: 14,
    name: text,
    text,
    for: ["mail"] as const,
  })),
  { row: 15, name: "255 long", text: `${"a".repeat(64)}@${"b.".repeat(91)}example`, for: ["mail"] },
  { row: 15, name: "ten thousand groups", text: "a:".repeat(10_000), for: ["mail"] },
  { row: 16, name: "a tag and capitals", text: "Chan+Tag@Police.EXAMPLE", for: ["mail"] },
  { row: 17, name: "an extension", text: "+1 (555) 010-0199;ext=9", for: ["phone"] },
  ...[
    "0000-01-01",
    "9999-12-31",
    "2027-02-29",
    "2026-13-01",
    "10000-01-01",
    "-0001-01-01",
    "2026-1-1",
    "２０２６-01-01",
    "tomorrow",
    "2026-11-25T00:00",
  ].map((text) => ({
    row: 53,
    name: text,
    text,
    for: ["date"] as const,
  })),
  ...["24:00", "25:99", "9:00", "09:00:00", "-1:00", "０９:00", "02:30"].map((text) => ({
    row: 51,
    name: text,
    text,
    for: ["time"] as const,
  })),
  // Capacities: ASVS 1.4.2.
  ...["-1", "1e309", "NaN", "9007199254740993", "0x10", "１０", "1.5", "1e3", " 7 ", "Infinity"].map((text) => ({
    row: 57,
    name: text,
    text,
    for: ["number"] as const,
  })),
  ...["-1", "0x1", "00000000-0000-7000-8000-000000000000", "../..", ""].map((text) => ({
    row: 57,
    name: text === "" ? "nothing" : text,
    text,
    for: ["hidden", "choice"] as const,
  })),
];

export const nastyTexts: readonly Nasty[] = [...ofText, ...elsewhere];

/** Free texts go into every box for text and, some of them, into all others; the rest where it is meant for. */
export const suits = (nasty: Nasty, kind: Kind): boolean =>
  nasty.for ? nasty.for.includes(kind) : kind === "text" || (kind === "hidden" || kind === "choice" ? forced : sampled).has(nasty.name);

/** What a browser would never send from there. */
const forced = new Set(["a tag", "NUL", "half a character", "a header of a mail", "a prototype", "another house", "ten thousand colons"]);

const sampled = new Set([...forced, "out of an attribute", "the end of a script", "a zone and more", "a search's own words", "a formula"]);
