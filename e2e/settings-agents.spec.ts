import type { APIRequestContext, Page } from "@playwright/test";
import { aReceiver } from "@/lib/testing/webhook-receiver";
import { pressAt, tabTo } from "./by-keyboard";
import { expect, test } from "./fixtures";
import { violationsInBoth } from "./violations-of";

async function tokenOfOnesOwn(page: Page, request: APIRequestContext): Promise<void> {
  await pressAt(page.getByRole("button", { name: "New token" }));
  const making = page.getByRole("form", { name: "New token" });
  await expect(making.getByRole("textbox", { name: "Name" })).toBeFocused();
  await page.keyboard.type("Spreadsheet");
  await pressAt(making.getByRole("checkbox", { name: "All that its holder may" }), "Space");
  await expect(making.getByRole("checkbox", { name: "work_tasks:read" })).toBeChecked();
  await pressAt(making.getByRole("checkbox", { name: "approvals:read" }), "Space");
  await pressAt(making.getByRole("combobox", { name: "Valid for" }), "3");
  await pressAt(making.getByRole("button", { name: "Create token" }));
  const mine = page.getByRole("region", { name: "Token Spreadsheet" });
  await expect(mine).toBeFocused();
  const secret = String(await mine.getByRole("code").textContent());
  const ask = (address: string) =>
    request.get(address, { headers: { authorization: `Bearer ${secret}` } }).then((told) => told.status());
  expect([await ask("/api/work-tasks"), await ask("/api/webhook-endpoints")]).toEqual([200, 403]);
  await pressAt(mine.getByRole("button", { name: "Done" }));
  await expect(page.getByText(secret)).toBeHidden();
  const row = page.getByRole("row", { name: /Spreadsheet/ });
  await expect(row).toContainText("work_tasks:read, approvals:read");
  await expect(row).not.toContainText("No end");
  await tabTo(page.getByRole("radio", { name: "Mine" }), "Shift+Tab");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("row", { name: /Nightly run/ })).toContainText("Collections");
  expect(await violationsInBoth(page)).toEqual([]);
  await pressAt(page.getByRole("button", { name: "Revoke Spreadsheet" }));
  await pressAt(page.getByRole("dialog").getByRole("button", { name: "Revoke" }));
  await expect(row).toContainText("Revoked");
  expect(await ask("/api/work-tasks")).toBe(401);
}

test("by keyboard an agent is made, gets a token and a tool, is paused, and loses its token again", async ({
  page,
  request,
  signInAs,
}) => {
  await signInAs("admin");
  await page.goto("/settings/agents");
  await page.getByRole("button", { name: "New agent" }).press("Enter");
  await page.getByRole("textbox", { name: "Name" }).fill("Collections");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Collections" })).toBeVisible();

  await page.getByRole("button", { name: "New token" }).press("Enter");
  await page.getByRole("textbox", { name: "Name", description: /What it is for/ }).fill("Nightly run");
  await page.keyboard.press("Enter");
  const shown = page.getByRole("region", { name: "Token Nightly run" });
  const token = (await shown.getByRole("code").textContent()) ?? "";
  const asAgent = () => request.get("/api/work-tasks", { headers: { authorization: `Bearer ${token}` } });
  expect((await asAgent()).status()).toBe(200);
  await shown.getByRole("button", { name: "Done" }).press("Enter");
  await expect(page.getByText(token)).toBeHidden();

  await page.getByRole("button", { name: "Describe a tool" }).press("Enter");
  const form = page.getByRole("form", { name: "New tool" });
  await form.getByRole("textbox", { name: "Name" }).fill("pay_back");
  await form.getByRole("combobox", { name: "Shown" }).selectOption("As a payment");
  const schema = form.getByRole("textbox", { name: "JSON Schema of its arguments" });
  await schema.fill('{ "type": "object" ');
  await expect(form.getByText("This is not valid JSON")).toBeVisible();
  await expect(form.getByRole("button", { name: "Save tool" })).toBeDisabled();
  await schema.fill('{ "type": "object", "properties": { "amount": { "type": "number" } } }');
  await form.getByRole("button", { name: "Save tool" }).press("Enter");
  await expect(page.getByRole("row", { name: /pay_back/ })).toContainText("As a payment");

  await page.getByRole("button", { name: "Pause" }).press("Enter");
  await expect(page.getByText("Paused", { exact: true })).toBeVisible();
  expect(await violationsInBoth(page)).toEqual([]);

  await page.getByRole("button", { name: "Revoke Nightly run" }).press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).press("Enter");
  await expect(page.getByRole("row", { name: /Nightly run/ })).toContainText("Revoked");
  expect((await asAgent()).status()).toBe(401);

  const navigation = page.getByRole("navigation", { name: "Settings" });
  await navigation.getByRole("link", { name: "Agents" }).press("Enter");
  await expect(page.getByRole("row", { name: /Collections/ })).toContainText("Paused");
  expect(await violationsInBoth(page)).toEqual([]);

  await pressAt(navigation.getByRole("link", { name: "API tokens" }));
  await test.step("one’s own token has scopes and an end, is shown once, and is revoked", () =>
    tokenOfOnesOwn(page, request));
});

test("by keyboard an endpoint is made, pinged, switched off by its receiver and on again, and sends once more", async ({
  page,
  signInAs,
}) => {
  const receiver = await aReceiver();
  await signInAs("admin");
  await page.goto("/settings/webhooks");
  await pressAt(page.getByRole("button", { name: "New endpoint" }));
  await tabTo(page.getByRole("textbox", { name: "Address" }));
  await page.keyboard.type(receiver.url);
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^whsec_/)).toBeVisible();
  await pressAt(page.getByRole("button", { name: "Done" }));
  await expect(page.getByRole("link", { name: receiver.url })).toBeVisible();
  expect(await violationsInBoth(page)).toEqual([]);
  await pressAt(page.getByRole("link", { name: receiver.url }));

  receiver.answer((_, res) => void res.writeHead(410).end("<b>gone</b>"));
  await pressAt(page.getByRole("button", { name: "Ping" }));
  const deliveries = page.getByRole("list", { name: "Deliveries" }).getByRole("listitem");
  await expect(deliveries.getByText("Given up")).toBeVisible({ timeout: 15_000 });
  await pressAt(deliveries.locator("summary").filter({ hasText: "ping" }));
  const attempts = page.getByRole("list", { name: "Attempts" });
  await expect(attempts.getByText("410", { exact: true })).toBeVisible();
  await expect(attempts.getByText("<b>gone</b>")).toBeVisible();
  expect(await violationsInBoth(page)).toEqual([]);

  await page.reload();
  await expect(page.getByText("It answered 410 Gone")).toBeVisible();
  receiver.answer(204);
  await pressAt(page.getByRole("button", { name: "Switch on" }));
  await expect(page.getByRole("button", { name: "Switch off" })).toBeVisible();
  await pressAt(deliveries.locator("summary").filter({ hasText: "ping" }));
  await pressAt(deliveries.getByRole("button", { name: "Send again" }));
  await expect(deliveries.getByText("Delivered")).toBeVisible({ timeout: 15_000 });
  await pressAt(page.getByRole("button", { name: "Rotate secret" }));
  await expect(page.getByRole("region", { name: "New secret" }).getByText(/^whsec_/)).toBeVisible();
  await receiver.close();
});
