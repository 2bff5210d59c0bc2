import { type BrowserContext, test as base, expect as baseExpect } from "@playwright/test";
import type { DecisionRules } from "@/lib/domain/decision-rules";
import type { Role } from "@/lib/domain/permissions";
import { hashPassword } from "@/lib/server/auth/password";
import { db } from "@/lib/server/db/client";
import { sessionCookie } from "@/lib/testing/session-cookie";
import { aWorld, type World } from "@/lib/testing/world";
import { AgentApi } from "./agent-api";
import { Channels } from "./pages/channels";
import { Dashboard } from "./pages/dashboard";
import { Desk } from "./pages/desk";
import { type Watch, watchPage } from "./watch-page";

export const PASSWORD = "a password that only this test knows";

type Rules = Partial<Omit<DecisionRules, "quickReasons" | "ownDomains" | "highRiskRules">> & {
  quickReasons?: string[];
  highRiskRules?: { toolType: string | null; amountFrom: number | null }[];
};

type Fixtures = {
  /** How the organization wants its decisions to be made. Unless a test says otherwise, they are final at once. */
  rules: Rules;
  /** A new organization with its people and agent for each test: tests share nothing, so all of them run at once. */
  world: World;
  api: AgentApi;
  desk: Desk;
  dashboard: Dashboard;
  channels: Channels;
  /** In the test's own browser, or in another one. */
  signInAs: (role: Role, where?: BrowserContext) => Promise<void>;
  watch: Watch;
};

/** Made once in each worker: hashing is slow on purpose. */
const passwordHash = hashPassword(PASSWORD);

export const test = base.extend<Fixtures>({
  rules: [{}, { option: true }],
  world: async ({ rules }, use) => {
    const world = await aWorld(await passwordHash);
    await db().organization.update({
      where: { uid: world.organizationUid },
      data: { undoSeconds: 0, ...rules },
    });
    await use(world);
  },
  api: async ({ request, world }, use) => use(new AgentApi(request, world)),
  desk: async ({ page }, use) => use(new Desk(page)),
  dashboard: async ({ page }, use) => use(new Dashboard(page)),
  channels: async ({ page }, use) => use(new Channels(page)),
  signInAs: async ({ context, world, baseURL }, use) =>
    use(async (role, where = context) => {
      const { name, value } = await sessionCookie(world.people[role].uid);
      await where.addCookies([{ name, value, url: String(baseURL), httpOnly: true, sameSite: "Lax" }]);
    }),
  watch: [
    async ({ page, baseURL }, use) => {
      const watch = watchPage(page, new URL(String(baseURL)).origin);
      await use(watch);
      baseExpect(watch.problems()).toEqual([]);
    },
    { auto: true },
  ],
});

export const { expect } = test;
