import { someContext } from "@/lib/testing/world";
import { expect, test } from "./fixtures";

test("the title is edited where it stands: Enter saves, Esc does not", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  const uid = await api.addTask("Call Acme");
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Call Acme");
  const field = desk.task.getByRole("textbox", { name: "Title" });

  await desk.button("Call Acme").press("Enter");
  await expect(field).toBeFocused();
  await field.fill("Call Acme twice");
  await field.press("Escape");
  await expect(desk.button("Call Acme")).toBeFocused();
  await expect(desk.task.getByRole("heading", { name: "Call Acme", exact: true })).toBeVisible();

  await desk.button("Call Acme").press("Enter");
  await field.fill("Call Acme again");
  await field.press("Enter");
  await expect(desk.button("Call Acme again")).toBeFocused();
  await expect(desk.row("Call Acme again")).toBeVisible();
  await expect(desk.timeline).toContainText("changed the title from Call Acme to Call Acme again");
  await page.reload();
  await expect(desk.task.getByRole("heading", { name: "Call Acme again" })).toBeVisible();
});

test("description, day and context are edited as well", async ({ page, desk, api, world, signInAs }) => {
  await someContext(world.organizationUid);
  const uid = await api.addTask("Call Acme");
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Call Acme");

  await desk.button("Edit the description").click();
  await desk.task.getByRole("textbox", { name: "Description" }).fill("Ask for **the money**");
  await desk.task.getByRole("textbox", { name: "Description" }).press("Control+Enter");
  await expect(desk.task.getByRole("region", { name: "Description" })).toContainText("Ask for the money");

  await desk.button("Set a due date").click();
  await desk.task.getByLabel("Due date").fill("2030-05-01");
  // Leaving the field saves.
  await desk.comment.focus();
  await expect(desk.facts.filter({ hasText: "Due 1 May 2030" })).toBeVisible();
  await expect(desk.timeline).toContainText("changed the due date from nothing to 2030-05-01");

  await desk.button("Add context").click();
  await desk.task.getByRole("combobox", { name: "Context" }).fill("acme");
  await page.getByRole("option", { name: "Party Acme Corp" }).click();
  await desk.button("Save").click();
  await expect(desk.task.getByRole("region", { name: "Context" })).toContainText("Acme Corp");
  await expect(desk.timeline).toContainText("changed the context from 0 entries to 1 entry");
});

test("a second field can be changed before the first is saved", async ({ page, desk, api, signInAs }) => {
  const uid = await api.addTask("Call Acme");
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Call Acme");
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route(
    (url) => url.pathname === `/api/work-tasks/${uid}`,
    async (route) => {
      if (route.request().method() === "PATCH") await released;
      return route.continue();
    },
  );

  await desk.button("Call Acme").click();
  await desk.task.getByRole("textbox", { name: "Title" }).fill("Call Acme again");
  await desk.task.getByRole("textbox", { name: "Title" }).press("Enter");
  await desk.button("Set a due date").click();
  await desk.task.getByLabel("Due date").fill("2030-05-01");
  await desk.task.getByLabel("Due date").press("Enter");
  await expect(desk.facts.filter({ hasText: "Due 1 May 2030" })).toBeVisible();
  release();
  await expect(desk.timeline).toContainText("changed the due date from nothing to 2030-05-01");
  await expect(desk.task.getByRole("heading", { name: "Call Acme again" })).toBeVisible();
  await expect(desk.facts.filter({ hasText: "Due 1 May 2030" })).toBeVisible();
});

test("an edit that the server refuses is taken back, with the reason, and can be sent again", async ({
  page,
  desk,
  api,
  signInAs,
  watch,
}) => {
  watch.expectStatus(403);
  const uid = await api.addTask("Call Acme");
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Call Acme");
  const error = "Your role in this organization does not include work_tasks:write";
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const isTask = (url: URL) => url.pathname === `/api/work-tasks/${uid}`;
  await page.route(isTask, async (route) => {
    if (route.request().method() !== "PATCH") return route.continue();
    await released;
    return route.fulfill({ status: 403, json: { error, details: [] } });
  });

  const field = desk.task.getByRole("textbox", { name: "Title" });
  await desk.button("Call Acme").click();
  await field.fill("Call Acme again");
  await field.press("Enter");
  await expect(desk.task.getByRole("heading", { name: "Call Acme again" })).toBeVisible();
  await expect(desk.link("Call Acme again")).toBeVisible();
  release();
  await expect(desk.alert).toContainText(error);
  await expect(desk.link("Call Acme")).toBeVisible();
  await expect(field).toHaveValue("Call Acme again");

  await page.unroute(isTask);
  await desk.button("Save again").click();
  await expect(desk.task.getByRole("heading", { name: "Call Acme again" })).toBeVisible();
  await expect(desk.link("Call Acme again")).toBeVisible();
});

