import { expect, test } from "./fixtures";

test("a blocked task says so in its own word, with the reason", async ({ desk, api, signInAs }) => {
  const taskId = await api.agentTask("Draft the migration", { status: "backlog" });
  await api.agentDoes("block-task", { taskId, reason: "No access to the **old** database" });
  await signInAs("viewer");
  await desk.openDirectly(taskId, "Draft the migration");

  await expect(desk.task.getByText("T-1", { exact: true })).toBeVisible();
  await expect(desk.facts).toContainText(["Blocked", "No priority"]);
  await expect(desk.task.getByRole("note", { name: "Blocked" })).toContainText(
    "No access to the **old** database",
  );
  await expect(desk.timeline.getByText("changed the status from Backlog to Blocked")).toBeVisible();
});

test("a task in triage says so", async ({ desk, api, signInAs }) => {
  const uid = await api.agentTask("Look at this", { status: "triage" });
  await signInAs("viewer");
  await desk.openDirectly(uid, "Look at this");
  await expect(desk.facts.first()).toHaveText("Triage");
});

test("a task shows all who share it, its tags, its ids elsewhere and its exact moment", async ({
  desk,
  api,
  world,
  signInAs,
}) => {
  const { reviewer, admin } = world.people;
  const assigned_user_ids = [reviewer.uid, admin.uid];
  const uid = await api.companyTask("Verify benefits", {
    ...{
      assigned_user_ids,
      tags: ["vob", "<b>urgent</b>"],
      patient_id: "p_9",
      call_id: "call-7",
      type: "vob",
    },
    deadline: new Date(Date.now() + 40 * 86_400_000).toISOString().replace(/T.*/, "T17:00:00Z"),
  });
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Verify benefits");

  await expect(desk.facts).toContainText([
    /Due \d+ \w+( \d{4})?, \d\d:00/,
    `${reviewer.name}, ${admin.name}`,
  ]);
  const tags = desk.task.getByRole("list", { name: "Tags" }).getByRole("listitem");
  await expect(tags).toHaveText(["vob", "<b>urgent</b>"]);
  const details = desk.task.getByRole("region", { name: "Details" });
  await expect(details.getByRole("term")).toHaveText(["Kind", "Call", "Patient"]);
  await expect(details.getByRole("definition")).toHaveText(["vob", "call-7", "p_9"]);
});

test("from a task to its sub-task and back to what it is a part of", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  const parentTaskId = await api.agentTask("Move the data");
  const part = await api.agentTask("Dry run", { parentTaskId, status: "in_review" });
  await signInAs("reviewer");
  await desk.openDirectly(parentTaskId, "Move the data");

  const subtasks = desk.task.getByRole("region", { name: "Sub-tasks" });
  await expect(subtasks.getByRole("listitem")).toHaveText(["T-2 Dry runIn review"]);
  await subtasks.getByRole("link", { name: "T-2 Dry run" }).press("Enter");
  await expect(page).toHaveURL(new RegExp(`task=${part}`));
  await expect(desk.task.getByRole("heading", { name: "Dry run" })).toBeVisible();
  await expect(desk.task).toBeFocused();

  await expect(desk.task.getByText("Part of T-1 Move the data")).toBeVisible();
  await desk.task.getByRole("link", { name: "T-1 Move the data" }).click();
  await expect(desk.task.getByRole("heading", { name: "Move the data" })).toBeVisible();
});

test("a comment is written with the keyboard, stands there at once, and stays", async ({
  page,
  desk,
  api,
  world,
  signInAs,
}) => {
  const uid = await api.ask("Refund order 42");
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Refund order 42");
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route("**/comments", async (route) => {
    await released;
    await route.continue();
  });

  await desk.comment.fill("Checked the **ledger**, @mara");
  await desk.comment.press("Control+Enter");
  const mine = desk.commentBy(world.people.reviewer.name);
  await expect(mine).toContainText("sending…");
  await expect(mine.getByText("ledger")).toBeVisible();
  await expect(desk.comment).toHaveValue("");
  release();
  await expect(mine).toContainText("just now");
  await expect(mine).toHaveCount(1);

  await page.reload();
  await expect(mine).toContainText("Checked the ledger, @mara");
});

test("a comment that cannot be saved gives its text back and says why", async ({
  page,
  desk,
  api,
  world,
  signInAs,
  watch,
}) => {
  watch.expectStatus(403);
  const uid = await api.addTask("Call Acme");
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Call Acme");
  const error = "Your role in this organization does not include work_tasks:participate";
  await page.route("**/comments", (route) => route.fulfill({ status: 403, json: { error, details: [] } }));

  await desk.comment.fill("Called twice");
  await desk.task.getByRole("button", { name: "Comment", exact: true }).click();

  await expect(desk.alert).toContainText(error);
  await expect(desk.comment).toHaveValue("Called twice");
  await expect(desk.commentBy(world.people.reviewer.name)).toBeHidden();
});

