import type { BrowserContextOptions, Page } from "@playwright/test";

export type State = Pick<BrowserContextOptions, "viewport" | "colorScheme"> & {
  name: string;
  /** Brings the page, where somebody has just signed in, into the state. */
  show: (page: Page, url: string) => Promise<void>;
};

const DESKTOP = { width: 1440, height: 900 };
const TABLET = { width: 1024, height: 768 };
const PHONE = { width: 390, height: 844 };

const QUEUE = "/tasks?type=hil_approval&resolution=pending&sort=-priority";

const pane = (page: Page) => page.getByRole("complementary", { name: "Task" });

async function queue(page: Page, url: string, more = ""): Promise<void> {
  await page.goto(url + QUEUE + more);
  await page.getByRole("table", { name: "Work tasks" }).getByRole("link").first().waitFor();
}

/** The first request of a tool, open and read. */
const open = (tool: string) => async (page: Page, url: string) => {
  await queue(page, url, `&tool=${tool}`);
  await page.getByRole("table", { name: "Work tasks" }).getByRole("link").first().click();
  await pane(page).getByRole("region", { name: "Timeline" }).waitFor();
};

async function editing(page: Page, url: string): Promise<void> {
  await open("refund")(page, url);
  await page.keyboard.press("e");
  await pane(page)
    .getByRole("button", { name: /^Approve/ })
    .waitFor();
}

async function bulk(page: Page, url: string): Promise<void> {
  await queue(page, url);
  for (const key of ["j", "x", "j", "x", "j", "x", "Escape"]) await page.keyboard.press(key);
  await page.getByText("3 selected").waitFor();
}

async function held(page: Page, url: string): Promise<void> {
  await open("send_email")(page, url);
  await page.keyboard.press("a");
  await page.getByRole("button", { name: "Undo" }).first().waitFor();
}

async function palette(page: Page, url: string): Promise<void> {
  await queue(page, url);
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog", { name: "Command palette" }).waitFor();
}

async function dashboard(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/dashboard?range=30d`);
  await page.getByRole("heading", { name: "Cost by tool" }).waitFor();
}

/** The dashboard further down. */
async function flow(page: Page, url: string): Promise<void> {
  await dashboard(page, url);
  await page.getByRole("heading", { name: "Flow" }).evaluate((heading) => heading.scrollIntoView());
}

/** A page of the settings, once what it shows is there. */
const settings = (path: string, heading: string) => async (page: Page, url: string) => {
  await page.goto(`${url}/settings/${path}`);
  await page.getByRole("heading", { name: heading }).first().waitFor();
  await page.waitForLoadState("networkidle");
};

/** Every picture of the README, and those that are looked at before a release. */
export const STATES: readonly State[] = [
  { name: "desk-light", viewport: DESKTOP, colorScheme: "light", show: open("send_email") },
  { name: "desk-dark", viewport: DESKTOP, colorScheme: "dark", show: open("refund") },
  { name: "queue", viewport: DESKTOP, colorScheme: "light", show: queue },
  { name: "sql", viewport: DESKTOP, colorScheme: "dark", show: open("sql_change") },
  { name: "editing", viewport: DESKTOP, colorScheme: "light", show: editing },
  { name: "bulk", viewport: DESKTOP, colorScheme: "light", show: bulk },
  { name: "undo", viewport: DESKTOP, colorScheme: "dark", show: held },
  { name: "palette", viewport: DESKTOP, colorScheme: "light", show: palette },
  { name: "tablet", viewport: TABLET, colorScheme: "light", show: open("send_email") },
  { name: "dashboard-light", viewport: DESKTOP, colorScheme: "light", show: dashboard },
  { name: "dashboard-dark", viewport: DESKTOP, colorScheme: "dark", show: flow },
  { name: "dashboard-phone", viewport: PHONE, colorScheme: "light", show: dashboard },
  {
    ...{ name: "settings-organization", viewport: DESKTOP, colorScheme: "light" },
    show: settings("organization", "Organization"),
  },
  { name: "settings-agents", viewport: DESKTOP, colorScheme: "dark", show: settings("agents", "Agents") },
  { name: "settings-members", viewport: DESKTOP, colorScheme: "light", show: settings("members", "Members") },
  { name: "settings-phone", viewport: PHONE, colorScheme: "light", show: settings("members", "Members") },
  { name: "phone-list", viewport: PHONE, colorScheme: "light", show: queue },
  { name: "phone-task", viewport: PHONE, colorScheme: "dark", show: open("refund") },
];
