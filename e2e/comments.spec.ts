import { db } from "@/lib/server/db/client";
import { expect, test } from "./fixtures";

const handleOf = async (organizationUid: string, uid: string): Promise<string> => {
  const where = { organizationUid, OR: [{ userUid: uid }, { agentUid: uid }] };
  return (await db().handle.findFirstOrThrow({ where })).handle;
};

test("one's own comment is edited, says so, and keeps what it said in the log", async ({
  page,
  desk,
  api,
  world,
  signInAs,
}) => {
  const uid = await api.ask("Refund order 42");
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Refund order 42");
  await desk.comment.fill("Due on **Monday**");
  await desk.comment.press("Control+Enter");
  const mine = desk.commentBy(world.people.reviewer.name);
  await expect(mine).toContainText("just now");

  await mine.getByRole("button", { name: "Edit comment" }).click();
  const box = mine.getByRole("textbox", { name: "Edit your comment" });
  await expect(box).toBeFocused();
  await expect(box).toHaveValue("Due on **Monday**");
  await box.fill("Due on **Tuesday**");
  await box.press("Control+Enter");

  await expect(mine).toContainText("Due on Tuesday");
  await expect(mine).toContainText("edited just now");
  await expect(desk.timeline.getByText("edited a comment")).toBeVisible();
  await page.reload();
  await expect(mine).toContainText("Due on Tuesday");
  await desk.timeline.getByText("What it said before").click();
  await expect(desk.timeline.getByText("Due on **Monday**")).toBeVisible();
});

test("an edit that cannot be saved is rolled back, and its text is kept", async ({
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
  await desk.comment.fill("Called twice");
  await desk.comment.press("Control+Enter");
  const mine = desk.commentBy(world.people.reviewer.name);
  await expect(mine).toContainText("just now");
  const error = "You can only edit your own comments";
  await page.route("**/comments/*", (route) => route.fulfill({ status: 403, json: { error, details: [] } }));

  await mine.getByRole("button", { name: "Edit comment" }).click();
  const box = mine.getByRole("textbox", { name: "Edit your comment" });
  await box.fill("Called three times");
  await mine.getByRole("button", { name: "Save" }).click();
  await expect(desk.alert).toContainText(error);
  await expect(box).toHaveValue("Called three times");
  await mine.getByRole("button", { name: "Cancel" }).click();
  await expect(mine).toContainText("Called twice");

  await mine.getByRole("button", { name: "Delete comment" }).click();
  await mine.getByRole("button", { name: "Delete for good" }).click();
  await expect(desk.alert).toContainText("Your comment was not deleted.");
  await expect(mine).toContainText("Called twice");
});

test("one's own comment is deleted after one question, and the log keeps that there was one", async ({
  page,
  desk,
  api,
  world,
  signInAs,
}) => {
  const uid = await api.ask("Refund order 42");
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Refund order 42");
  await desk.comment.fill("Wrong task");
  await desk.comment.press("Control+Enter");
  const mine = desk.commentBy(world.people.reviewer.name);
  await mine.getByRole("button", { name: "Delete comment" }).click();
  await expect(mine.getByRole("button", { name: "Keep it" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(mine).toContainText("Wrong task");

  await mine.getByRole("button", { name: "Delete comment" }).click();
  await mine.getByRole("button", { name: "Delete for good" }).click();
  await expect(mine).toHaveCount(0);
  await expect(desk.timeline.getByText("deleted a comment")).toBeVisible();
  await page.reload();
  await expect(desk.timeline.getByText("deleted a comment")).toBeVisible();
  await expect(mine).toHaveCount(0);
});

test("what others said is not to be edited", async ({ desk, api, world, signInAs }) => {
  const taskId = await api.ask("Refund order 42");
  await api.agentDoes("comment-on-task", { taskId, body: "Half done" });
  await signInAs("reviewer");
  await desk.openDirectly(taskId, "Refund order 42");
  const said = desk.commentBy(world.agent.name);
  await expect(said).toContainText("Half done");
  await expect(said.getByRole("button")).toHaveCount(0);
});

test("somebody is mentioned by the keyboard, and marked as such", async ({
  page,
  desk,
  api,
  world,
  signInAs,
}) => {
  const { manager } = world.people;
  const handle = await handleOf(world.organizationUid, manager.uid);
  const uid = await api.ask("Refund order 42");
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Refund order 42");

  await desk.comment.focus();
  await page.keyboard.type("Please look, @");
  const list = desk.task.getByRole("listbox", { name: "People and agents" });
  await expect(list.getByRole("option")).toHaveCount(5);
  await page.keyboard.type("man");
  await expect(list.getByRole("option")).toHaveText([new RegExp(`${manager.name}.*@${handle}`)]);
  await expect(list.getByRole("option", { selected: true })).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(list).toBeHidden();
  await expect(desk.comment).toHaveValue(`Please look, @${handle} `);
  await page.keyboard.type("and @nobody");
  await page.keyboard.press("Control+Enter");

  const mine = desk.commentBy(world.people.reviewer.name);
  await expect(mine.getByRole("strong")).toHaveText([`@${handle}`]);
  await expect(mine).toContainText(`Please look, @${handle} and @nobody`);
});

test("arrows move through the suggestions and Esc closes them, without leaving the box", async ({
  page,
  desk,
  api,
  signInAs,
}) => {
  const uid = await api.ask("Refund order 42");
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Refund order 42");
  await desk.comment.focus();
  await page.keyboard.type("@");
  const options = desk.task.getByRole("listbox", { name: "People and agents" }).getByRole("option");
  await expect(options).toHaveCount(5);
  await page.keyboard.press("ArrowUp");
  await expect(options.last()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowDown");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await expect(options).toHaveCount(0);
  await expect(desk.comment).toBeFocused();
  await expect(desk.comment).toHaveValue("@");
});
