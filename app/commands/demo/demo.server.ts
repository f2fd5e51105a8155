import { readConfiguration } from "~/configuration.server";
import { openHouse } from "~/house.server";
import { paths } from "~/paths";
import { systemNow } from "~/time/instant";
import type { Command } from "../run.server";
import { listen } from "../start.server";
import { claimFolder } from "./demo-folder.server";
import { existsEntry } from "./demo-queries.server";
import { demoPlanted, plantDemo } from "./plant-demo.server";
import { makeReadyLinks } from "./ready-links.server";

/** Serves three events over a database of its own, planted at the first run. No mail leaves it, whatever the environment says. */
export const demo: Command = async ({ args, build }) => {
  const { PORT, BASE_URL, DATA_DIR } = process.env;
  const configuration = readConfiguration({ PORT, BASE_URL, DATA_DIR }, "demo");
  await claimFolder(configuration, { fresh: args.includes("--fresh") });

  const house = await openHouse(configuration);
  if (!(await existsEntry(house.reads, demoPlanted))) await house.write((tx) => plantDemo(tx, configuration.secret, systemNow()));
  await listen(house, build);
  const { organiser, delegate, speaker, focalPoint } = await house.write((tx) => makeReadyLinks(tx, configuration, systemNow()));
  const lines = [
    ["The public", `${configuration.baseUrl}${paths.front()}`],
    ["The organiser (once)", organiser],
    ["A delegate", delegate],
    ["A speaker", speaker],
    ["A focal point", focalPoint],
    ["Mail, captured", `${configuration.baseUrl}${paths.outbox()}`],
  ];
  console.log(lines.map(([who, address]) => `  ${who?.padEnd(22)}${address ?? "no longer here: npm run demo -- --fresh"}`).join("\n"));
  console.log("Whoever is called Example, or Sample, is made up. Ctrl-C stops it; what you change is kept.");
};
