import { expect, test } from "./fixtures";
import { guard } from "./guard-page";
import { HOSTILE } from "./hostile-texts";

// A trace puts scripts into every frame; the sandbox refuses them, and the browser says so in the console.
test.use({ trace: "off" });

test("an e-mail in HTML is shown as a page that can do nothing", async ({ page, desk, api, signInAs }) => {
  const body = `<h1>Dear customer</h1>${HOSTILE.join("\n")}<a href="/tasks">a link</a><p style="display:none">hidden words</p>`;
  const uid = await api.ask("Send a letter", {
    tool_args: { tool_type: "send_email", to: "a@x.test", body },
  });
  await signInAs("reviewer");
  await desk.openDirectly(uid, "Send a letter");
  const isUnharmed = await guard(page);

  await desk.task.getByRole("button", { name: "Show as a page" }).click();
  const letter = desk.task.getByTitle("The message as a page").contentFrame();

  await expect(letter.getByRole("heading", { name: "Dear customer" })).toBeVisible();
  await expect(letter.getByText("hidden words")).toBeVisible();
  await expect(letter.getByText("[link to /tasks] a link")).toBeVisible();
  await expect(letter.getByRole("link")).toHaveCount(0);
  await expect(letter.getByRole("img")).toHaveCount(0);
  await isUnharmed();

  await desk.task.getByRole("button", { name: "Show as text" }).click();
  await expect(desk.task.getByText("<h1>Dear customer</h1>").first()).toBeVisible();
});
