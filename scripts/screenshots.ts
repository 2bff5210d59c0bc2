import { mkdir } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { STATES, type State } from "./screenshots/states";
import { findChromium } from "./testing/chromium";
import { startServer } from "./testing/processes";
import { startThrowawayPostgres } from "./testing/throwaway-postgres";

const FOLDER = "docs/screenshots";

/** The demo's own sign-in. */
const PERSON = { email: "mara@countersign.demo", password: "countersign-demo" };

/** Takes the pictures of the README: each main state of the desk with the demo's data, at the sizes that it is used at. */
async function main(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const postgres = await startThrowawayPostgres();
  const databaseUrl = await postgres.createDatabase("screenshots");
  const server = await startServer({
    ...{ DATABASE_URL: databaseUrl, NEXTAUTH_SECRET: "a-secret-for-pictures-and-nothing-else" },
    ...{ SEED_DEMO: "true", LOG_LEVEL: "warn" },
  });
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const take = async ({ name, show, ...size }: State) => {
    const context = await browser.newContext({ reducedMotion: "reduce", ...size });
    const page = await context.newPage();
    await page.goto(`${server.url}/sign-in`);
    await page.getByRole("textbox", { name: "E-mail" }).fill(PERSON.email);
    await page.getByLabel("Password").fill(PERSON.password);
    await page.getByLabel("Password").press("Enter");
    await page.waitForURL(/tasks/);
    await show(page, server.url);
    await page.screenshot({ path: `${FOLDER}/${name}.png` });
    process.stderr.write(`${FOLDER}/${name}.png\n`);
    await context.close();
  };
  try {
    const wanted = process.argv.slice(2);
    for (const state of STATES) {
      if (wanted.length === 0 || wanted.includes(state.name)) await take(state);
    }
  } finally {
    await browser.close();
    await server.stop();
    await postgres.stop();
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
process.exit();
