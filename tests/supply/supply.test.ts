import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseSources, readSources } from "../support/sources";
import { sbomOf } from "./sbom";

const read = (path: string) => readFileSync(path, "utf8");

test("sbom.json says what the lockfile says (npm run sbom)", () => {
  expect(read("tests/supply/sbom.json") === sbomOf(read("package-lock.json")), "run npm run sbom").toBe(true);
});

describe("advisories.json", () => {
  const advisories = JSON.parse(read("tests/supply/advisories.json")) as {
    package: string;
    advisory: string;
    fixedIn?: string;
    accepted?: string;
  }[];
  const locked = Object.entries(JSON.parse(read("package-lock.json")).packages as Record<string, { version: string }>);

  test.each(advisories)("$package: $advisory is behind us, or accepted with its reason", ({ package: name, fixedIn, accepted }) => {
    const versions = locked.filter(([path]) => path.endsWith(`node_modules/${name}`)).map(([, { version }]) => version);
    expect(versions).not.toEqual([]);
    if (fixedIn) for (const version of versions) expect(numbersOf(version) >= numbersOf(fixedIn), `${name} ${version}`).toBe(true);
    else expect(accepted?.length).toBeGreaterThan(40);
  });
});

describe("what our own sources never do", () => {
  const ours = parseSources(readSources()).filter(({ path }) => /^(app|db|emails)\//.test(path));
  const where = (pattern: RegExp, but: RegExp = /^$/) =>
    ours.filter(({ path, text }) => !but.test(path) && pattern.test(text)).map(({ path }) => path);

  test("processes are started by a fixed program and a list of arguments, never by a shell", () => {
    expect(where(/(?<!\.)\bexec(?:Sync)?\(|\bshell:\s*true/)).toEqual([]);
  });

  test("no text is run as a program", () => {
    // The printing thread asks V8 for its sweeper by the one word that names it.
    const program = /\beval\(|\bnew Function\(|\bsetTimeout\(\s*["'`]|\brunIn\w*Context\((?!"gc"\))/;
    expect(where(program)).toEqual([]);
  });

  test("the server fetches nothing: only a page asks its own house", () => {
    expect(
      where(
        /\bfetch\(|^import (?!type)[^;]*from "(?:node:)?https?"/m,
        /^app\/accounts\/passkeys\/passkey-answer\.ts$|^app\/http\/server\/|^app\/http\/|\.tsx$/,
      ),
    ).toEqual([]);
  });

  test("markup is never put together by hand into a page", () => {
    expect(where(/dangerouslySetInnerHTML|\.innerHTML\b/)).toEqual([]);
  });

  test("what must not be guessed comes from the system's own generator: no other is used where secrets are made", () => {
    expect(where(/Math\.random\(/).filter((path) => /^(db\/identity|app\/(accounts|people|http|registration|files))/.test(path))).toEqual(
      [],
    );
  });
});

const numbersOf = (version: string) =>
  version
    .split(".")
    .map((part) => part.padStart(6, "0"))
    .join(".");
