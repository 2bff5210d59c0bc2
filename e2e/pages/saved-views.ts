import { expect, type Locator, type Page } from "@playwright/test";

/** Filters that people gave a name. */
export class SavedViews {
  constructor(private readonly page: Page) {}

  heading(name: string): Locator {
    return this.page.getByRole("heading", { level: 1, name, exact: true });
  }

  /** In the sidebar. Its name goes on with how many are in it. */
  link(name: string): Locator {
    return this.page.getByRole("link", { name: new RegExp(`^${name}`) });
  }

  dialog(title: string): Locator {
    return this.page.getByRole("dialog", { name: title });
  }

  async fill(title: "Save view" | "Rename view", name: string): Promise<void> {
    await this.dialog(title).getByRole("textbox", { name: "Name" }).fill(name);
    await this.page.keyboard.press("Enter");
  }

  /** Saves the list on the screen. Gives the uid of the view. */
  async save(name: string, { isShared = false } = {}): Promise<string> {
    await this.page.getByRole("button", { name: "Save view" }).click();
    if (isShared)
      await this.dialog("Save view")
        .getByRole("checkbox", { name: /^Shared/ })
        .check();
    await this.fill("Save view", name);
    await expect(this.heading(name)).toBeVisible();
    return String(new URL(this.page.url()).searchParams.get("view"));
  }

  async choose(item: string): Promise<void> {
    await this.page.getByRole("button", { name: "View options" }).click();
    await this.page.getByRole("dialog", { name: "View options" }).getByRole("button", { name: item }).click();
    await expect(this.page.getByRole("dialog", { name: "View options" })).toBeHidden();
  }
}
