import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { expect, test } from "vitest";
import { askFittingRoutes } from "~/http/server/fitting-routes.server";

/** Resource routes that answer with their own name, under a root, a layout with an index, and a splat for the rest. */
const paths: Record<string, { path?: string; index?: boolean; parentId?: string }> = {
  front: { index: true },
  organise: { path: "organise" },
  "new-event": { path: "organise/new" },
  frame: { path: "organise/:event" },
  overview: { index: true, parentId: "frame" },
  people: { path: "people", parentId: "frame" },
  person: { path: "people/:registration", parentId: "frame" },
  "add-person": { path: "people/new", parentId: "frame" },
  event: { path: ":event" },
  register: { path: ":event/register" },
  calendar: { path: ":event/programme.ics" },
  session: { path: ":event/sessions/:code" },
  nowhere: { path: "*" },
};

const build = {
  entry: { module: { default: () => new Response("page"), handleError() {} } },
  routes: {
    root: { id: "root", path: "", module: {} },
    ...Object.fromEntries(
      Object.entries(paths).map(([id, place]) => [
        id,
        { id, parentId: "root", ...place, module: { loader: ({ params }: { params: object }) => Response.json({ id, params }) } },
      ]),
    ),
  },
  assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "1" },
  future: { v3_singleFetch: false },
  publicPath: "/",
  assetsBuildDirectory: "",
  isSpaMode: false,
} as unknown as ServerBuild;

const addresses = [
  "/",
  "/?a=b",
  "/organise",
  "/ORGANISE/",
  "/organise/new",
  "/organise/new/",
  "/organise/iscp",
  "/organise/iscp/people",
  "/Organise/iscp/People/new",
  "/organise/iscp/people/0199",
  "/organise/iscp/people/0199/more",
  "/iscp",
  "/iscp/register",
  "/iscp/register/",
  "/iscp//register",
  "/iscp/%72egister",
  "/%6frganise/new",
  "/iscp/programme.ics",
  "/iscp/programme-ics",
  "/iscp/sessions/AB2C3D",
  "/iscp/sessions/AB%2FC",
  "/iscp/sessions",
  "/a/b/c/d",
  "/*",
  "/:event",
];

test.each(addresses)("%s leads where it would among all routes", async (address) => {
  const ask = async (handle: ReturnType<typeof createRequestHandler>) => {
    const answer = await handle(new Request(`http://plenary.invalid${address}`));
    return [answer.status, await answer.text()];
  };
  const expected = await ask(createRequestHandler(build, "production"));
  const narrowed = askFittingRoutes(build, "production");

  expect(await ask(narrowed)).toEqual(expected);
  expect(await ask(narrowed)).toEqual(expected);
});
