import type { AddressInfo } from "node:net";
import type { ServerBuild } from "@remix-run/node";
import { type Mode, readConfiguration } from "~/configuration.server";
import { type OpenHouse, openHouse } from "~/house.server";
import type { Middleware } from "~/http/server/middleware";
import { serve } from "~/http/server/serve.server";
import { keepBackups } from "./backups/keep-backups.server";
import { whenWritable } from "./come-back.server";
import { tellSetUpLink } from "./set-up-link.server";
import { stopOnSignal } from "./stop-on-signal.server";

type Options = { args: string[]; build: () => Promise<ServerBuild>; middleware?: Middleware; mode?: Mode };

/**
 * Serves until told to stop. Production unless development hands in its own assets. From a disk that cannot be written it serves what is
 * there to read, and starts anew in the same process once it can.
 */
export async function start(options: Options) {
  const { build, middleware, mode = middleware ? "development" : "production" } = options;
  const configuration = readConfiguration(process.env, mode);
  let close = async () => {};
  const waiting = whenWritable(configuration, async () => {
    await close();
    await start(options);
  });
  const house = await openHouse(configuration);
  close = await listen(house, build, middleware);
  if (!waiting) keepBackups(configuration);
  await tellSetUpLink(house.configuration, house);
}

/** Resolves once the port is open; a signal closes it, and the house behind it, and so does what it answers. */
export async function listen(house: OpenHouse, build: Options["build"], middleware?: Middleware): Promise<() => Promise<void>> {
  const server = serve(house, build, middleware);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    // As many as the system allows may knock in one moment (Linux: net.core.somaxconn); whoever finds the line full tries again a second later.
    server.listen({ port: house.configuration.port, backlog: 4_096 }, resolve);
  });
  const close = stopOnSignal(server, house);
  console.log(`Plenary listens on port ${(server.address() as AddressInfo).port}: ${house.configuration.baseUrl}`);
  return close;
}
