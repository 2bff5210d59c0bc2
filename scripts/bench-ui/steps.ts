import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, CDPSession, Locator, Page, Response } from "@playwright/test";
import { noteInput, painted, shown } from "./painted";

export const THROTTLE = 4;
const QUEUE = "/tasks?type=hil_approval&resolution=pending&sort=-priority";
const LOADS = 9;
const STEPS = 100;
const CHANGES = 40;
/** A reviewer who is quick reads for so long before the next key; what is fetched and drawn ahead comes meanwhile. */
const READING_MS = 1000;

type SignedIn = Awaited<ReturnType<BrowserContext["storageState"]>>;
export type Desk = { browser: Browser; url: string; signedIn: SignedIn };

/** Signs in with the form, once. */
export async function signIn(
  browser: Browser,
  url: string,
  { email, password }: { email: string; password: string },
): Promise<SignedIn> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${url}/sign-in`);
  await page.getByRole("textbox", { name: "E-mail" }).fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByLabel("Password").press("Enter");
  await page.waitForURL(/tasks/);
  const state = await context.storageState();
  await context.close();
  return state;
}

async function openPage({
  browser,
  signedIn,
}: Desk): Promise<{ context: BrowserContext; page: Page; cdp: CDPSession }> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    storageState: signedIn,
  });
  const page = await context.newPage();
  await noteInput(page);
  const cdp = await context.newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: THROTTLE });
  return { context, page, cdp };
}

/** By then the page takes keys: the number in the heading is read by its scripts. */
const listening = (page: Page): Promise<void> =>
  page.getByRole("main").getByRole("status").filter({ hasText: /\d/ }).first().waitFor();

const NOTHING = { task: null, rows: "" };

/**
 * With an empty cache each time: milliseconds to the first row, and how much JavaScript had come, compressed, by the time
 * that the page takes keys. The first load, in which the server makes its first page, is not counted.
 */
export async function firstRows(desk: Desk): Promise<{ ms: number[]; scriptKb: number }> {
  const ms: number[] = [];
  let scriptKb = 0;
  for (let load = 0; load <= LOADS; load += 1) {
    const { context, page } = await openPage(desk);
    const scripts: Response[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() === "script") scripts.push(response);
    });
    await page.goto(desk.url + QUEUE, { waitUntil: "commit" });
    const rowMs = await painted(page, "first-row", NOTHING);
    if (load > 0) ms.push(rowMs);
    await listening(page);
    const bodies = await Promise.all(scripts.map((script) => script.body().catch(() => Buffer.alloc(0))));
    scriptKb = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1024;
    await context.close();
  }
  return { ms, scriptKb };
}

/** How long the action takes to show, again and again. */
async function repeat(
  page: Page,
  times: number,
  what: "task" | "rows",
  act: (turn: number) => Promise<void>,
): Promise<number[]> {
  const ms: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const done = painted(page, what, await shown(page));
    await act(turn);
    ms.push(await done);
    await page.waitForTimeout(READING_MS);
  }
  return ms;
}

async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error("There is nothing to click at.");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

export async function walkAndDecide(
  desk: Desk,
): Promise<{ walk: number[]; approve: number[]; filter: number[] }> {
  const { context, page } = await openPage(desk);
  await page.goto(desk.url + QUEUE, { waitUntil: "commit" });
  await listening(page);
  const opened = painted(page, "task", NOTHING);
  await page.keyboard.press("j");
  await opened;
  const walk = await repeat(page, STEPS, "task", () => page.keyboard.press("j"));
  const approve = await repeat(page, STEPS, "task", () => page.keyboard.press("a"));
  await page.keyboard.press("Escape");
  const views = page.getByRole("navigation", { name: "Views" }).getByRole("link");
  const names = [/^Decided/, /^All work/, /^Tasks/, /^Needs decision/];
  const places: { x: number; y: number }[] = [];
  for (const hasText of names) places.push(await middleOf(views.filter({ hasText })));
  // By the mouse itself: what Playwright looks for before it clicks would run on the page's throttled processor, too.
  const filter = await repeat(page, CHANGES, "rows", async (turn) => {
    const { x, y } = places[turn % places.length] ?? { x: 0, y: 0 };
    await page.mouse.click(x, y);
  });
  await context.close();
  return { walk, approve, filter };
}

async function heapMb(cdp: CDPSession): Promise<number> {
  await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  return usedSize / 1024 / 1024;
}

/** How much the page's heap grows while so many tasks are read one after the other, in MB. */
export async function growth(desk: Desk, rows: number): Promise<number> {
  const { context, page, cdp } = await openPage(desk);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await page.goto(desk.url + QUEUE, { waitUntil: "commit" });
  await listening(page);
  await page.keyboard.press("j");
  await page.waitForTimeout(1000);
  const before = await heapMb(cdp);
  for (let row = 0; row < rows; row += 1) {
    const done = painted(page, "task", await shown(page));
    await page.keyboard.press("j");
    await done;
  }
  const after = await heapMb(cdp);
  await context.close();
  return after - before;
}
