import { expect, test } from "./fixtures";

test("a channel is made, an agent brought in, and what the agent does there is told", async ({
  page,
  channels,
  api,
  desk,
  world,
  signInAs,
}) => {
  await signInAs("reviewer");
  await channels.open();
  await channels.create("collections", { purpose: "Overdue invoices" });
  await channels.expectShown("collections");
  await expect(page.getByText("Overdue invoices")).toBeVisible();
  await channels.add(world.agent.name);

  const channelId = page.url().replace(/^.*\//, "");
  const taskId = await api.agentTask("Draft the migration", { channelId });
  await api.agentDoes("complete-task", { taskId });
  await page.reload();

  await expect(channels.feed.getByRole("listitem")).toContainText([
    `${world.agent.name} completed T-1 Draft the migration`,
    `${world.agent.name} created T-1 Draft the migration`,
  ]);
  await channels.feed.getByRole("link", { name: "T-1 Draft the migration" }).first().click();
  await expect(desk.task.getByRole("heading", { name: "Draft the migration" })).toBeVisible();
  await desk.task.getByRole("link", { name: "Channel collections" }).click();
  await channels.expectShown("collections");
});

test("a public channel is joined and left", async ({ channels, api, world, signInAs }) => {
  await api.addChannel("operations");
  await signInAs("viewer");
  await channels.open();
  await expect(channels.row("operations")).toContainText("1 member");

  await channels.button("Join operations").click();
  await expect(channels.row("operations")).toContainText("2 members");
  await channels.row("operations").getByRole("link").click();
  await expect(channels.members.getByText(world.people.viewer.name)).toBeVisible();
  await channels.button("Leave operations").click();
  await expect(channels.members.getByText(world.people.viewer.name)).toBeHidden();
  await expect(channels.button("Join operations")).toBeVisible();
});

test("leaving a private channel is asked twice, and then it is gone from the list", async ({
  page,
  channels,
  api,
  signInAs,
}) => {
  const uid = await api.addChannel("credit limits", ["reviewer"], { type: "private" });
  await signInAs("reviewer");
  await channels.openDirectly(uid, "Private: credit limits");
  await channels.button("Leave credit limits").click();
  await channels.button("Stay").click();
  await channels.button("Leave credit limits").click();
  await channels.button("Leave for good").click();

  await expect(page).toHaveURL(/\/channels$/);
  await expect(page.getByText("There is no channel yet")).toBeVisible();
});

test("a private channel of others is not there", async ({ page, channels, api, signInAs, watch }) => {
  watch.expectStatus(404);
  const uid = await api.addChannel("credit limits", [], { type: "private" });
  await signInAs("reviewer");
  await channels.open();
  await expect(page.getByText("There is no channel yet")).toBeVisible();
  await page.goto(`/channels/${uid}`);
  await expect(page.getByText("There is no such channel, or none that you may see.")).toBeVisible();
});

test("a name that is taken is refused, and the form keeps what was typed", async ({
  page,
  channels,
  api,
  signInAs,
  watch,
}) => {
  watch.expectStatus(409);
  await api.addChannel("collections");
  await signInAs("reviewer");
  await channels.open();
  await channels.create("Collections", { purpose: "The same again" });
  await expect(page.getByText("Another channel is called that")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Purpose" })).toHaveValue("The same again");
});

test("who is in may take others out", async ({ channels, api, world, signInAs }) => {
  const uid = await api.addChannel("operations", ["reviewer", "agent"]);
  await signInAs("reviewer");
  await channels.openDirectly(uid, "operations");
  await channels.button(`Remove ${world.agent.name}`).click();
  await expect(channels.members.getByText(world.agent.name)).toBeHidden();
  await expect(channels.members.getByText(world.people.manager.name)).toBeVisible();
});

test("a viewer finds nothing to make a channel or to change its members with", async ({
  page,
  channels,
  api,
  signInAs,
}) => {
  const uid = await api.addChannel("operations", ["agent"]);
  await signInAs("viewer");
  await channels.open();
  await expect(channels.row("operations")).toBeVisible();
  await expect(channels.button("New channel")).toBeHidden();
  await channels.openDirectly(uid, "operations");
  await expect(channels.members.getByRole("listitem")).toHaveCount(2);
  await expect(page.getByRole("button", { name: /^(Add|Remove)/ })).toHaveCount(0);
});

test("a feed goes back page by page, and a summary in it stays text", async ({
  page,
  channels,
  api,
  signInAs,
}) => {
  const channelId = await api.addChannel("operations", ["agent", "reviewer"]);
  const tasks = Array.from({ length: 50 }, (_, row) => ({ title: `<b>Task</b> ${row + 1}`, channelId }));
  const summaryMessage = "Fifty at once <img src=x onerror=alert(1)>";
  await api.agentDoes("create-tasks-bulk", { tasks, summaryChannelId: channelId, summaryMessage });
  await signInAs("reviewer");
  await channels.openDirectly(channelId, "operations");

  await expect(channels.feed.getByText(summaryMessage)).toBeVisible();
  await expect(channels.feed.getByRole("listitem")).toHaveCount(50);
  await channels.button("Older").click();
  await expect(channels.feed.getByRole("listitem")).toHaveCount(51);
  await expect(channels.feed.getByRole("link", { name: "T-1 <b>Task</b> 1", exact: true })).toBeVisible();
  await expect(channels.button("Older")).toBeHidden();
  await expect(page.getByRole("img")).toHaveCount(0);
});

test("on a phone the channels are one touch away", async ({ page, channels, api, signInAs }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await api.addChannel("operations");
  await signInAs("reviewer");
  await page.goto("/tasks");
  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Channels" }).click();
  await expect(channels.row("operations")).toBeInViewport();
});
