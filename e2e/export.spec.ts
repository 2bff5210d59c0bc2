import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { db } from "@/lib/server/db/client";
import { expect, test } from "./fixtures";
import { Filters } from "./pages/filters";
import { violationsInBoth } from "./violations-of";

async function logOnAPhone(page: Page): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.getByRole("button", { name: "Export the change log…" }).click();
  const dialog = page.getByRole("dialog", { name: "Export the change log" });
  await dialog.getByLabel("From").fill("2020-01-01");
  await dialog.getByLabel("To").fill("2099-12-31");
  await dialog.getByText("JSON lines").click();
  expect(await violationsInBoth(page)).toEqual([]);
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Export", exact: true }).click();
  await expect(dialog.getByRole("status")).toHaveText(/^3 rows saved as change-log-.*\.ndjson$/);
  const file = await readFile(await (await download).path(), "utf8");
  expect(
    file
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).action),
  ).toEqual(Array(3).fill("created"));
  await page.keyboard.press("Escape");
  if (size) await page.setViewportSize(size);
}

test("a list of a span of time is saved as a file, with what is archived, which stands at its address alone", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  await api.addTask("Call Acme");
  await api.addTask("File the contract");
  const uid = await api.addTask("Long ago", { status: "done" });
  await db().workTask.updateMany({ where: { uid }, data: { archivedAt: new Date() } });
  await signInAs("manager");
  // A browser without it saves what it was given as a download.
  await page.addInitScript(() => Reflect.deleteProperty(window, "showSaveFilePicker"));

  await test.step("a chip says the span, and its ends can be changed", async () => {
    await desk.open("type=task&sort=title&created_from=2020-01-01T12:00:00Z");
    await expect(desk.titles()).toHaveText(["Call Acme", "File the contract"]);
    await page
      .getByRole("search")
      .getByRole("button", { name: /^Created from 1 Jan 2020/ })
      .click();
    const editor = page.getByRole("dialog", { name: "Created" });
    await editor.getByLabel("Before").fill("2020-01-03T14:00");
    await expect(page).toHaveURL(/created_before=2020-01-03T/);
    await expect(page.getByRole("heading", { name: "Nothing here" })).toBeVisible();
    await editor.getByLabel("Before").fill("");
    await page.keyboard.press("Escape");
    await expect(new Filters(page).chip("Type is Task")).toBeVisible();
    await expect(desk.titles()).toHaveText(["Call Acme", "File the contract"]);
  });

  await test.step("the palette exports it, and says how far it is", async () => {
    const held = Promise.withResolvers<void>();
    await page.route("**/api/work-tasks/export?*", async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("combobox", { name: "Search actions and tasks" })).toBeFocused();
    await page.keyboard.type("export");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Export tasks" });
    await dialog.getByRole("button", { name: "Export", exact: true }).click();
    await expect(dialog.getByRole("progressbar", { name: "Progress of the export" })).toBeVisible();
    const download = page.waitForEvent("download");
    held.resolve();
    await expect(dialog.getByRole("status")).toHaveText(/^3 rows saved as work-tasks-.*\.csv$/);
    const file = await readFile(await (await download).path(), "utf8");
    expect(file).toMatch(/^\uFEFFuid,identifier,/);
    for (const title of ["Call Acme", "File the contract", "Long ago"])
      expect(file).toContain(`,task,${title},`);
    await page.keyboard.press("Escape");
  });

  await test.step("on a phone a button exports the change log of a span of days", () => logOnAPhone(page));

  await test.step("what is archived says so, and takes no change", async () => {
    await desk.open(`task=${uid}`);
    await expect(desk.task.getByRole("note", { name: "Archived" })).toContainText("in no list any more");
    await expect(desk.comment).toBeHidden();
    await expect(desk.task.getByRole("combobox")).toBeHidden();
  });
});
