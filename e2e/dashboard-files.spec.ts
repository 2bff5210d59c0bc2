import { readFile } from "node:fs/promises";
import type { Download } from "@playwright/test";
import { expect, test } from "./fixtures";

const bytesOf = async (download: Download) => readFile(await download.path());
const textOf = async (download: Download) => (await bytesOf(download)).toString("utf8");

const FORMULA = '=HYPERLINK("https://evil.example")';

test("a panel is a file of its numbers, and of its chart", async ({
  page,
  dashboard,
  api,
  world,
  signInAs,
}) => {
  for (const title of ["Refund 1", "Refund 2"]) await api.ask(title, { priority: "urgent" });
  const rejected = await api.ask("Refund 3");
  await api.change(rejected, { action: "reject", resolution_note: FORMULA });
  await signInAs("manager");
  await dashboard.open();

  const table = await dashboard.download("Waiting by priority and age", "Numbers as CSV");
  expect(table.suggestedFilename()).toMatch(/^waiting-by-priority-and-age-\d{4}-\d{2}-\d{2}\.csv$/);
  const [head, urgent] = (await textOf(table)).split("\r\n");
  expect(head).toBe("\u{feff}Priority,Under 1 h,1–4 h,4–24 h,1–3 d,3–7 d,Over 7 d,All,Longer than its level");
  expect(urgent).toBe("urgent,2,0,0,0,0,0,2,0");

  const reasons = await textOf(await dashboard.download("Why requests are rejected", "Numbers as CSV"));
  expect(reasons).toContain(`"'=HYPERLINK(""https://evil.example"")",1,1`);

  const svg = await textOf(await dashboard.download("Arrivals and decisions", "Chart as SVG"));
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(svg).toContain("Arrivals and decisions");
  expect(svg).toContain("data:font/woff2;base64,");
  expect(svg).not.toMatch(/(?:href|src)="|url\((?!"data:)|class="/);

  const png = await bytesOf(await dashboard.download("Arrivals and decisions", "Chart as PNG"));
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.readUInt32BE(16)).toBeGreaterThan(600);

  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Report as JSON" }).click();
  const { data } = JSON.parse(await textOf(await coming));
  expect(data).toMatchObject({ organization_uid: world.organizationUid, now: { pending: 2 } });
  expect(data.flow.totals).toMatchObject({ arrivals: 3, rejected: 1 });
});
