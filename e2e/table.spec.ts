import { expect, test } from "./fixtures";

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => `Count shelf ${String(index + 1).padStart(3, "0")}`);

test("every row of a long list comes once and in its order, while only a few are drawn", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  const all = numbered(250);
  await api.agentTasks(all);
  await signInAs("reviewer");
  await desk.open("sort=title");
  await expect(desk.total(250)).toBeVisible();
  await expect(desk.table).toHaveAttribute("aria-rowcount", "251");

  const seen = new Set<string>();
  await desk.row("Count shelf 003").hover();
  await expect(async () => {
    for (const title of await desk.titles().allTextContents()) seen.add(title);
    expect(await desk.titles().count()).toBeLessThan(80);
    await page.mouse.wheel(0, 400);
    expect(seen).toContain("Count shelf 250");
  }).toPass({ intervals: [50] });

  expect([...seen]).toEqual(all);
  await expect(desk.row("Count shelf 250")).toHaveAttribute("aria-rowindex", "251");
});

test("j goes on beyond what was read at first, and the list goes along", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  const all = numbered(104);
  await api.agentTasks(all);
  await signInAs("reviewer");
  await desk.open("sort=title");

  for (const title of all) {
    await page.keyboard.press("j");
    await expect(desk.link(title)).toBeFocused();
  }
  await expect(desk.row("Count shelf 104")).toBeInViewport();
  await page.keyboard.press("k");
  await desk.expectOpen("Count shelf 103");
});

test("the open row keeps the focus, however far the list is scrolled", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  await api.agentTasks(numbered(90));
  await signInAs("reviewer");
  await desk.open("sort=title");
  await page.keyboard.press("j");
  await desk.expectOpen("Count shelf 001");

  await desk.row("Count shelf 003").hover();
  await expect(async () => {
    await page.mouse.wheel(0, 2000);
    await expect(desk.row("Count shelf 090")).toBeInViewport({ timeout: 500 });
  }).toPass();

  await expect(desk.link("Count shelf 001")).toBeFocused();
  await page.keyboard.press("j");
  await desk.expectOpen("Count shelf 002");
  await expect(desk.row("Count shelf 002")).toBeInViewport();
});

test("where the next rows cannot be read, those that are there stay, and another try goes on", async ({
  page,
  desk,
  api,
  signInAs,
  watch,
}) => {
  watch.expectStatus(500);
  await api.agentTasks(numbered(130));
  await signInAs("reviewer");
  const isNext = (url: URL) => url.pathname === "/api/desk/rows" && url.searchParams.has("cursor");
  await page.route(isNext, (route) =>
    route.fulfill({ status: 500, json: { error: "Out of order", details: [] } }),
  );
  await desk.open("sort=title");
  await desk.row("Count shelf 003").hover();
  const failed = page.getByRole("alert").filter({ hasText: "The next rows could not be read." });
  await expect(async () => {
    await page.mouse.wheel(0, 5000);
    await expect(failed).toBeInViewport({ timeout: 500 });
  }).toPass();
  await expect(desk.row("Count shelf 040")).toBeVisible();

  await page.unroute(isNext);
  await failed.getByRole("button", { name: "Try again" }).click();
  await expect(desk.row("Count shelf 041")).toBeVisible();
  await expect(failed).toBeHidden();
});

test("without a connection the list stays, and what is asked for comes when it is back", async ({
  page,
  context,
  desk,
  api,
  signInAs,
  watch,
}) => {
  watch.expectOffline();
  await api.addTask("Call Acme");
  await signInAs("reviewer");
  await desk.open();

  await context.setOffline(true);
  await expect(page.getByText("You are offline. The list is as it was read last.")).toBeVisible();
  await expect(desk.row("Call Acme")).toBeVisible();
  await desk.table.getByRole("button", { name: "Title" }).click();
  await context.setOffline(false);
  await expect(page.getByText("You are offline.")).toBeHidden();
  await expect(page).toHaveURL(/sort=title/);
  await expect(desk.row("Call Acme")).toBeVisible();
});

test("a row says what the call does, from its arguments, beside the agent's title", async ({
  desk,
  api,
  signInAs,
}) => {
  const tool_args = { tool_type: "refund", amount: 2400, currency: "EUR", counterparty: "Jane Doe" };
  await api.setRules({ high_risk_rules: [{ tool_type: "refund", amount_from: 1000 }] });
  await api.ask("Small thing", { tool_args });
  await api.ask("Refund order 7", { tool_args: { ...tool_args, amount: 12 } });
  await signInAs("reviewer");
  await desk.open("sort=title");

  await expect(desk.row("Small thing")).toContainText("Refund 2,400.00 EUR");
  await expect(desk.row("Small thing")).toContainText("High risk");
  await expect(desk.row("Refund order 7")).not.toContainText("High risk");
});

test("a row says who is deciding it at the moment", async ({ desk, api, world, signInAs }) => {
  await api.setRules({ undo_seconds: 60 });
  const uid = await api.ask("Refund order 42");
  await api.holdAs("manager", uid, "approve");
  await signInAs("reviewer");
  await desk.open();

  await expect(desk.row("Refund order 42")).toContainText(`Being decided by ${world.people.manager.name}`);
});

test("the time that is left counts down, and what is late says so", async ({ page, desk, api, signInAs }) => {
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000 + 60_000).toISOString();
  await api.companyTask("Verify benefits", { deadline: inHours(5) });
  await api.companyTask("Call the payer", { deadline: inHours(-3) });
  await page.clock.install();
  await signInAs("reviewer");
  await desk.open("sort=title");

  await expect(desk.row("Verify benefits")).toContainText("in 5 h");
  await expect(desk.row("Call the payer")).toContainText("2 h late");
  await page.clock.fastForward("06:00:00");
  await expect(desk.row("Verify benefits")).toContainText("min late");
  await expect(desk.row("Call the payer")).toContainText("8 h late");
});

test("a row is pressed wherever the pointer is, and says the exact moment there", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  await api.ask("Refund order 42");
  await api.ask("Refund order 7");
  await signInAs("reviewer");
  await desk.open("sort=title");
  // Whatever lay over it would take the pointer, and Playwright would say so.
  const age = desk.row("Refund order 42").getByText("now", { exact: true });

  await age.hover();
  await expect(age).toHaveAttribute("title", /\d{4} at \d{1,2}:\d{2}:\d{2}/);
  await age.click();
  await expect(desk.task.getByRole("heading", { name: "Refund order 42" })).toBeVisible();
  await expect(desk.link("Refund order 42")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(desk.task).toBeHidden();

  const [tab] = await Promise.all([
    page.context().waitForEvent("page"),
    desk.row("Refund order 7").getByText("now", { exact: true }).click({ button: "middle" }),
  ]);
  await expect(tab.getByRole("heading", { name: "Refund order 7" })).toBeVisible();
  await expect(desk.task).toBeHidden();
});
