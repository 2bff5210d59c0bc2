import { expect, test } from "./fixtures";
import { guard } from "./guard-page";
import { BEACON, HOSTILE, HOSTILE_HOST } from "./hostile-texts";
import { violationsInBoth } from "./violations-of";

const EVERYTHING = HOSTILE.join("\n");

/** A call of every sort, with something hostile wherever there is room for it. */
const CALLS = [
  {
    tool_type: "send_email",
    to: [`"${BEACON}" <a@${HOSTILE_HOST}>`, ...HOSTILE],
    subject: EVERYTHING,
    body: EVERYTHING,
    html: EVERYTHING,
  },
  { tool_type: "reply_to_email", to: HOSTILE, subject: EVERYTHING, body: EVERYTHING, quoted: EVERYTHING },
  { tool_type: "slack", channel: EVERYTHING, text: EVERYTHING, blocks: HOSTILE },
  {
    tool_type: "trigger_webhook",
    method: EVERYTHING,
    url: `https://${HOSTILE_HOST}/${BEACON}`,
    headers: { [EVERYTHING]: EVERYTHING },
    body: { [EVERYTHING]: HOSTILE },
  },
  { tool_type: "sql_change", statement: EVERYTHING, database: EVERYTHING },
  {
    tool_type: "refund",
    amount: -1,
    currency: EVERYTHING,
    customer: { name: EVERYTHING, email: EVERYTHING },
  },
  { tool_type: "create_task", title: EVERYTHING, description: EVERYTHING, assignee: EVERYTHING },
  { tool_type: "file_patch", path: EVERYTHING, diff: EVERYTHING },
  { tool_type: "deployment", service: EVERYTHING, environment: EVERYTHING, to_version: EVERYTHING },
  { tool_type: EVERYTHING, [EVERYTHING]: HOSTILE },
] as const;

const nameOf = ({ tool_type }: (typeof CALLS)[number]) =>
  tool_type === EVERYTHING ? "a tool that nobody knows" : tool_type;

test("hostile arguments of whatever tool stay text", async ({ page, desk, api, signInAs }) => {
  const asked: [uid: string, title: string][] = [];
  for (const tool_args of CALLS)
    asked.push([await api.ask(nameOf(tool_args), { tool_args }), nameOf(tool_args)]);
  await signInAs("reviewer");
  await desk.open();
  for (const [uid, title] of asked) {
    await desk.select(title);
    await expect(page).toHaveURL(new RegExp(uid));
    const isUnharmed = await guard(page);
    const call = desk.task.getByRole("region", { name: "What will happen" });

    await expect(call.getByText("U+202E").first()).toBeVisible();
    await expect(call.getByText("alert('hacked')").first()).toBeVisible();
    await call.getByText("Raw JSON").click();
    await expect(desk.task.getByRole("button", { name: "Copy JSON" })).toBeVisible();

    await expect(desk.task.getByRole("img")).toHaveCount(0);
    await expect(call.getByRole("link")).toHaveCount(0);
    await isUnharmed();
  }
});

test("receivers outside are marked, those inside are not", async ({ desk, api, signInAs }) => {
  const to = ["inside@test.example", "outside@acme.test"];
  const uid = await api.ask("Send a letter", { tool_args: { tool_type: "send_email", to, body: "Hello" } });
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Send a letter");

  await expect(desk.task.getByText("Send e-mail to inside@test.example and 1 other")).toBeVisible();
  const receiver = (address: string) => desk.task.getByRole("listitem").filter({ hasText: address });
  await expect(receiver("outside@acme.test")).toContainText("external");
  await expect(receiver("inside@test.example")).not.toContainText("external");
});

test("SQL without a WHERE says so in its first line", async ({ desk, api, signInAs }) => {
  const tool_args = {
    tool_type: "sql_change",
    database: "erp",
    statement: "UPDATE invoices SET paid = true",
  };
  const uid = await api.ask("Mark as paid", { tool_args });
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Mark as paid");
  await expect(desk.task.getByText("UPDATE invoices in erp, no WHERE: every row")).toBeVisible();
});

test("a field that no renderer knows is shown", async ({ desk, api, signInAs }) => {
  const tool_args = {
    tool_type: "refund",
    amount: 42,
    currency: "EUR",
    approved_by_ceo: { really: "yes, he did" },
  };
  const uid = await api.ask("Refund order 42", { tool_args });
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Refund order 42");
  const others = desk.task.getByRole("region", { name: "Also in this call" });
  await expect(others).toContainText("approved_by_ceo");
  await expect(others).toContainText("yes, he did");
});

