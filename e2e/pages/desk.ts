import { expect, type Locator, type Page } from "@playwright/test";

/** What a reviewer sees and does at the desk, in a reviewer's words. Tests never see a selector. */
export class Desk {
  readonly table: Locator;
  readonly task: Locator;
  readonly alert: Locator;
  /** What the head of the task says of its state, its priority and so on, and then its details. */
  readonly facts: Locator;
  readonly timeline: Locator;
  /** The box in which a comment is written. */
  readonly comment: Locator;

  constructor(private readonly page: Page) {
    this.table = page.getByRole("table", { name: "Work tasks" });
    this.task = page.getByRole("complementary", { name: "Task" });
    this.alert = this.task.getByRole("alert");
    this.facts = this.task.getByRole("definition");
    this.timeline = this.task.getByRole("region", { name: "Timeline" });
    this.comment = this.task.getByRole("textbox", { name: "Write a comment" });
  }

  row(title: string): Locator {
    return this.table
      .getByRole("row")
      .filter({ has: this.page.getByRole("link", { name: title, exact: true }) });
  }

  /** The title of one row, which opens its task. */
  link(title: string): Locator {
    return this.table.getByRole("link", { name: title, exact: true });
  }

  /** A button of the open task. */
  button(name: string): Locator {
    return this.task.getByRole("button", { name, exact: true });
  }

  /** The titles from top to bottom. */
  titles(): Locator {
    return this.table.getByRole("link");
  }

  commentBy(name: string): Locator {
    return this.timeline.getByRole("article", { name: `Comment by ${name}` });
  }

  async open(search = ""): Promise<void> {
    await this.page.goto(`/tasks${search && `?${search}`}`);
    await expect(this.table).not.toHaveAttribute("aria-busy", "true");
  }

  async select(title: string): Promise<void> {
    await this.row(title).click();
    await expect(this.task.getByRole("heading", { name: title })).toBeVisible();
  }

  /** The task is in the pane, and marked in the list. */
  async expectOpen(title: string): Promise<void> {
    await expect(this.task.getByRole("heading", { name: title })).toBeVisible();
    await expect(this.link(title)).toHaveAttribute("aria-current", "true");
  }

  async openDirectly(uid: string, title: string): Promise<void> {
    await this.page.goto(`/tasks?task=${uid}`);
    await expect(this.task.getByRole("heading", { name: title })).toBeVisible();
  }

  async filterBy(field: string, value: string): Promise<void> {
    await this.page.getByRole("button", { name: "Filter", exact: true }).click();
    const menu = this.page.getByRole("dialog", { name: "Filter" });
    await menu.getByRole("button", { name: field, exact: true }).click();
    await menu.getByRole("checkbox", { name: value, exact: true }).check();
    await this.page.keyboard.press("Escape");
    await expect(menu).toBeHidden();
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole("searchbox", { name: "Search titles" }).fill(text);
  }

  async note(text: string): Promise<void> {
    await this.task.getByRole("textbox", { name: "Note" }).fill(text);
  }

  async decide(button: "Approve" | "Reject" | "Approve edited"): Promise<void> {
    await this.task.getByRole("button", { name: button, exact: true }).click();
  }

  async editArguments(json: string): Promise<void> {
    await this.task.getByRole("button", { name: "Edit arguments" }).click();
    await this.task.getByRole("textbox", { name: "Arguments as JSON" }).fill(json);
  }
}
