import { expect, test } from "./fixtures";
import { violationsInBoth } from "./violations-of";

for (const address of ["/sign-in", "/docs", "/docs/v1-agent", "/nothing-here"]) {
  test(`${address} has no barrier that axe finds`, async ({ page, watch }) => {
    watch.expectStatus(404);
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await violationsInBoth(page)).toEqual([]);
  });
}

test("/tasks has no barrier that axe finds, with a task open and without", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  const due_date = new Date().toISOString().slice(0, 10);
  const trigger = { type: "email_received", from_email: "ap@acme.test" };
  await api.ask("Refund order 42", { due_date, trigger, priority: "urgent" });
  const late = await api.ask("Send a reminder", { due_date: "2020-01-01" });
  await api.decideAs("manager", late, "reject");
  const task = await api.addTask("Call Acme", { description: "Ask **twice**.", due_date: "2020-01-01" });
  await signInAs("reviewer");

  await desk.open();
  expect(await violationsInBoth(page)).toEqual([]);
  await desk.select("Refund order 42");
  expect(await violationsInBoth(page)).toEqual([]);
  await desk.editArguments("{");
  await expect(desk.task.getByText("This is not valid JSON").first()).toBeVisible();
  expect(await violationsInBoth(page)).toEqual([]);
  await desk.openDirectly(late, "Send a reminder");
  expect(await violationsInBoth(page)).toEqual([]);
  await desk.openDirectly(task, "Call Acme");
  expect(await violationsInBoth(page)).toEqual([]);
});

test("a task with all that stands around it has no barrier that axe finds", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  const channelId = await api.addChannel("collections", ["agent"]);
  const parentTaskId = await api.agentTask("Move the data");
  const taskId = await api.agentTask("Dry run", { parentTaskId, channelId });
  await api.agentTask("Count the rows", { parentTaskId: taskId });
  await api.agentDoes("block-task", { taskId, reason: "No access" });
  const company = await api.companyTask("Verify benefits", { tags: ["vob"], patient_id: "p_9" });
  await signInAs("reviewer");

  await desk.openDirectly(taskId, "Dry run");
  await expect(desk.timeline.getByRole("article")).toBeVisible();
  expect(await violationsInBoth(page)).toEqual([]);
  await desk.openDirectly(company, "Verify benefits");
  await expect(desk.task.getByRole("list", { name: "Tags" })).toBeVisible();
  expect(await violationsInBoth(page)).toEqual([]);
});

test("the channels have no barrier that axe finds", async ({ page, channels, api, signInAs }) => {
  const channelId = await api.addChannel("collections", ["agent", "reviewer"], {
    purpose: "Late payers",
  });
  await api.addChannel("credit limits", ["reviewer"], { type: "private" });
  await api.agentDoes("create-tasks-bulk", {
    tasks: [{ title: "Dry run", channelId }],
    summaryChannelId: channelId,
    summaryMessage: "One to begin with",
  });
  await signInAs("reviewer");

  await channels.open();
  await channels.button("New channel").click();
  await expect(channels.row("collections")).toBeVisible();
  expect(await violationsInBoth(page)).toEqual([]);
  await channels.openDirectly(channelId, "collections");
  await expect(channels.feed.getByText("One to begin with")).toBeVisible();
  expect(await violationsInBoth(page)).toEqual([]);
  await channels.button("Add").click();
  await expect(page.getByRole("dialog", { name: "Add a member" })).toBeVisible();
  expect(await violationsInBoth(page)).toEqual([]);
});
