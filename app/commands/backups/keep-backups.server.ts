import { type ChildProcess, spawn } from "node:child_process";
import { findLastBackup } from "~/backups/backup-folder.server";
import { scarceSpace } from "~/backups/scarce-space.server";
import type { Configuration } from "~/configuration.server";
import { type Instant, minutesBetween, systemNow } from "~/time/instant";

const minute = 60_000;
/** A start has enough to do, and one that fails at once and is tried again needs no backup each time. */
const settledIn = 10_000;

/**
 * Looks once a minute whether a backup is due, and takes it in a process beside this one: copying and checking would hold up whoever
 * is being served. Says once an hour that the disk fills up.
 */
export function keepBackups(configuration: Configuration) {
  let child: ChildProcess | undefined;
  let tried: Instant | undefined;
  let warned: Instant | undefined;

  async function look() {
    const now = systemNow();
    if (!warned || minutesBetween(warned, now) >= 60) {
      const [scarce] = await scarceSpace(configuration.dataFolder);
      if (scarce) console.warn(scarce);
      warned = now;
    }
    const { backupMinutes } = configuration;
    if (child || backupMinutes === 0) return;
    const last = (await findLastBackup(configuration))?.madeAt;
    if ([last, tried].some((at) => at && minutesBetween(at, now) < backupMinutes - 0.5)) return;
    tried = now;
    child = takeBeside();
    child.once("close", () => {
      child = undefined;
    });
  }

  const quietly = () => look().catch((error) => console.warn("Backups:", error instanceof Error ? error.message : error));
  setInterval(quietly, minute).unref();
  setTimeout(quietly, settledIn).unref();
  process.once("exit", () => child?.kill());
}

function takeBeside(): ChildProcess {
  const child = spawn(process.execPath, [process.argv[1]!, "backup"], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (chunk) => {
    said += chunk;
  });
  child.once("error", ({ message }) => console.warn(`No backup: ${message}`));
  child.once("close", (code) => {
    if (code !== 0) console.warn(`No backup: ${said.trim() || `the process ended with ${code}`}`);
  });
  return child;
}
