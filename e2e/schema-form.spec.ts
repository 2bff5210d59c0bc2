import { expect, test } from "./fixtures";

const REFUND = {
  tool_type: "refund",
  order: "42",
  amount: 12.5,
  currency: "EUR",
  express: true,
  lines: [{ sku: "A-1", count: 2 }],
  trace: { id: 9007199254740991, parts: [1.25, null] },
};

const SCHEMA = {
  type: "object",
  required: ["order", "amount", "currency"],
  properties: {
    order: { type: "string", title: "Order", description: "The number on the receipt" },
    amount: { type: "number", exclusiveMinimum: 0, maximum: 500 },
    currency: { type: "string", enum: ["EUR", "USD"] },
    express: { type: "boolean" },
    memo: { type: ["string", "null"], maxLength: 100 },
    lines: {
      type: "array",
      items: {
        type: "object",
        required: ["sku"],
        properties: { sku: { type: "string" }, count: { type: "integer", minimum: 1 } },
      },
    },
  },
};

test.beforeEach(async ({ api, desk, signInAs }) => {
  await api.describeTool("refund", SCHEMA);
  const uid = await api.ask("Refund order 42", { tool_args: REFUND });
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Refund order 42");
  test.info().annotations.push({ type: "task", description: uid });
});

const uidOf = () => String(test.info().annotations.find(({ type }) => type === "task")?.description);

test("a value is edited in the form, shown as a change, and reaches the agent exactly", async ({
  desk,
  api,
}) => {
  await desk.button("Edit & approve").click();
  const form = desk.task.getByRole("group", { name: "Arguments", exact: true });
  await expect(form.getByRole("textbox", { name: "Order order required" })).toBeFocused();
  await expect(form.getByText("The number on the receipt")).toBeVisible();

  await form.getByRole("textbox", { name: "amount required" }).fill("10.10");
  await form.getByRole("combobox", { name: "currency required" }).selectOption("USD");
  await form.getByRole("button", { name: "Add memo" }).click();
  await expect(form.getByRole("textbox", { name: "memo" })).toBeFocused();
  await form.getByRole("textbox", { name: "memo" }).fill("As agreed");

  const changes = desk.task.getByRole("region", { name: "Your changes" });
  await expect(changes.getByRole("listitem")).toHaveText([/amount.*12\.5.*10\.1/s, /currency/, /memo/]);
  await desk.decide("Approve edited");

  await expect(desk.task.getByText("Approved with edited arguments")).toBeVisible();
  expect(await api.decisionOn(uidOf())).toMatchObject({
    resolution: "approved",
    tool_args: { ...REFUND, amount: 10.1, currency: "USD", memo: "As agreed" },
  });
});

test("what breaks the schema cannot be approved, and leads to its field", async ({ desk }) => {
  await desk.button("Edit & approve").click();
  const amount = desk.task.getByRole("textbox", { name: "amount required" });
  const approve = desk.button("Approve edited");

  await amount.fill("501");
  await expect(amount).toHaveAccessibleDescription("amount must be at most 500");
  await expect(approve).toBeDisabled();
  await desk.task.getByRole("textbox", { name: "Order order required" }).focus();
  await desk.task.getByRole("link", { name: "amount must be at most 500" }).click();
  await expect(amount).toBeFocused();

  for (const number of ["1e400", "12345678901234567890"]) {
    await amount.fill(number);
    await expect(amount).toHaveAccessibleDescription(
      `The number ${number} is too long to stay exact. Put it in quotes.`,
    );
    await expect(amount).toHaveValue(number);
    await expect(approve).toBeDisabled();
  }
  await amount.fill("12,5");
  await expect(amount).toHaveAccessibleDescription(/^Write a number/);
  await expect(approve).toBeDisabled();

  await amount.fill("499.99");
  await expect(approve).toBeEnabled();
});

test("fields that the schema does not know are shown, and stay", async ({ desk, api }) => {
  await desk.button("Edit & approve").click();
  await expect(desk.task.getByRole("textbox", { name: "trace" })).toHaveValue(
    JSON.stringify(REFUND.trace, null, 2),
  );
  await desk.task.getByRole("checkbox", { name: "express" }).uncheck();
  await desk.decide("Approve edited");
  await expect(desk.task.getByText("Approved with edited arguments")).toBeVisible();
  expect(await api.decisionOn(uidOf())).toMatchObject({ tool_args: { ...REFUND, express: false } });
});

test("entries of a list are added, moved and removed", async ({ desk, api }) => {
  await desk.button("Edit & approve").click();
  const lines = desk.task.getByRole("group", { name: "lines" });
  await lines.getByRole("button", { name: "Add an entry" }).click();
  const second = lines.getByRole("group", { name: "Entry 2" });
  await second.getByRole("textbox", { name: "sku required" }).fill("B-2");
  await lines.getByRole("button", { name: "Move entry 2 up" }).click();
  const first = lines.getByRole("group", { name: "Entry 1" });
  await expect(first.getByRole("textbox", { name: "sku required" })).toHaveValue("B-2");
  await lines.getByRole("button", { name: "Remove entry 2" }).click();
  await desk.decide("Approve edited");
  await expect(desk.task.getByText("Approved with edited arguments")).toBeVisible();
  expect(await api.decisionOn(uidOf())).toMatchObject({ tool_args: { ...REFUND, lines: [{ sku: "B-2" }] } });
});

test("form and JSON hold the same draft", async ({ desk }) => {
  await desk.button("Edit & approve").click();
  await desk.task.getByRole("textbox", { name: "Order order required" }).fill("43");
  await desk.button("JSON").click();
  const json = desk.task.getByRole("textbox", { name: "Arguments as JSON" });
  await expect(json).toHaveValue(JSON.stringify({ ...REFUND, order: "43" }, null, 2));

  await json.fill(JSON.stringify({ ...REFUND, order: "44", amount: 0 }));
  await expect(desk.task.getByText("amount must be greater than 0").first()).toBeVisible();
  await expect(desk.button("Approve edited")).toBeDisabled();
  await json.fill("{");
  await expect(desk.button("Form")).toBeDisabled();
  await json.fill(JSON.stringify({ ...REFUND, order: "44" }));
  await desk.button("Form").click();
  await expect(desk.task.getByRole("textbox", { name: "Order order required" })).toHaveValue("44");
});

test("a schema too large for a form leaves the JSON editor, and says so", async ({ desk, api }) => {
  const properties = Object.fromEntries(
    Array.from({ length: 400 }, (_, number) => [`field${number}`, { type: "string" }]),
  );
  await api.describeTool("mail_merge", { type: "object", properties });
  const uid = await api.ask("Merge mail", { tool_args: { tool_type: "mail_merge", field1: "a" } });
  await desk.openDirectly(uid, "Merge mail");
  await desk.button("Edit & approve").click();
  await expect(desk.task.getByText("The schema of this tool is too large for a form.")).toBeVisible();
  await expect(desk.task.getByRole("textbox", { name: "Arguments as JSON" })).toBeFocused();
});

test("what is told of the tool after the editor was opened still makes a form of it", async ({
  page,
  desk,
}) => {
  const { promise, resolve: letGo } = Promise.withResolvers<void>();
  await page.route("**/extras", async (route) => {
    await promise;
    await route.continue();
  });
  await page.reload();
  await desk.button("Edit & approve").click();
  await expect(desk.task.getByRole("textbox", { name: "Arguments as JSON" })).toBeVisible();
  letGo();

  await desk.task.getByRole("textbox", { name: "amount required" }).fill("499");
  await expect(desk.button("Approve edited")).toBeEnabled();
});
