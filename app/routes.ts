import { index, type RouteConfig, route } from "@remix-run/route-config";

/** Every address of Plenary, by hand. The first segments are words no event may take as its own (`isFreeAddress`). */
export default [
  index("routes/public/front.tsx"),
  route("health", "routes/public/health.ts"),

  route(":event", "routes/public/event-home.tsx"),
  route(":event/programme", "routes/public/programme.tsx"),
  route(":event/sessions/:code", "routes/public/session.tsx"),
  route(":event/speakers", "routes/public/speakers.tsx"),
  route(":event/speakers/:code", "routes/public/speaker.tsx"),
  route(":event/practical", "routes/public/practical.tsx"),

  route("*", "routes/public/nowhere.ts"),
] satisfies RouteConfig;
