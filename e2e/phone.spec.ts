import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const REFUND = {
  tool_type: "refund",
  order: "42",
  amount: 2400,
  address: "A-very-long-word-that-nothing-breaks-".repeat(4),
  lines: [{ sku: "A-1", count: 2 }],
};
const SCHEMA = {
  type: "object",
  required: ["order", "amount"],
  properties: {
    order: { type: "string", title: "Order", description: "The number on the receipt" },
    amount: { type: "number", maximum: 5000 },
    address: { type: "string" },
    lines: {
      type: "array",
      items: { type: "object", properties: { sku: { type: "string" }, count: { type: "integer" } } },
    },
  },
};

test.use({ viewport: { width: 390, height: 844 } });

/** How many parts of it, itself among them, have to be scrolled sideways. */
const scrolledSideways = (part: Locator) =>
  part.evaluate((self) => {
    const isScrolled = (element: Element) =>
      element.scrollWidth > element.clientWidth &&
      ["auto", "scroll"].includes(getComputedStyle(element).overflowX);
    return [self, ...self.querySelectorAll("*")].filter(isScrolled).length;
  });

/** Neither the page nor anything in this part of it is wider than the screen. */
async function expectFits(page: Page, part: Locator): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await expect(part).toBeInViewport({ ratio: 1 });
  expect(await scrolledSideways(part)).toBe(0);
}

test("the dialog of a new task fits, with its button within reach", async ({ page, desk, api, signInAs }) => {
  await api.addTask("File the contract");
  await signInAs("reviewer");
  await desk.open();
  await page.getByRole("button", { name: "New task" }).click();
  const dialog = page.getByRole("dialog", { name: "New task" });
  await dialog.getByRole("textbox", { name: "Title" }).fill("Call Acme");
  await expect(dialog.getByRole("button", { name: "Create task" })).toBeInViewport({ ratio: 1 });
  await expectFits(page, dialog);
});

test("a form of arguments fits, with its button within reach", async ({ page, desk, api, signInAs }) => {
  await api.describeTool("refund", SCHEMA);
  const uid = await api.ask("Refund order 42", { tool_args: REFUND });
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Refund order 42");
  await desk.button("Edit & approve").click();
  await desk.task.getByRole("textbox", { name: "amount required" }).fill("5001");
  await expect(desk.task.getByRole("link", { name: "amount must be at most 5000" })).toBeVisible();
  await expectFits(page, desk.task);
  await desk.task.getByRole("textbox", { name: "amount required" }).fill("499");
  await expect(desk.button("Approve edited")).toBeEnabled();
  await expect(desk.button("Approve edited")).toBeInViewport({ ratio: 1 });
  await expectFits(page, desk.task);
});

test.describe("where a rejection needs a reason", () => {
  const quickReasons = ["Wrong recipient", "Wrong amount", "Not agreed with the customer", "Duplicate"];
  test.use({ rules: { rejectNeedsNote: true, quickReasons } });

  test("the reasons fit, with the button within reach", async ({ page, desk, api, signInAs }) => {
    const uid = await api.ask("Refund order 42", { tool_args: REFUND });
    await signInAs("reviewer");
    await desk.openDirectly(uid, "Refund order 42");
    await desk.decide("Reject");
    const reasons = desk.task.getByRole("group", { name: "Quick reasons" });
    await expect(reasons.getByText("Duplicate")).toBeInViewport({ ratio: 1 });
    await expect(desk.button("Reject")).toBeInViewport({ ratio: 1 });
    await expectFits(page, desk.task);
  });
});
