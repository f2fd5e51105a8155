import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const places = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Debian's Chromium, or whatever CHROMIUM names; without the background chatter that a closed network refuses. */
export function launchChromium(): Promise<Browser> {
  const executablePath = places.find((place) => place && existsSync(place));
  if (!executablePath) throw new Error("No Chromium found: set CHROMIUM to its path.");
  const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic"];
  // The printing thread shuts the system's fonts out of the whole process, once it has printed; a browser without a font ends itself.
  const { FONTCONFIG_FILE: _, ...env } = process.env;
  return chromium.launch({ executablePath, env: env as Record<string, string>, args: ["--no-sandbox", "--disable-gpu", ...quiet] });
}
