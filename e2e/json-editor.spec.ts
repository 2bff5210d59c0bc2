import { expect, test } from "./fixtures";

const ARGS = { tool_type: "refund", order: "42", amount: 12.5 };

test.beforeEach(async ({ api, desk, signInAs }) => {
  const uid = await api.ask("Refund order 42", { tool_args: ARGS });
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Refund order 42");
  await desk.button("Edit & approve").click();
});

test("says in which line and column the JSON breaks, and leads there", async ({ page, desk }) => {
  const json = desk.task.getByRole("textbox", { name: "Arguments as JSON" });
  await expect(json).toBeFocused();
  await json.fill('{\n  "order": "42"\n  "amount": 1\n}');
  await expect(
    desk.task.getByText("This is not valid JSON: line 3, column 3: a comma or } must stand here.").first(),
  ).toBeVisible();
  await expect(desk.button("Approve edited")).toBeDisabled();

  await desk.button("Go to line 3").click();
  await expect(json).toBeFocused();
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  await page.keyboard.type(",");
  await expect(desk.button("Approve edited")).toBeEnabled();
});

test("writes it in a readable form without changing a number", async ({ desk }) => {
  const json = desk.task.getByRole("textbox", { name: "Arguments as JSON" });
  await json.fill('{"a":1.50,"card":12345678901234567890,"list":[]}');
  await desk.button("Format").click();
  await expect(json).toHaveValue('{\n  "a": 1.50,\n  "card": 12345678901234567890,\n  "list": []\n}');
});

test("Tab leaves the editor, Esc leaves it and then the editing", async ({ page, desk }) => {
  const json = desk.task.getByRole("textbox", { name: "Arguments as JSON" });
  await expect(json).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(json).not.toBeFocused();
  await expect(json).toHaveValue(JSON.stringify(ARGS, null, 2));

  await json.focus();
  await page.keyboard.press("Escape");
  await expect(json).not.toBeFocused();
  await page.keyboard.press("Escape");
  await expect(json).toBeHidden();
  await expect(desk.button("Edit & approve")).toBeVisible();
});
