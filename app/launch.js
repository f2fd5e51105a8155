import { existsSync } from "node:fs";
import module from "node:module";

// Plain JavaScript, so that an old Node meets a sentence here instead of a crash in a native part.
if (Number(process.versions.node.split(".")[0]) < 22) {
  console.error("Plenary needs Node 22 or newer. Start it through its npm scripts: they bring Node 24.");
  process.exit(1);
}

if (existsSync(".env")) process.loadEnvFile(".env");

const [name = "start", ...args] = process.argv.slice(2);

if (name === "dev") {
  const { createServer } = await import("vite");
  const vite = await createServer({ server: { middlewareMode: true } });
  const build = () => vite.ssrLoadModule("virtual:remix/server-build");
  const { entry } = await build();
  await entry.module.run(name, { args, build, middleware: vite.middlewares });
} else {
  // What was compiled at the last start need not be compiled at this one; where the folder cannot be written, it is.
  module.enableCompileCache?.("build/compiled");
  const build = await import("../build/server/index.js");
  await build.entry.module.run(name, { args, build: async () => build });
  module.flushCompileCache?.();
}
