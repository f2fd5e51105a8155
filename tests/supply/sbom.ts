// The list of what Plenary is made of, from the lockfile: `npm run sbom` writes it, tests/supply/supply.test.ts holds it to that.
import { readFileSync, writeFileSync } from "node:fs";

type Lockfile = { name: string; version: string; packages: Record<string, { version?: string; dev?: boolean; license?: string }> };
type Component = { type: "library"; name: string; version: string; purl: string; scope: string; licenses?: object[] };

/** CycloneDX 1.6, as far as a lockfile knows: each package once per version; `excluded` is what tests and builds alone need. */
export function sbomOf(lockfile: string): string {
  const { name, version, packages } = JSON.parse(lockfile) as Lockfile;
  const components = new Map<string, Component>();
  for (const [path, { version, dev = false, license }] of Object.entries(packages)) {
    if (!path || !version) continue;
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
    const known = components.get(purl);
    components.set(purl, {
      type: "library",
      name,
      version,
      purl,
      scope: dev && known?.scope !== "required" ? "excluded" : "required",
      ...(license && { licenses: [{ expression: license }] }),
    });
  }
  const sorted = [...components.values()].sort((one, other) => (one.purl < other.purl ? -1 : 1));
  const head = { bomFormat: "CycloneDX", specVersion: "1.6", version: 1, metadata: { component: { type: "application", name, version } } };
  return `{${Object.entries(head)
    .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
    .join(",\n")},\n"components":[\n${sorted.map((each) => JSON.stringify(each)).join(",\n")}\n]}\n`;
}

if (process.argv[1]?.endsWith("sbom.ts")) writeFileSync("tests/supply/sbom.json", sbomOf(readFileSync("package-lock.json", "utf8")));
