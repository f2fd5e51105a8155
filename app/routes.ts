import { index, type RouteConfig, route } from "@remix-run/route-config";

/** Every address of Plenary, by hand. The first segments are words no event may take as its own (`isFreeAddress`). */
export default [
  index("routes/public/front.tsx"),
  route("health", "routes/public/health.ts"),
  route("*", "routes/public/nowhere.ts"),
] satisfies RouteConfig;
