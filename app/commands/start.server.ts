import type { AddressInfo } from "node:net";
import type { ServerBuild } from "@remix-run/node";
import { type Mode, readConfiguration } from "~/configuration.server";
import { type OpenHouse, openHouse } from "~/house.server";
import type { Middleware } from "~/http/server/middleware";
import { serve } from "~/http/server/serve.server";
import { keepBackups } from "./backups/keep-backups.server";
import { tellSetUpLink } from "./set-up-link.server";
import { stopOnSignal } from "./stop-on-signal.server";

type Options = { args: string[]; build: () => Promise<ServerBuild>; middleware?: Middleware; mode?: Mode };

/** Serves until told to stop. Production unless development hands in its own assets. */
export async function start({ build, middleware, mode = middleware ? "development" : "production" }: Options) {
  const house = await openHouse(readConfiguration(process.env, mode));
  await listen(house, build, middleware);
  keepBackups(house.configuration);
  await tellSetUpLink(house.configuration, house);
}

/** Resolves once the port is open; a signal closes it, and the house behind it. */
export async function listen(house: OpenHouse, build: Options["build"], middleware?: Middleware) {
  const server = serve(house, build, middleware);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    // As many as the system allows may knock in one moment (Linux: net.core.somaxconn); whoever finds the line full tries again a second later.
    server.listen({ port: house.configuration.port, backlog: 4_096 }, resolve);
  });
  stopOnSignal(server, house);
  console.log(`Plenary listens on port ${(server.address() as AddressInfo).port}: ${house.configuration.baseUrl}`);
}
