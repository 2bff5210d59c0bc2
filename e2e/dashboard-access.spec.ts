import { someWork } from "./dashboard-world";
import { expect, test } from "./fixtures";
import { violationsInBoth, violationsOf } from "./violations-of";

test("the dashboard has no barrier that axe finds, with charts, with their tables, and narrow", async ({
  page,
  dashboard,
  api,
  world,
  signInAs,
}) => {
  await someWork(world, api);
  await signInAs("manager");
  await dashboard.open();
  expect(await violationsInBoth(page)).toEqual([]);
  await dashboard.showTables();
  // Still in dark colors; in light ones tables were there before.
  expect(await violationsOf(page)).toEqual([]);

  const names = await dashboard.panels().allTextContents();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "Views" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  await expect(dashboard.panels()).toHaveText(names);
  await page.emulateMedia({ media: "screen" });

  for (const width of [390, 768, 1024]) {
    await page.setViewportSize({ width, height: 800 });
    const beyond = await dashboard.root.evaluate((root) => root.scrollWidth - root.clientWidth);
    expect(beyond, `at ${width} px`).toBe(0);
  }
});

test("keys lead to the dashboard, along a chart, and from a bar to the list", async ({
  page,
  desk,
  dashboard,
  api,
  signInAs,
}) => {
  await api.ask("Refund order 42");
  await signInAs("manager");
  await desk.openLive();
  await page.keyboard.press("g");
  await page.keyboard.press("b");
  await expect(page.getByRole("heading", { name: "Dashboard", level: 1 })).toBeVisible();

  await dashboard.root.getByRole("button", { name: "How this is computed" }).first().focus();
  await expect(dashboard.root.getByRole("tooltip").first()).toContainText("1 wait now");
  await page.keyboard.press("Escape");
  await expect(dashboard.root.getByRole("tooltip")).toBeHidden();

  const chart = dashboard.panel("Arrivals and decisions");
  const bars = chart.getByRole("link");
  await expect(bars).toHaveCount(14);
  await chart.getByRole("button", { name: /^Download/ }).focus();
  await page.keyboard.press("Tab");
  const arrivalsToday = bars.nth(12);
  await expect(arrivalsToday).toBeFocused();
  await expect(arrivalsToday).toHaveAccessibleName(/Arrivals: 1$/);
  await page.keyboard.press("ArrowLeft");
  await expect(bars.nth(10)).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowDown");
  await expect(bars.nth(13)).toHaveAccessibleName(/Decisions: 0$/);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(desk.link("Refund order 42")).toBeVisible();
  await expect(desk.total(1)).toBeAttached();
});