test("an edit of what changed meanwhile says what changed, and keeps what was typed", async ({
  desk,
  api,
  world,
  signInAs,
  watch,
}) => {
  watch.expectStatus(412);
  const uid = await api.addTask("Call Acme");
  await signInAs("reviewer");
  await desk.hearNothing();
  await desk.openDirectly(uid, "Call Acme");
  const field = desk.task.getByRole("textbox", { name: "Title" });
  await desk.button("Call Acme").click();
  await field.fill("Call Acme again");
  await api.change(uid, { priority: "urgent" });
  await field.press("Enter");

  const { name } = world.people.manager;
  await expect(desk.alert).toContainText(`${name} changed the priority from Medium to Urgent`);
  await expect(field).toHaveValue("Call Acme again");
  await desk.button("Save again").click();
  await expect(desk.task.getByRole("heading", { name: "Call Acme again" })).toBeVisible();
  await expect(desk.facts).toContainText(["To do", "Urgent"]);
});

test("a task is deleted after a question, and its row says that it is gone", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  await api.addTask("Call Acme");
  await api.addTask("File the contract");
  await signInAs("manager");
  await desk.open("type=task&sort=title");
  await desk.select("Call Acme");
  const dialog = page.getByRole("dialog", { name: "Delete this task?" });

  await desk.button("Delete").click();
  await dialog.getByRole("button", { name: "Keep it" }).click();
  await expect(dialog).toBeHidden();
  await desk.button("Delete").click();
  await dialog.getByRole("button", { name: "Delete task" }).click();

  await expect(desk.task).toBeHidden();
  await expect(desk.row("Call Acme")).toContainText("No longer in this list");
  await expect(desk.total(1)).toBeAttached();
  await page.reload();
  await expect(desk.titles()).toHaveText(["File the contract"]);
});

test("while a task is being deleted nothing more is asked of it", async ({ page, desk, api, signInAs }) => {
  const uid = await api.addTask("Call Acme");
  const asked: string[] = [];
  await signInAs("manager");
  await desk.open("type=task");
  await desk.select("Call Acme");
  await page.route(`**/api/work-tasks/${uid}`, async (route) => {
    if (route.request().method() !== "DELETE") return route.continue();
    const answer = await route.fetch();
    page.on("request", (request) => {
      const isOfIt = new URL(request.url()).pathname.startsWith(`/api/work-tasks/${uid}`);
      // That this window looks at it no more is said all the same.
      if (isOfIt && request.method() !== "DELETE") asked.push(`${request.method()} ${request.url()}`);
    });
    // Everything that is told of it comes before the answer does.
    await page.waitForTimeout(1500);
    await route.fulfill({ response: answer });
  });

  await desk.button("Delete").click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete task" }).click();

  await expect(desk.row("Call Acme")).toContainText("No longer in this list");
  await expect(desk.task).toBeHidden();
  await page.waitForTimeout(800);
  expect(asked).toEqual([]);
});

test("a reviewer finds no way to delete, and nobody finds one for an approval", async ({
  desk,
  api,
  signInAs,
}) => {
  const task = await api.addTask("Call Acme");
  const approval = await api.ask("Refund order 42");
  await signInAs("manager");
  await desk.openDirectly(approval, "Refund order 42");
  await expect(desk.button("Approve")).toBeVisible();
  await expect(desk.button("Delete")).toBeHidden();
  await signInAs("reviewer");
  await desk.openDirectly(task, "Call Acme");
  await expect(desk.task.getByRole("combobox", { name: "Status" })).toBeVisible();
  await expect(desk.button("Delete")).toBeHidden();
});
