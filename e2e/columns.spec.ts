import { expect, test } from "./fixtures";
import { violationsOf } from "./violations-of";

const AT_FIRST = ["Select", "Type", "Priority", "Title", "From", "Tool", "Status", "Due", "Assignee", "Age"];

test.use({ viewport: { width: 1440, height: 900 } });

test.beforeEach(async ({ api, signInAs }) => {
  await api.ask("Refund order 42");
  await signInAs("reviewer");
});

test("columns are hidden and moved with the keyboard, and stay so for the person", async ({
  page,
  desk,
  signInAs,
}) => {
  await desk.open();
  await expect(desk.columns()).toHaveText(AT_FIRST);

  await page.getByRole("button", { name: "Columns and rows" }).press("Enter");
  const menu = page.getByRole("dialog", { name: "Columns and rows" });
  await menu.getByRole("checkbox", { name: "Assignee" }).press("Space");
  await menu.getByRole("button", { name: "Move Due up" }).press("Enter");
  await expect(menu.getByRole("checkbox", { name: "Title" })).toBeDisabled();
  const changed = ["Select", "Type", "Priority", "Title", "From", "Tool", "Due", "Status", "Age"];
  await expect(desk.columns()).toHaveText(changed);
  expect(await violationsOf(page)).toEqual([]);

  await page.reload();
  await expect(desk.columns()).toHaveText(changed);
  await signInAs("manager");
  await page.reload();
  await expect(desk.row("Refund order 42")).toBeVisible();
  await expect(desk.columns()).toHaveText(AT_FIRST);
});

test("a column is resized with the arrow keys and by dragging, and stays so", async ({ page, desk }) => {
  await desk.open();
  const edge = page.getByRole("separator", { name: "Width of Status" });
  await expect(edge).toHaveAttribute("aria-valuenow", "144");

  await edge.press("ArrowLeft");
  await expect(edge).toHaveAttribute("aria-valuenow", "152");
  const box = await edge.boundingBox();
  await edge.hover();
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) - 20, box?.y ?? 0, { steps: 4 });
  await page.mouse.up();
  const width = Number(await edge.getAttribute("aria-valuenow"));
  expect(width).toBeGreaterThan(160);
  const header = await desk.table.getByRole("columnheader", { name: "Status" }).boundingBox();
  expect(Math.round(header?.width ?? 0)).toBe(width);

  await page.reload();
  await expect(edge).toHaveAttribute("aria-valuenow", String(width));
  await edge.press("Enter");
  await expect(edge).toHaveAttribute("aria-valuenow", "144");
});

test("rows stand closer where the person wants them to", async ({ page, desk }) => {
  const rowHeight = async () => Math.round((await desk.row("Refund order 42").boundingBox())?.height ?? 0);
  await desk.open();
  expect(await rowHeight()).toBe(44);

  await page.getByRole("button", { name: "Columns and rows" }).click();
  await page.getByRole("radio", { name: "Compact" }).check();
  await expect.poll(rowHeight).toBe(34);
  await page.reload();
  await expect.poll(rowHeight).toBe(34);

  await page.getByRole("button", { name: "Columns and rows" }).click();
  await page.getByRole("button", { name: "As at first" }).click();
  await expect(desk.columns()).toHaveText(AT_FIRST);
});

test("where there is little room, the columns that matter most stay", async ({ page, desk }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await desk.open();
  await desk.select("Refund order 42");

  await expect(desk.columns()).toHaveText(["Select", "Priority", "Title", "Due"]);
  await page.keyboard.press("Escape");
  await expect(desk.table.getByRole("columnheader", { name: "Status" })).toBeVisible();
});