test("among many arguments one is found by its letters", async ({ desk, api, signInAs }) => {
  const fields = Array.from({ length: 30 }, (_, place) => [`field_${place}`, { value: `text ${place}` }]);
  const uid = await api.ask("Do something", { tool_args: { tool_type: "x", ...Object.fromEntries(fields) } });
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Do something");
  const search = desk.task.getByRole("searchbox", { name: "Search the arguments" });

  await search.fill("TEXT 17");
  await expect(desk.task.getByText("text 17")).toBeVisible();
  await expect(desk.task.getByText("field_3", { exact: true })).toBeHidden();
  await search.fill("not there");
  await expect(desk.task.getByText("Nothing here has these letters.")).toBeVisible();
});

test("200 KB of text are cut, and shown on demand", async ({ desk, api, signInAs }) => {
  const body = `${"word ".repeat(40_000)}the end`;
  const uid = await api.ask("Send a book", { tool_args: { tool_type: "send_email", to: "a@x.test", body } });
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Send a book");
  await expect(desk.task.getByText("the end")).toBeHidden();
  await desk.task.getByRole("button", { name: "Show all 195 KB" }).click();
  await expect(desk.task.getByText("the end")).toBeVisible();
});

test("a secret header is covered until somebody asks", async ({ desk, api, signInAs }) => {
  const headers = { authorization: "Bearer abc123" };
  const tool_args = { tool_type: "webhook", method: "POST", url: "https://erp.acme.test/pay", headers };
  const uid = await api.ask("Call the ERP", { tool_args });
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Call the ERP");
  await expect(desk.task.getByText("Bearer ••••••••")).toBeVisible();
  await desk.task.getByRole("button", { name: "Show the secret" }).click();
  await expect(desk.task.getByText("Bearer abc123")).toBeVisible();
});

test("edits are compared before they are approved, and stay in the timeline", async ({
  desk,
  api,
  signInAs,
}) => {
  const asked = { tool_type: "refund", amount: 42, currency: "EUR", reason: "Two crates were broken" };
  const uid = await api.ask("Refund order 42", { tool_args: asked });
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Refund order 42");

  const edited = { ...asked, amount: 21, reason: "One crate was broken" };
  await desk.editArguments(JSON.stringify(edited, null, 2));
  const changes = desk.task.getByRole("region", { name: "Your changes" });
  await expect(changes).toContainText("2 changes to what the agent asked for");
  await expect(changes).toContainText("removed: 42");
  await expect(changes).toContainText("added: 21");
  await expect(changes).toContainText("added: One crate was broken");
  await expect(changes).toBeInViewport();
  await desk.decide("Approve edited");

  const kept = desk.timeline.getByRole("region", { name: "Edited arguments" });
  await expect(kept).toContainText("with 2 changes to the arguments");
  await expect(kept).toContainText("removed: Two crates were broken");
  await expect(kept).toContainText("added: 21");
  expect(await api.decisionOn(uid)).toMatchObject({ tool_args: edited });
});

test("an edit that only reorders is none", async ({ desk, api, signInAs }) => {
  const uid = await api.ask("Refund order 42", { tool_args: { tool_type: "refund", amount: 42 } });
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Refund order 42");
  await desk.editArguments('{"amount": 42.0, "tool_type": "refund"}');
  await expect(desk.task.getByText("Nothing is changed yet")).toBeVisible();
  await expect(desk.task.getByRole("button", { name: "Approve edited" })).toBeDisabled();
});

test("arguments, read and edited, have no barrier that axe finds", async ({ page, desk, api, signInAs }) => {
  const statement = "DELETE FROM t -- all\nWHERE name = 'x' OR 1 = 1;";
  const tool_args = {
    tool_type: "sql",
    statement,
    database: "production",
    limits: { rows: 5, none: null },
  };
  const uid = await api.ask("Clean up", { tool_args });
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Clean up");
  await expect(desk.task.getByRole("region", { name: "Also in this call" })).toBeVisible();
  expect(await violationsInBoth(page)).toEqual([]);

  const edited = { ...tool_args, tool_type: "other", statement: statement.replace("1 = 1", "id = 2") };
  await desk.editArguments(JSON.stringify(edited));
  await expect(desk.task.getByRole("region", { name: "Your changes" })).toContainText("another tool");
  expect(await violationsInBoth(page)).toEqual([]);
});
