import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

test.use({ viewport: { width: 1440, height: 900 } });

test("the pane is resized with the keyboard, and stays so", async ({ page, desk, api, signInAs }) => {
  await api.ask("Refund order 42");
  await signInAs("reviewer");
  await desk.open("sort=title");
  await desk.select("Refund order 42");
  const edge = desk.task.getByRole("separator", { name: "Width of the task" });
  const width = async () => (await desk.task.boundingBox())?.width ?? 0;
  const before = await width();

  await edge.press("ArrowLeft");
  await expect.poll(width).toBe(before + 24);
  await page.reload();
  await expect.poll(width).toBe(before + 24);
  await edge.press("ArrowRight");
  await edge.press("ArrowRight");
  await expect.poll(width).toBe(before - 24);
});

for (const [what, viewport] of [
  ["a small laptop at 200 %", { width: 720, height: 450 }],
  ["a phone at 200 %", { width: 320, height: 400 }],
] as const) {
  test.describe(what, () => {
    test.use({ viewport, deviceScaleFactor: 2 });

    test("nothing has to be scrolled sideways, and a decision is within reach", async ({
      page,
      desk,
      api,
      signInAs,
    }) => {
      await api.ask("Refund order 42");
      await signInAs("reviewer");
      await desk.open("sort=title");
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(await overflow()).toBeLessThanOrEqual(0);
      await desk.link("Refund order 42").click();
      await expect(desk.task.getByRole("heading", { name: "Refund order 42" })).toBeVisible();
      await expect(desk.button("Approve")).toBeInViewport({ ratio: 1 });
      expect(await overflow()).toBeLessThanOrEqual(0);
    });
  });
}

test("what comes next is drawn already, and there for nobody before it is opened", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  for (const title of ["Refund order 1", "Refund order 2"]) await api.ask(title);
  await signInAs("reviewer");
  await desk.open("sort=title");
  await page.keyboard.press("j");
  await desk.expectOpen("Refund order 1");
  const drawn = desk.task.locator("h2", { hasText: "Refund order 2" });
  await expect(drawn).toBeAttached();

  await expect(desk.task.getByRole("heading", { name: "Refund order 2" })).toHaveCount(0);
  await expect(desk.task.getByRole("button", { name: "Approve", exact: true })).toHaveCount(1);
  expect(await tabStops(page)).toBeGreaterThan(10);

  await page.keyboard.press("j");
  await desk.expectOpen("Refund order 2");
  await expect(desk.task.getByRole("heading", { name: "Refund order 1" })).toHaveCount(0);
  expect(await tabStops(page)).toBeGreaterThan(10);
});

/** Goes through the page with Tab, which must never come to what is covered. @returns how many places it came to. */
async function tabStops(page: Page): Promise<number> {
  const places = new Set<string>();
  for (let stop = 0; stop < 80; stop += 1) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    if ((await focused.count()) === 0) break;
    expect(await focused.evaluate((element) => element.closest("[data-covered]") === null)).toBe(true);
    places.add(await focused.evaluate((element) => element.outerHTML.slice(0, 300)));
  }
  return places.size;
}
