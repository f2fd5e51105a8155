import { resolve } from "node:path";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";
// @ts-expect-error plain JavaScript, as Remix expects it
import options from "../../remix.config.js";
import ours from "../../vite.config";
import type { Replacement } from "./mutant";

const { folder, replacements } = JSON.parse(process.env.MUTANT ?? "") as { folder: string; replacements: Replacement[] };

/** Before anything else reads the source, so that its text is the one we wrote. */
function replacing(): Plugin {
  const done = new Set<Replacement>();
  let server = false;
  return {
    name: "replaces-text",
    enforce: "pre",
    configResolved({ build }) {
      server = Boolean(build.ssr);
    },
    transform(source, id) {
      const here = replacements.filter(({ file }) => resolve(file) === id);
      for (const each of here) done.add(each);
      return here.length ? here.reduce((text, { from, to }) => text.replace(from, () => to), source) : undefined;
    },
    buildEnd() {
      const missed = replacements.filter((each) => !done.has(each)).map(({ file }) => file);
      if (server && missed.length > 0) throw new Error(`No part of the server: ${missed.join(", ")}`);
    },
  };
}

/** Our own build, beside it, with the texts of $MUTANT replaced. */
export default defineConfig({
  ...ours,
  plugins: [replacing(), tailwindcss(), remix({ ...options, buildDirectory: folder })],
  build: { ...ours.build, minify: false },
});
