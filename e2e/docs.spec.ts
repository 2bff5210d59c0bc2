import { operations } from "@/lib/contracts/all";
import { expect, test } from "./fixtures";

test("the reference shows every operation to everybody", async ({ page }) => {
  await page.goto("/docs");
  const nav = page.getByRole("navigation", { name: "Operations" });
  for (const { summary } of operations) {
    await expect(nav.getByRole("link", { name: summary })).toBeVisible();
    await expect(page.getByRole("region", { name: summary, exact: true })).toContainText("curl");
  }
  const file = await page.getByRole("link", { name: "OpenAPI 3.1" }).getAttribute("href");
  expect((await page.request.get(file ?? "")).status()).toBe(200);
});
