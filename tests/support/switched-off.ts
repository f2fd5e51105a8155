import type { ServerBuild } from "@remix-run/node";

type Door = "loader" | "action";
type Args = Parameters<NonNullable<ServerBuild["routes"][string]["module"]["loader"]>>[0];

/** As whom everybody is treated at one door: by the cookie of somebody who may, the link of its owner, in a house that hides nothing. */
export type Disguise = { cookie: string; link?: string };

/** One guard of the whole house that may be switched off, while it runs. */
export type Switch = { off?: { id: string; door: Door; disguise: Disguise } };

/**
 * The build with a switch at each door. Off, the guard of that one door is as good as gone: whoever comes is taken for somebody who may
 * pass. Everything else of the house is as it was.
 */
export const withSwitch =
  (guards: Switch) =>
  (build: ServerBuild): ServerBuild => ({
    ...build,
    routes: Object.fromEntries(
      Object.entries(build.routes).map(([id, route]) => {
        if (!route) return [id, route];
        const { loader, action } = route.module;
        const doorOf = (door: Door, answer: typeof loader) =>
          answer &&
          ((args: Args) =>
            guards.off?.id === id && guards.off.door === door ? answer(disguised(args, guards.off.disguise)) : answer(args));
        return [id, { ...route, module: { ...route.module, loader: doorOf("loader", loader), action: doorOf("action", action) } }];
      }),
    ),
  });

function disguised({ request, params, context }: Args, { cookie, link }: Disguise): Args {
  const taken = new Request(request);
  taken.headers.set("Cookie", cookie);
  const { house } = context;
  return {
    request: taken,
    params: link ? { ...params, ...("link" in params && { link }), ...("feed" in params && { feed: link }) } : params,
    context: { ...context, house: { ...house, configuration: { ...house.configuration, mode: "demo" } } },
  };
}
