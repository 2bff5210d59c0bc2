import { expect, test } from "./fixtures";

const QUEUE = "type=hil_approval&resolution=pending&sort=title";

test("what arrives waits until it is asked for, and the row under the cursor stays", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  await api.ask("Delete account 7");
  await api.ask("Refund order 42");
  await signInAs("reviewer");
  await desk.openLive(QUEUE);
  await page.keyboard.press("j");
  await desk.expectOpen("Delete account 7");
  const place = await desk.row("Delete account 7").boundingBox();

  await api.ask("Archive the mailbox");
  await expect(desk.news("1 new")).toBeVisible();
  await expect(desk.link("Delete account 7")).toBeFocused();
  expect(await desk.row("Delete account 7").boundingBox()).toEqual(place);
  await expect(desk.titles()).toHaveText(["Delete account 7", "Refund order 42"]);
  await expect(desk.total(3)).toBeAttached();

  await page.keyboard.press(".");
  await expect(desk.titles()).toHaveText(["Archive the mailbox", "Delete account 7", "Refund order 42"]);
  await expect(desk.news("1 new")).toBeHidden();
});

test("what does not match the filter is no news", async ({ desk, api, signInAs }) => {
  await api.ask("Refund order 42");
  await signInAs("reviewer");
  await desk.openLive(QUEUE);
  await api.addTask("Call Acme");
  await api.ask("Delete account 7");
  await expect(desk.news("1 new")).toBeVisible();
});

test("a change elsewhere marks the row, which stays in its place, until it is opened", async ({
  desk,
  api,
  signInAs,
}) => {
  const uid = await api.addTask("Call Acme");
  await api.addTask("File the contract");
  await signInAs("reviewer");
  await desk.openLive("type=task&sort=-priority");
  const before = await desk.titles().allTextContents();

  await api.change(uid, { title: "Call Acme again", priority: "low" });
  const row = desk.row("Call Acme again");
  await expect(row).toContainText("Changed elsewhere");
  await expect(row).toContainText("Low");
  const after = await desk.titles().allTextContents();
  expect(after).toEqual(before.map((title) => (title === "Call Acme" ? "Call Acme again" : title)));

  await desk.select("Call Acme again");
  await expect(row).not.toContainText("Changed elsewhere");
});

test("what is decided elsewhere stays in its place and says so", async ({ desk, api, signInAs }) => {
  const uid = await api.ask("Delete account 7");
  await api.ask("Refund order 42");
  await signInAs("reviewer");
  await desk.openLive(QUEUE);
  await api.decideAs("manager", uid, "reject");
  await expect(desk.row("Delete account 7")).toContainText("Rejected");
  await expect(desk.row("Delete account 7")).toContainText("No longer in this list");
  await expect(desk.titles()).toHaveText(["Delete account 7", "Refund order 42"]);
  await expect(desk.total(1)).toBeAttached();
});

test("one's own change is no news", async ({ desk, api, signInAs }) => {
  await api.addTask("Call Acme");
  await signInAs("reviewer");
  await desk.openLive("type=task&sort=title");
  await desk.select("Call Acme");
  await desk.task.getByRole("combobox", { name: "Status" }).selectOption("In progress");
  await expect(desk.row("Call Acme")).toContainText("In progress");
  await api.addTask("File the contract");
  await expect(desk.news("1 new")).toBeVisible();
  await expect(desk.row("Call Acme")).not.toContainText("Changed elsewhere");
});

test("the open task is kept true, and what is being written into its comment stays", async ({
  desk,
  api,
  signInAs,
  watch,
}) => {
  watch.expectStatus(404);
  const uid = await api.addTask("Call Acme");
  await signInAs("reviewer");
  await desk.openLive(`task=${uid}`);
  await desk.comment.fill("I think");
  await api.change(uid, { priority: "urgent" });
  await expect(desk.timeline.getByText("changed the priority from Medium to Urgent")).toBeVisible();
  await expect(desk.facts).toContainText(["To do", "Urgent"]);
  await expect(desk.comment).toHaveValue("I think");
  await api.remove(uid);
  await expect(desk.alert).toContainText("This was deleted");
  await expect(desk.comment).toHaveValue("I think");
});

test("a request that changes while its arguments are edited is not replaced under the hands", async ({
  desk,
  api,
  signInAs,
}) => {
  const uid = await api.ask("Refund order 42", { tool_args: { tool_type: "refund", amount: 12 } });
  await signInAs("reviewer");
  await desk.openLive(`task=${uid}`);
  await desk.editArguments('{"tool_type": "refund", "amount": 10}');
  await api.triage(uid, { priority: "urgent" });

  const notice = desk.task.getByText("This changed elsewhere. What you are editing is kept.");
  await expect(notice).toBeVisible();
  await expect(desk.facts).toContainText(["Needs decision", "Medium"]);
  await desk.button("Read it again").click();
  await expect(notice).toBeHidden();
  await expect(desk.facts).toContainText(["Needs decision", "Urgent"]);
  await expect(desk.task.getByRole("textbox", { name: "Arguments as JSON" })).toHaveValue(/"amount": 10/);
});

test("what was missed without a network costs one look", async ({ context, desk, api, signInAs, watch }) => {
  watch.expectOffline();
  await api.ask("Refund order 42");
  await signInAs("reviewer");
  await desk.openLive(QUEUE);

  await context.setOffline(true);
  await api.ask("Delete account 7");
  await context.setOffline(false);
  const news = desk.news("List may have changed").or(desk.news("1 new"));
  await expect(news).toBeVisible({ timeout: 20_000 });
  await news.click();
  await expect(desk.titles()).toHaveText(["Delete account 7", "Refund order 42"]);
  await expect(news).toBeHidden();
});

test("what needs a decision is counted in the title of the page, for who wants that", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  await api.ask("Refund order 42");
  await signInAs("reviewer");
  await desk.openLive(QUEUE);
  const title = await page.title();
  await page.getByRole("button", { name: /^Account:/ }).click();
  await page.getByRole("switch", { name: "Count in the page's title" }).check();
  await expect(page).toHaveTitle("(1) Needs decision · Countersign");
  await api.ask("Delete account 7");
  await expect(page).toHaveTitle("(2) Needs decision · Countersign");
  await page.reload();
  await expect(page).toHaveTitle("(2) Needs decision · Countersign");
  await page.getByRole("button", { name: /^Account:/ }).click();
  await page.getByRole("switch", { name: "Count in the page's title" }).uncheck();
  await expect(page).toHaveTitle(title);
});

test("back in a list that nothing happened to, it is there without being asked for", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  await api.addTask("Call Acme");
  await signInAs("reviewer");
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/desk/rows?")) asked.push(request.url());
  });
  const goTo = (name: string) => page.getByRole("link", { name: new RegExp(`^${name}`) }).click();
  await desk.openLive("type=task&sort=title");
  await api.addTask("File the contract");
  await expect(desk.news("1 new")).toBeVisible();

  await goTo("All work");
  await expect(desk.titles()).toHaveCount(2);
  await goTo("Tasks");
  await expect(page).toHaveURL(/type=task$/);
  await expect(desk.titles()).toHaveCount(2);
  const before = asked.length;
  await goTo("All work");
  await expect(page).toHaveURL(/tasks$/);
  await expect(desk.titles()).toHaveCount(2);
  expect(asked).toHaveLength(before);

  await api.addTask("Order paper");
  await expect(desk.news("1 new")).toBeVisible();
  await goTo("Tasks");
  await expect(desk.titles()).toHaveCount(3);
});
