import { defineConfig } from "@playwright/test";

const executablePath = process.env.CHROMIUM_PATH;

/** `npm test` starts the production server and says where it is, and which browser there is. */
export default defineConfig({
  testDir: "../e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "../test-results",
  fullyParallel: true,
  workers: 3,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["json", { outputFile: "../test-results/e2e.json" }]],
  use: {
    baseURL: process.env.BASE_URL ?? "http://127.0.0.1:3000",
    // Recording each step takes a quarter of the time; `TRACE=1` is for whoever looks for a reason.
    trace: process.env.TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    // Cookies and storage are emptied between tests; what the browser compiled of our scripts stays, a fifth of the time.
    reuseContext: true,
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
