import { defineConfig } from "vitest/config";
import house from "../../vitest.config";

/** Measurements are no tests: they run by `npm run bench` alone. */
export default defineConfig({
  ...house,
  test: {
    include: ["tests/bench/measure-house.ts"],
    testTimeout: 300_000,
    hookTimeout: 180_000,
    disableConsoleIntercept: true,
    reporters: ["dot"],
  },
});
