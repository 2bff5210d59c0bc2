import { expect, test } from "./fixtures";

const REFUND = { tool_type: "refund", order: "42", amount: 12.5, currency: "EUR", express: true };

test("a reviewer approves with a note, and the agent reads it", async ({ desk, api, world, signInAs }) => {
  const uid = await api.ask("Refund order 42", { tool_args: REFUND });
  await signInAs("reviewer");
  await desk.open("type=hil_approval&resolution=pending");
  await desk.select("Refund order 42");
  await expect(desk.task.getByRole("region", { name: "What will happen" })).toContainText("12.5");

  await desk.note("Looks right");
  await desk.decide("Approve");

  await expect(desk.task.getByText(`Approved by ${world.people.reviewer.name}, just now`)).toBeVisible();
  await expect(desk.row("Refund order 42")).toContainText("Approved");
  expect(await api.decisionOn(uid)).toMatchObject({
    resolution: "approved",
    resolution_note: "Looks right",
    tool_args: REFUND,
  });
});

test("a reviewer rejects with a note", async ({ desk, api, world, signInAs }) => {
  const uid = await api.ask("Delete account 7");
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Delete account 7");

  await desk.note("Not without a copy");
  await desk.decide("Reject");

  await expect(desk.task.getByText(`Rejected by ${world.people.reviewer.name}, just now`)).toBeVisible();
  await expect(desk.task.getByText("Not without a copy").first()).toBeVisible();
  expect(await api.decisionOn(uid)).toMatchObject({
    resolution: "rejected",
    resolution_note: "Not without a copy",
  });
});

test("the agent gets edited arguments exactly as they were edited", async ({ desk, api, signInAs }) => {
  const uid = await api.ask("Refund order 42", { tool_args: REFUND });
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Refund order 42");
  const approveEdited = desk.task.getByRole("button", { name: "Approve edited" });

  await desk.editArguments("[]");
  await expect(approveEdited).toBeDisabled();
  await expect(desk.task.getByText("The arguments must be an object").first()).toBeVisible();
  const edited = { ...REFUND, amount: 10, lines: [{ sku: "A-1", count: 2 }], memo: null };
  await desk.task.getByRole("textbox", { name: "Arguments as JSON" }).fill(JSON.stringify(edited));
  await desk.decide("Approve edited");

  await expect(desk.task.getByText("Approved with edited arguments")).toBeVisible();
  await expect(desk.task.getByText("Asked originally")).toBeVisible();
  expect(await api.decisionOn(uid)).toMatchObject({ resolution: "approved", tool_args: edited });
});

test("a number that would come out as another one is not approved", async ({ desk, api, signInAs }) => {
  const uid = await api.ask("Refund order 42");
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Refund order 42");
  await desk.editArguments('{"card": 12345678901234567890}');
  await expect(desk.task.getByText("The number 12345678901234567890 is too long").first()).toBeVisible();
  await expect(desk.task.getByRole("button", { name: "Approve edited" })).toBeDisabled();
});

test("the second of two reviewers learns who decided what", async ({ desk, api, world, signInAs, watch }) => {
  watch.expectStatus(409);
  await desk.hearNothing();
  const uid = await api.ask("Delete account 7");
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Delete account 7");
  await api.decideAs("manager", uid, "reject");

  await desk.decide("Approve");

  const { name } = world.people.manager;
  await expect(desk.alert).toContainText(`Decided by ${name} while you were reading: rejected at `);
  await expect(desk.task.getByText(`Rejected by ${name}`)).toBeVisible();
  await expect(desk.task.getByRole("button", { name: "Approve", exact: true })).toBeHidden();
});

test("a viewer reads, but finds nothing to decide with", async ({ desk, api, signInAs }) => {
  const uid = await api.ask("Delete account 7");
  await signInAs("viewer");
  await desk.openDirectly(uid, "Delete account 7");
  await expect(desk.task.getByText("your role here does not include deciding")).toBeVisible();
  await expect(desk.task.getByRole("button", { name: "Approve", exact: true })).toBeHidden();
});

test("who may no longer decide is told so in the server's words", async ({
  page,
  desk,
  api,
  signInAs,
  watch,
}) => {
  watch.expectStatus(403);
  const uid = await api.ask("Delete account 7");
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Delete account 7");
  const error = "Your role in this organization does not include approvals:decide";
  await page.route(`**/api/work-tasks/${uid}`, (route) =>
    route.fulfill({ status: 403, json: { error, details: [] } }),
  );

  await desk.decide("Approve");

  await expect(desk.alert).toContainText(error);
});

test("a task's status is changed, unless it changed since it was read", async ({
  page,
  desk,
  api,
  signInAs,
  watch,
}) => {
  watch.expectStatus(412);
  await desk.hearNothing();
  const uid = await api.addTask("Call Acme");
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Call Acme");
  const status = desk.task.getByRole("combobox", { name: "Status" });
  await status.selectOption("In progress");
  await expect(desk.task.getByText("changed the status from To do to In progress")).toBeVisible();

  await api.change(uid, { priority: "urgent" });
  await status.selectOption("Done");

  await expect(desk.alert).toContainText("This changed since you read it");
  await expect(desk.task.getByText("changed the priority from Medium to Urgent")).toBeVisible();
  await expect(status).toHaveValue("in_progress");
  await expect(page).toHaveURL(/task=/);
});

test("on a phone: from the list to the task, decide, and back", async ({
  page,
  desk,
  api,
  world,
  signInAs,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await api.ask("Refund order 42");
  await signInAs("reviewer");
  await desk.open();

  await desk.select("Refund order 42");
  await expect(desk.table).toBeHidden();
  await expect(desk.task.getByRole("button", { name: "Approve", exact: true })).toBeInViewport();
  await desk.decide("Approve");
  await expect(desk.task.getByText(`Approved by ${world.people.reviewer.name}`)).toBeVisible();

  await desk.task.getByRole("button", { name: "Back to the list" }).click();
  await expect(desk.row("Refund order 42")).toContainText("Approved");
});