test("what an agent says stands among the changes, and stays inert", async ({
  page,
  desk,
  api,
  world,
  signInAs,
}) => {
  const taskId = await api.ask("Refund order 42");
  const body = "![x](https://evil.example/x.png) done by [me](javascript:alert(1)) <script>alert(1)</script>";
  await api.agentDoes("comment-on-task", { taskId, body });
  await api.decideAs("manager", taskId, "approve");
  await signInAs("viewer");
  await desk.openDirectly(taskId, "Refund order 42");

  const said = desk.commentBy(world.agent.name);
  await expect(said).toContainText(`from ${world.agent.name}`);
  await expect(said).toContainText("[picture: x, https://evil.example/x.png]");
  await expect(said.getByRole("link")).toHaveCount(0);
  await expect(page.getByRole("img")).toHaveCount(0);
  await expect(desk.timeline.getByRole("listitem")).toContainText([
    "asked for approval",
    "done by me",
    `${world.people.manager.name} approved`,
  ]);
});

test("a viewer reads comments, but finds no box to write one", async ({ desk, api, signInAs }) => {
  const taskId = await api.agentTask("Draft the migration");
  await api.agentDoes("comment-on-task", { taskId, body: "Half done" });
  await signInAs("viewer");
  await desk.openDirectly(taskId, "Draft the migration");
  await expect(desk.timeline.getByText("Half done")).toBeVisible();
  await expect(desk.comment).toBeHidden();
});

test("a decision stands in the timeline at once", async ({ desk, api, world, signInAs }) => {
  const uid = await api.ask("Refund order 42");
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Refund order 42");
  await desk.decide("Approve");
  await expect(desk.timeline.getByText(`${world.people.reviewer.name} approved`)).toBeVisible();
});

test("without the extras the pane says so, and a decision is still made", async ({
  page,
  desk,
  api,
  world,
  signInAs,
  watch,
}) => {
  watch.expectStatus(500);
  const uid = await api.ask("Refund order 42");
  await signInAs("reviewer");
  await page.route("**/extras", (route) =>
    route.fulfill({ status: 500, json: { error: "Internal error", details: [] } }),
  );
  await desk.openDirectly(uid, "Refund order 42");
  await desk.decide("Approve");
  await expect(desk.task.getByText(`Approved by ${world.people.reviewer.name}`)).toBeVisible();
  await expect(desk.task.getByText("Comments, tags and sub-tasks could not be read.")).toBeVisible();
  await expect(desk.timeline.getByText("asked for approval")).toBeVisible();

  await page.unroute("**/extras");
  await desk.task.getByRole("button", { name: "Try again" }).click();
  await expect(desk.task.getByText("T-1", { exact: true })).toBeVisible();
});

test("a person blocks a task with its reason, and sets it going again", async ({ desk, api, signInAs }) => {
  const uid = await api.agentTask("Draft the migration", { status: "in_progress" });
  await signInAs("manager");
  await desk.openDirectly(uid, "Draft the migration");
  const menu = desk.task.getByRole("combobox", { name: "Status" });

  await menu.selectOption("Blocked");
  await desk.task.getByLabel("What is in the way?").fill("No access to the old database");
  await desk.task.getByRole("button", { name: "Block", exact: true }).click();
  await expect(desk.task.getByRole("note", { name: "Blocked" })).toContainText(
    "No access to the old database",
  );
  await expect(desk.facts.first()).toHaveText("Blocked");

  await menu.selectOption("In progress");
  await expect(desk.facts.first()).toHaveText("In progress");
  await expect(desk.task.getByRole("note", { name: "Blocked" })).toHaveCount(0);
  await expect(desk.timeline.getByText("changed the status from Blocked to In progress")).toBeVisible();
});

test("c is remembered until there is a box to write in", async ({ page, desk, api, signInAs }) => {
  await api.ask("Refund order 42");
  await signInAs("reviewer");
  await desk.open("sort=title");
  const pressed = Promise.withResolvers<void>();
  await page.route("**/extras", async (route) => {
    await pressed.promise;
    await route.continue();
  });
  await desk.link("Refund order 42").click();
  await expect(desk.task).toBeVisible();
  await page.keyboard.press("c");
  await expect(desk.comment).toBeHidden();
  pressed.resolve();
  await expect(desk.comment).toBeFocused();
});
