import { expect, test } from "./fixtures";
import { violationsInBoth } from "./violations-of";

const QUEUE = "type=hil_approval&resolution=pending&sort=title";
const REFUND = { tool_type: "refund", amount: 2400, currency: "EUR", customer: "Jane Doe" };
const MAIL = { tool_type: "send_email", to: ["jane@doe.test"], subject: "Sorry", body: "Dear Jane" };
const NOTE = { tool_type: "add_note", text: "Paid twice" };
const ACTIONS = [{ tool_args: REFUND }, { tool_args: MAIL }, { tool_args: NOTE }];
const BUNDLE = { tool_args: undefined, actions: ACTIONS };

test("several calls are decided with the keyboard, each for itself, and delivered at once", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  const uid = await api.ask("Settle the complaint", BUNDLE);
  await signInAs("reviewer");
  await desk.open(QUEUE);
  await expect(desk.table.getByText("3 actions: Refund 2,400.00 EUR")).toBeVisible();
  await desk.select("Settle the complaint");
  const calls = desk.task.getByRole("list", { name: "3 actions" }).getByRole("listitem");
  const progress = desk.task.getByRole("status").filter({ hasText: /\d open/ });
  await expect(progress).toContainText("Action 1 of 3: Refund 2,400.00 EUR");

  await page.keyboard.press("]");
  await expect(progress).toContainText("Action 2 of 3: Send e-mail");
  await page.keyboard.press("r");
  await expect(calls.nth(1).getByText("Rejected, not sent")).toBeVisible();
  await page.keyboard.press("Shift+A");
  await expect(desk.task.getByText("2 approved, 1 rejected")).toBeVisible();
  expect(await api.decisionOn(uid)).toMatchObject({ resolution: "pending", version: 1 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await violationsInBoth(page)).toEqual([]);
  await page.keyboard.press("s");

  await expect
    .poll(() => api.decisionOn(uid))
    .toMatchObject({
      resolution: "approved",
      actions: [{ resolution: "approved" }, { resolution: "rejected" }, { resolution: "approved" }],
    });
});

test("a key works from the moment at which its button is there", async ({ page, desk, api, signInAs }) => {
  await api.ask("Settle the complaint", BUNDLE);
  await signInAs("reviewer");
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector('button[aria-label="Next action"]')) return;
      watch.disconnect();
      document.body.dispatchEvent(
        new KeyboardEvent("keydown", { key: "]", code: "BracketRight", bubbles: true }),
      );
    });
    watch.observe(document, { childList: true, subtree: true });
  });
  await desk.open(QUEUE);
  await desk.select("Settle the complaint");
  await expect(desk.task.getByRole("status").filter({ hasText: /\d open/ })).toContainText("Action 2 of 3");
});

test.describe("where decisions can be taken back for a while", () => {
  test.use({ rules: { undoSeconds: 60 } });

  test("what was chosen and edited is there again after undo", async ({ desk, api, signInAs }) => {
    const uid = await api.ask("Settle the complaint", BUNDLE);
    await signInAs("reviewer");
    await desk.openDirectly(uid, "Settle the complaint");
    const calls = desk.task.getByRole("list", { name: "3 actions" }).getByRole("listitem");

    await desk.editArguments(JSON.stringify({ ...REFUND, amount: 900 }));
    await desk.decide("Approve edited");
    await expect(calls.nth(0).getByRole("region", { name: "Edited arguments" })).toContainText("900");
    await desk.button("Approve all open").click();
    await desk.button("Send decision").click();
    await expect(desk.task.getByText("You are approving this")).toBeVisible();
    expect(await api.decisionOn(uid)).toMatchObject({ resolution: "pending" });
    await desk.undo();

    await expect(calls.getByText("Approved, not sent")).toHaveCount(3);
    await expect(calls.nth(0).getByRole("region", { name: "Edited arguments" })).toContainText("900");
    await expect(desk.button("Send decision")).toBeEnabled();
  });
});

test.describe("where one of the approved calls is of high risk", () => {
  test.use({ rules: { highRiskRules: [{ toolType: "refund", amountFrom: 1000 }] } });

  test("the decision is sent by holding, and without that call by a press", async ({
    page,
    desk,
    api,
    signInAs,
  }) => {
    const uid = await api.ask("Settle the complaint", BUNDLE);
    await signInAs("reviewer");
    await desk.openDirectly(uid, "Settle the complaint");
    await desk.button("Approve all open").click();
    await expect(desk.button("Hold to send")).toBeVisible();
    await expect(desk.button("Send decision")).toBeHidden();

    await desk.button("Action 1 of 3").click();
    await desk.button("Reject").click();
    await expect(desk.button("Send decision")).toBeVisible();
    await desk.button("Approve").click();
    await desk.button("Hold to send").hover();
    await page.mouse.down();
    await expect(desk.task.getByRole("listitem").getByText("Approved by")).toHaveCount(3);
    await page.mouse.up();
    expect(await api.decisionOn(uid)).toMatchObject({ resolution: "approved" });
  });
});
