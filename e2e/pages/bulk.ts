import { expect, type Locator, type Page } from "@playwright/test";

/** What is done with several tasks at once, in a reviewer's words. */
export class Bulk {
  readonly bar: Locator;
  /** What asks, and what reports. */
  readonly dialog: Locator;

  constructor(private readonly page: Page) {
    this.bar = page.getByRole("region", { name: "Selection" });
    this.dialog = page.getByRole("dialog");
  }

  box(title: string): Locator {
    return this.page.getByRole("checkbox", { name: `Select ${title}`, exact: true });
  }

  async selectAll(count: number): Promise<void> {
    await this.bar.getByRole("button", { name: `Select all ${count} in this filter` }).click();
    await this.expectSelected(count);
  }

  async expectSelected(count: number): Promise<void> {
    await expect(this.bar.getByRole("status")).toHaveText(new RegExp(`^${count} selected`));
  }

  /** Opens the question. */
  async ask(button: "Approve" | "Reject"): Promise<void> {
    await this.bar.getByRole("button", { name: button, exact: true }).click();
  }

  async pick(menu: "Assign" | "Priority", value: string): Promise<void> {
    await this.bar.getByRole("button", { name: menu, exact: true }).click();
    await this.page.getByRole("dialog", { name: menu }).getByRole("button", { name: value }).click();
  }

  async press(button: string): Promise<void> {
    await this.dialog.getByRole("button", { name: button }).click();
  }

  /** What failed for one reason: each title, and who was faster. */
  failures(reason: string): Locator {
    return this.dialog.getByRole("region", { name: reason }).getByRole("listitem");
  }
}
