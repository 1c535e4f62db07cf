import { defineConfig } from "@playwright/test";

/** One window at a time: the screen, its keyboard and two cores are shared. */
export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../out/e2e",
  workers: 1,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reportSlowTests: null,
});
