import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const violationsOf = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
};

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const address of ["/sign-in", "/docs", "/nothing-here"]) {
      test(`${address} has no barrier that axe finds`, async ({ page, watch }) => {
        watch.expectStatus(404);
        await page.goto(address);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        expect(await violationsOf(page)).toEqual([]);
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
      expect(await violationsOf(page)).toEqual([]);
      await desk.select("Refund order 42");
      expect(await violationsOf(page)).toEqual([]);
      await desk.editArguments("{");
      await expect(desk.task.getByText("This is not valid JSON")).toBeVisible();
      expect(await violationsOf(page)).toEqual([]);
      await desk.openDirectly(late, "Send a reminder");
      expect(await violationsOf(page)).toEqual([]);
      await desk.openDirectly(task, "Call Acme");
      expect(await violationsOf(page)).toEqual([]);
    });
  });
}
