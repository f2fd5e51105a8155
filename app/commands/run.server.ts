import type { ServerBuild } from "@remix-run/node";
import { BackupError } from "db/backup/copier";
import { ConfigurationError } from "~/configuration.server";
import { backup } from "./backups/backup.server";
import { releaseOutboxNow } from "./backups/release-outbox.server";
import { restore } from "./backups/restore.server";
import { demo } from "./demo/demo.server";
import { doctor } from "./doctor/doctor.server";
import { migrate } from "./migrate.server";
import { recountPlacesNow } from "./recount-places.server";
import { seed } from "./seed/seed.server";
import { signInLink } from "./sign-in-link.server";
import { start } from "./start.server";

/** What stands behind the npm scripts, by name. */
export type Command = (options: {
  args: string[];
  build: () => Promise<ServerBuild>;
  middleware?: Parameters<typeof start>[0]["middleware"];
}) => Promise<void>;

const commands: Record<string, Command> = {
  start,
  dev: start,
  migrate,
  "sign-in-link": signInLink,
  doctor,
  seed,
  demo,
  backup,
  restore,
  "release-outbox": releaseOutboxNow,
  "recount-places": recountPlacesNow,
};

/** Runs a command of the built house; a fault in the configuration or a backup is told in sentences, without a stack. */
export async function run(name: string, options: Parameters<Command>[0]) {
  const command = commands[name];
  if (!command) throw new Error(`There is no command "${name}". There are: ${Object.keys(commands).join(", ")}.`);
  try {
    await command(options);
  } catch (error) {
    if (!(error instanceof ConfigurationError) && !(error instanceof BackupError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
