import { plantDemo } from "~/commands/demo/plant-demo.server";
import { makeReadyLinks } from "~/commands/demo/ready-links.server";
import { systemNow } from "~/time/instant";
import { type BuiltHouse, openBuiltHouse } from "./built-house";

export type PlantedHouse = BuiltHouse & { links: { organiser: string; delegate: string; speaker: string } };

/** The house as a newcomer meets it after `npm run demo`, with the links it prints. */
export async function openPlantedHouse(): Promise<PlantedHouse> {
  const built = await openBuiltHouse();
  const { house } = built;
  await house.write((tx) => plantDemo(tx, house.configuration.secret, systemNow()));
  const { organiser, delegate, speaker } = await house.write((tx) => makeReadyLinks(tx, house.configuration, systemNow()));
  if (!organiser || !delegate || !speaker) throw new Error("The demo has a link for each visitor.");
  return { ...built, links: { organiser, delegate, speaker } };
}
