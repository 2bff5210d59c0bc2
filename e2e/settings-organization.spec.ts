import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { db } from "@/lib/server/db/client";
import { updateOrganization } from "@/lib/server/organizations/settings";
import { pressAt, tabTo } from "./by-keyboard";
import { expect, test } from "./fixtures";
import { violationsInBoth } from "./violations-of";

const form = (page: Page) => page.getByRole("form", { name: "Organization" });
const openOrganization = async (page: Page) => {
  await page.goto("/settings/organization");
  await expect(form(page)).toBeVisible();
};

test("an admin gets to the settings, changes them and reads the log of it by keyboard alone", async ({
  page,
  world,
  signInAs,
}) => {
  await signInAs("admin");
  await page.goto("/channels");
  await expect(page.getByText("There is no channel yet")).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("s");
  await expect(page.getByRole("heading", { name: "Settings", level: 1 })).toBeVisible();
  expect(await violationsInBoth(page)).toEqual([]);
  await page
    .getByRole("main")
    .getByRole("link", { name: /^Organization/ })
    .last()
    .press("Enter");

  await form(page).getByRole("textbox", { name: "Name" }).press("Control+a");
  await page.keyboard.type("Acme GmbH");
  await form(page).getByRole("combobox", { name: "Time zone" }).press("Control+a");
  await page.keyboard.type("berlin");
  await page.getByRole("option", { name: "Europe/Berlin" }).waitFor();
  await page.keyboard.press("Enter");
  await form(page).getByRole("button", { name: "Add a reason" }).press("Enter");
  await expect(form(page).getByRole("textbox", { name: "Quick reason 5" })).toBeFocused();
  await page.keyboard.type("Call them first");
  expect(await violationsInBoth(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(form(page).getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
  await expect(page.getByRole("banner").getByText("Acme GmbH")).toBeVisible();

  await page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "Log" }).press("Enter");
  const entry = page.getByRole("list", { name: "Entries" }).getByRole("listitem").first();
  await expect(entry).toContainText("Organization changed");
  await expect(entry).toContainText(`by ${world.people.admin.name}`);
  await expect(entry.getByRole("definition")).toHaveText([
    `before: ${world.name}after: Acme GmbH`,
    "before: UTCafter: Europe/Berlin",
    "after: Call them first",
  ]);
  expect(await violationsInBoth(page)).toEqual([]);
  await pressAt(page.getByRole("combobox", { name: "About" }), "m");
  await expect(page.getByText("Nothing was changed that fits this.")).toBeVisible();
  await expect(page).toHaveURL(/subject_type=member/);
  await pressAt(page.getByRole("button", { name: "Show everything" }));
  await expect(entry).toContainText("Organization changed");
  await tabTo(page.getByRole("link", { name: "CSV", exact: true }), "Shift+Tab");
  const download = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  const file = await readFile(await (await download).path(), "utf8");
  expect(file).toContain(",organization.updated,");
});

test("what is wrong stands at its field, what a retention takes is told, and of two admins the second hears of the first", async ({
  page,
  api,
  world,
  watch,
  signInAs,
}) => {
  watch.expectStatus(400);
  watch.expectStatus(412);
  const uid = await api.addTask("Long ago", { status: "done" });
  await db().workTask.updateMany({ where: { uid }, data: { completedAt: new Date("2020-01-01") } });
  await signInAs("admin");
  await openOrganization(page);
  await form(page).getByRole("checkbox", { name: "Keep everything in the lists for good" }).press("Space");
  await expect(form(page).getByText("1 task would leave the lists now, for good.")).toBeVisible();
  await form(page).getByRole("button", { name: "Discard" }).press("Enter");
  const seconds = form(page).getByRole("spinbutton", { name: "Seconds to take a decision back" });
  const save = form(page).getByRole("button", { name: "Save changes" });
  await seconds.fill("99");
  await save.click();
  await expect(form(page).getByText("It must be at most 60.")).toBeVisible();
  await expect(seconds).toHaveAccessibleDescription(/It must be at most 60\./);
  await seconds.fill("20");
  await updateOrganization(world.people.admin.ctx, world.organizationUid, {
    changes: { minutePrice: 1.5 },
  });
  await save.click();
  await expect(form(page).getByText(/Somebody else changed the settings.*Price of a minute/)).toBeVisible();
  await expect(form(page).getByRole("spinbutton", { name: "Price of a minute" })).toHaveValue("1.5");
  await expect(seconds).toHaveValue("20");
  await save.click();
  await expect(form(page).getByRole("status").filter({ hasText: "Saved" })).toBeVisible();

  await pressAt(page.getByRole("button", { name: /^Organization:/ }));
  await pressAt(page.getByRole("link", { name: "New organization…" }));
  await expect(
    page.getByRole("form", { name: "New organization" }).getByRole("textbox").first(),
  ).toBeFocused();
  await page.keyboard.type("Acme Sweden");
  await tabTo(page.getByRole("form", { name: "New organization" }).getByRole("combobox"));
  await page.keyboard.press("Control+a");
  await page.keyboard.type("stockholm");
  await page.getByRole("option", { name: "Europe/Stockholm" }).waitFor();
  await page.keyboard.press("Enter");
  expect(await violationsInBoth(page)).toEqual([]);
  await pressAt(page.getByRole("button", { name: "Create organization" }));
  await expect(page).toHaveURL(/organization_uid=/);
  await expect(form(page).getByRole("textbox", { name: "Name" })).toHaveValue("Acme Sweden");
  await expect(form(page).getByRole("combobox", { name: "Time zone" })).toHaveValue("Europe/Stockholm");
  await expect(page.getByRole("button", { name: "Organization: Acme Sweden" })).toBeVisible();
});

test("on a phone a viewer finds what they may read, and calmly that the log is not theirs", async ({
  page,
  signInAs,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs("viewer");
  await page.goto("/tasks");
  await page.getByRole("button", { name: /^Account/ }).click();
  await page.getByRole("link", { name: "Settings" }).click();
  const list = page.getByRole("region", { name: "Organization" });
  await expect(list.getByRole("link", { name: /^Log/ })).toBeHidden();
  await list.getByRole("link", { name: /^Organization/ }).click();
  await expect(form(page).getByRole("textbox", { name: "Name" })).toBeDisabled();
  await expect(form(page).getByRole("button")).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole("main").getByRole("link", { name: "Settings" }).click();
  await expect(page.getByRole("heading", { name: "Settings", level: 1 })).toBeVisible();
  await page.goto("/settings/log");
  await expect(page.getByText(/^Your role in .* does not include this/)).toBeVisible();
});
