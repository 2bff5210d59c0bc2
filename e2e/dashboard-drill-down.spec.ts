import { someWork } from "./dashboard-world";
import { expect, test } from "./fixtures";

/** Each has at least one number that leads to the list. */
const PANELS = [
  ...["Waiting for a decision", "What holds requests up", "Waiting by priority and age", "Who has how much"],
  ...["Arrivals and decisions", "What became of requests", "Service levels"],
  ...["By agent", "By tool", "By reviewer", "By priority", "What reviewers change most"],
  ...["Signals", "Signals by reviewer", "Cost by agent", "Cost by tool"],
];

test("each number of each panel leads to the list with exactly as many", async ({
  page,
  desk,
  dashboard,
  api,
  world,
  signInAs,
}) => {
  await someWork(world, api);
  await signInAs("manager");
  await dashboard.open();
  const counted = await dashboard.counted();
  expect(new Set(counted.map(({ panel }) => panel))).toEqual(new Set(PANELS));

  const said = new Map(counted.map(({ href, count }) => [href, count]));
  for (const [href, count] of said) {
    const answer = await page.request.get(href.replace("/tasks?", "/api/work-tasks?per_page=1&"));
    const { data } = (await answer.json()) as { data: { _meta: { total_items: number } } };
    expect.soft(data._meta.total_items, href).toBe(count);
  }

  for (const panel of PANELS) {
    const { href, count } = counted.find((each) => each.panel === panel && each.count > 0) ?? {};
    expect(href, panel).toBeDefined();
    await page.goto(String(href));
    await expect(desk.total(Number(count)), panel).toBeAttached();
  }
});

test("what arrives is counted without a reload, and the period stays in the address", async ({
  page,
  dashboard,
  api,
  signInAs,
  watch,
}) => {
  watch.expectStatus(500);
  await api.ask("Refund order 42", { priority: "high" });
  await signInAs("viewer");
  const listening = page.waitForResponse("**/api/events");
  await dashboard.open();
  await listening;
  await expect(dashboard.waiting()).toHaveText("1 request");
  await api.ask("Delete account 7", { priority: "high" });
  await expect(dashboard.waiting()).toHaveText("2 requests");
  await expect(dashboard.place("Waiting by priority and age", "High", 0)).toHaveText("2");

  const isNow = "**/api/dashboard/now*";
  await page.route(isNow, (route) => route.fulfill({ status: 500, json: { error: "Something went wrong" } }));
  await api.ask("Archive the mailbox");
  const alert = dashboard.root.getByRole("alert");
  await expect(alert).toContainText("What is shown was read before.");
  await expect(dashboard.waiting()).toHaveText("2 requests");
  await page.unroute(isNow);
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(dashboard.waiting()).toHaveText("3 requests");
  await expect(alert).toBeHidden();

  await expect(dashboard.panel("By tool")).toBeVisible();
  await expect(dashboard.panel("By reviewer")).toBeHidden();
  await expect(dashboard.panel("Signals by reviewer")).toBeHidden();

  await page.getByRole("button", { name: "24 hours" }).click();
  await expect(page).toHaveURL(/range=24h/);
  await page.reload();
  await expect(page.getByRole("button", { name: "24 hours" })).toHaveAttribute("aria-pressed", "true");
  await expect(dashboard.panel("Arrivals and decisions").getByRole("link")).toHaveCount(48);
});

test("an organization in which nothing was asked for is told what would be here", async ({
  page,
  signInAs,
}) => {
  await signInAs("manager");
  await page.goto("/dashboard");
  await expect(page.getByRole("heading", { name: "Nothing to show yet" })).toBeVisible();
});
