import { expect, type Locator, type Page } from "@playwright/test";

/** What a person sees and does with channels. */
export class Channels {
  readonly list: Locator;
  readonly members: Locator;
  readonly feed: Locator;

  constructor(private readonly page: Page) {
    this.list = page.getByRole("region", { name: "Channels" });
    this.members = page.getByRole("list", { name: "Members" });
    this.feed = page.getByRole("list", { name: "Messages" });
  }

  /** One channel in the list. */
  row(name: string): Locator {
    return this.list
      .getByRole("listitem")
      .filter({ has: this.page.getByRole("link", { name, exact: true }) });
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  async open(): Promise<void> {
    await this.page.goto("/channels");
    await expect(this.page.getByRole("heading", { name: "Channels", level: 1 })).toBeVisible();
  }

  async openDirectly(uid: string, name: string): Promise<void> {
    await this.page.goto(`/channels/${uid}`);
    await this.expectShown(name);
  }

  async expectShown(name: string): Promise<void> {
    await expect(this.page.getByRole("heading", { name, level: 1 })).toBeVisible();
  }

  async create(name: string, { purpose = "", isPrivate = false } = {}): Promise<void> {
    await this.button("New channel").click();
    const form = this.page.getByRole("form", { name: "New channel" });
    await form.getByRole("textbox", { name: "Name" }).fill(name);
    await form.getByRole("textbox", { name: "Purpose" }).fill(purpose);
    if (isPrivate) await form.getByRole("checkbox", { name: "Private" }).check();
    await form.getByRole("button", { name: "Create channel" }).click();
  }

  async add(name: string): Promise<void> {
    await this.button("Add").click();
    await this.page
      .getByRole("dialog", { name: "Add a member" })
      .getByRole("button", { name, exact: true })
      .click();
    await expect(this.members.getByText(name)).toBeVisible();
  }
}
