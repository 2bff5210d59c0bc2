import { expect, test } from "./fixtures";

const REFUND = { tool_type: "refund", order: "42", amount: 60, currency: "EUR" };
const QUEUE = "type=hil_approval&resolution=pending&sort=title";

test("a reviewer asks with a key, and pane and row say that the agent's answer is waited for", async ({
  page,
  desk,
  api,
  world,
  signInAs,
}) => {
  const uid = await api.ask("Refund order 42", { tool_args: REFUND });
  await signInAs("reviewer");
  await desk.openLive(`${QUEUE}&task=${uid}`);
  await expect(desk.button("Ask")).toBeEnabled();

  await page.keyboard.press("q");
  const question = desk.task.getByRole("textbox", { name: `Question to ${world.agent.name}` });
  await expect(question).toBeFocused();
  await page.keyboard.type("Why not the whole sum?");
  await page.keyboard.press("Control+Enter");

  const waiting = desk.task.getByRole("status").filter({ hasText: "Waiting for the agent's answer" });
  await expect(waiting).toContainText(`asked by ${world.people.reviewer.name}, just now`);
  await expect(waiting).toBeFocused();
  await expect(desk.row("Refund order 42")).toContainText("Needs info");
  await expect(desk.row("Refund order 42")).not.toContainText("Changed elsewhere");
  await expect(desk.button("Ask")).toBeDisabled();
  await expect(desk.button("Approve")).toBeEnabled();
  expect(await api.decisionOn(uid)).toMatchObject({
    needs_info: true,
    questions: [{ question: "Why not the whole sum?", answer: null }],
  });
});

test("the agent's answer comes by itself, shows what it revised, and is seen before anything is decided", async ({
  desk,
  api,
  world,
  signInAs,
}) => {
  const uid = await api.ask("Refund order 42", { tool_args: REFUND });
  await api.askBack(uid, "Why not the whole sum?");
  await signInAs("reviewer");
  await desk.openLive(`${QUEUE}&task=${uid}`);
  await expect(desk.task.getByText("No answer yet")).toBeVisible();

  const now = { ...REFUND, amount: 40 };
  await api.answer(uid, "Twenty were paid back in March.", now);

  const news = desk.task.getByRole("region", { name: "Changed while you were reading" });
  await expect(news).toContainText(`${world.agent.name} answered the question`);
  await expect(news).toContainText("Twenty were paid back in March.");
  await expect(news).toContainText("removed: 60");
  await expect(news).toContainText("added: 40");
  await expect(desk.row("Refund order 42")).not.toContainText("Needs info");
  const revised = desk.timeline.getByRole("region", { name: "Revised arguments" });
  await expect(revised).toContainText("added: 40");
  await expect(desk.timeline.getByText("“Why not the whole sum?”")).toBeVisible();

  await desk.button("Seen").click();
  await expect(desk.button("Ask")).toBeEnabled();
  await desk.decide("Approve");
  await expect(desk.task.getByText(`Approved by ${world.people.reviewer.name}`)).toBeVisible();
  expect(await api.decisionOn(uid)).toMatchObject({ resolution: "approved", tool_args: now });
});

test("a question that does not get through stays in its field", async ({ desk, api, signInAs, watch }) => {
  watch.expectStatus(409);
  await desk.hearNothing();
  const uid = await api.ask("Refund order 42");
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Refund order 42");
  await desk.button("Ask").click();
  const question = desk.task.getByRole("textbox", { name: "Question to" });
  await question.fill("Why?");
  await api.setPaused(true);
  await desk.task.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(desk.alert).toContainText("The agent was not asked. The agent is paused");
  await expect(question).toHaveValue("Why?");
});

test("what needs info is found by a filter", async ({ desk, api, signInAs }) => {
  await api.askBack(await api.ask("Refund order 42"), "Why?");
  await api.ask("Delete account 7");
  await signInAs("viewer");
  await desk.open(QUEUE);
  await desk.filterBy("Held up by", "Needs info");
  await expect(desk.titles()).toHaveText(["Refund order 42"]);
});
