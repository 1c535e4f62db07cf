import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "document/**/*.test.ts",
      "bridge/**/*.test.ts",
      "main/**/*.test.ts",
      "renderer/**/*.test.ts",
    ],
    testTimeout: 60_000,
  },
});
