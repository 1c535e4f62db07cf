import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "document/**/*.test.ts",
      "bridge/**/*.test.ts",
      "main/**/*.test.ts",
      "renderer/**/*.test.ts",
    ],
    // Says how often properties are tried.
    setupFiles: ["document/property-runs.fixture.ts"],
    testTimeout: 60_000,
  },
});
