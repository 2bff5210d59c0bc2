import { contracts, operations } from "@/lib/contracts/all";
import { expect, test } from "./fixtures";

for (const { name, title } of contracts) {
  test(`the reference shows every operation of ${name} to everybody`, async ({ page }) => {
    await page.goto("/docs");
    await page
      .getByRole("navigation", { name: "Contracts" })
      .getByRole("link", { name: title, exact: true })
      .click();
    await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();

    const nav = page.getByRole("navigation", { name: "Operations" });
    for (const { summary } of operations.filter(({ contract }) => contract.name === name)) {
      await expect(nav.getByRole("link", { name: new RegExp(`${summary}$`) })).toBeVisible();
      await expect(page.getByRole("region", { name: summary, exact: true })).toContainText("curl");
    }
    const file = await page.getByRole("link", { name: "OpenAPI 3.1" }).getAttribute("href");
    expect((await page.request.get(file ?? "")).status()).toBe(200);
  });
}
