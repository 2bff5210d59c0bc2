import { aReceiver } from "@/lib/testing/webhook-receiver";
import { expect, test } from "./fixtures";
import { violationsInBoth } from "./violations-of";

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
});

test("an endpoint is made, pinged, switched off by its receiver and on again, and sends once more", async ({
  page,
  signInAs,
}) => {
  const receiver = await aReceiver();
  await signInAs("admin");
  await page.goto("/settings/webhooks");
  await page.getByRole("button", { name: "New endpoint" }).press("Enter");
  await page.getByRole("textbox", { name: "Address" }).fill(receiver.url);
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^whsec_/)).toBeVisible();
  await page.getByRole("button", { name: "Done" }).press("Enter");
  await page.getByRole("link", { name: receiver.url }).press("Enter");

  receiver.answer((_, res) => void res.writeHead(410).end("<b>gone</b>"));
  await page.getByRole("button", { name: "Ping" }).press("Enter");
  const deliveries = page.getByRole("list", { name: "Deliveries" }).getByRole("listitem");
  await expect(deliveries.getByText("Given up")).toBeVisible({ timeout: 15_000 });
  await deliveries.getByText("ping").click();
  const attempts = page.getByRole("list", { name: "Attempts" });
  await expect(attempts.getByText("410", { exact: true })).toBeVisible();
  await expect(attempts.getByText("<b>gone</b>")).toBeVisible();
  expect(await violationsInBoth(page)).toEqual([]);

  await page.reload();
  await expect(page.getByText("It answered 410 Gone")).toBeVisible();
  receiver.answer(204);
  await page.getByRole("button", { name: "Switch on" }).press("Enter");
  await expect(page.getByRole("button", { name: "Switch off" })).toBeVisible();
  await deliveries.getByText("ping").click();
  await deliveries.getByRole("button", { name: "Send again" }).press("Enter");
  await expect(deliveries.getByText("Delivered")).toBeVisible({ timeout: 15_000 });
  await page.getByRole("button", { name: "Rotate secret" }).press("Enter");
  await expect(page.getByRole("region", { name: "New secret" }).getByText(/^whsec_/)).toBeVisible();
  await receiver.close();
});
