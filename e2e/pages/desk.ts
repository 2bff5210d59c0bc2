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
  /** What can still be taken back, and what was refused, whatever task is open. */
  readonly toasts: Locator;

  constructor(private readonly page: Page) {
    this.table = page.getByRole("table", { name: "Work tasks" });
    this.task = page.getByRole("complementary", { name: "Task" });
    this.alert = this.task.getByRole("alert");
    this.facts = this.task.getByRole("definition");
    this.timeline = this.task.getByRole("region", { name: "Timeline" });
    this.toasts = page.getByRole("region", { name: "Your decisions" });
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

  /** The names of the columns, from left to right. */
  columns(): Locator {
    return this.table.getByRole("columnheader");
  }

  /** The titles from top to bottom. */
  titles(): Locator {
    return this.table.getByRole("link");
  }

  /** How many the heading of the list says there are. */
  total(count: number): Locator {
    const words = count === 1 ? "work task" : "work tasks";
    return this.page.getByRole("main").getByText(`${count} ${words}`, { exact: true });
  }

  commentBy(name: string): Locator {
    return this.timeline.getByRole("article", { name: `Comment by ${name}` });
  }

  async open(search = ""): Promise<void> {
    await this.page.goto(`/tasks${search && `?${search}`}`);
    await expect(this.table).not.toHaveAttribute("aria-busy", "true");
  }

  /** The same, and the page hears by now of what happens elsewhere. */
  async openLive(search = ""): Promise<void> {
    const listening = this.page.waitForResponse("**/api/events");
    await this.open(search);
    await listening;
  }

  /** The server has been told that this window shows a task, and has said who else does. */
  async firstLook(): Promise<void> {
    await this.page.waitForResponse("**/viewers/*");
  }

  /** For tests in which nothing of what happens elsewhere is to reach the page by itself. */
  async hearNothing(): Promise<void> {
    await this.page.route("**/api/events", (route) => route.fulfill({ status: 204 }));
  }

  /** What waits to be shown in the list, such as `1 new`. */
  news(words: string): Locator {
    return this.page.getByRole("button", { name: words, exact: true });
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

  /** Takes back the newest decision that is not final. */
  async undo(): Promise<void> {
    await this.toasts.getByRole("button", { name: "Undo" }).click();
  }

  async editArguments(json: string): Promise<void> {
    await this.task.getByRole("button", { name: "Edit & approve" }).click();
    await this.task.getByRole("textbox", { name: "Arguments as JSON" }).fill(json);
  }
}
