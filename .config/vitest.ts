import { defineConfig } from "vitest/config";

const here = (path: string) => new URL(`../${path}`, import.meta.url).pathname;

export default defineConfig({
  root: here(""),
  resolve: { tsconfigPaths: true },
  test: {
    // On two processors it would be one, which waits for the database and the server half of its time.
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // The default of one second is short where servers are started and killed beside the one that is waited for.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{app,components,lib,packages,scripts}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts"],
          // They leave nothing behind, and to read the same modules for each file took as long as to test them.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["{lib,prisma,scripts}/**/*.db.test.ts"],
          globalSetup: here("lib/testing/global-setup.ts"),
          setupFiles: here("lib/testing/test-database.ts"),
        },
      },
      {
        extends: true,
        test: {
          name: "process",
          include: ["e2e/process/**/*.process.test.ts"],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "http",
          include: ["e2e/api/**/*.http.test.ts"],
          // Vite has a BASE_URL of its own and hides this one from the tests.
          env: { SERVER_URL: process.env.BASE_URL ?? "" },
        },
      },
    ],
  },
});
