import { test as base, expect as baseExpect } from "@playwright/test";
import type { Role } from "@/lib/domain/permissions";
import { hashPassword } from "@/lib/server/auth/password";
import { sessionCookie } from "@/lib/testing/session-cookie";
import { aWorld, type World } from "@/lib/testing/world";
import { AgentApi } from "./agent-api";
import { Channels } from "./pages/channels";
import { Desk } from "./pages/desk";
import { type Watch, watchPage } from "./watch-page";

export const PASSWORD = "a password that only this test knows";

type Fixtures = {
  /** A new organization with its people and agent for each test: tests share nothing, so all of them run at once. */
  world: World;
  api: AgentApi;
  desk: Desk;
  channels: Channels;
  signInAs: (role: Role) => Promise<void>;
  watch: Watch;
};

export const test = base.extend<Fixtures>({
  world: async ({ baseURL: _ }, use) => use(await aWorld(await hashPassword(PASSWORD))),
  api: async ({ request, world }, use) => use(new AgentApi(request, world)),
  desk: async ({ page }, use) => use(new Desk(page)),
  channels: async ({ page }, use) => use(new Channels(page)),
  signInAs: async ({ context, world, baseURL }, use) =>
    use(async (role) => {
      const { name, value } = await sessionCookie(world.people[role].uid);
      await context.addCookies([{ name, value, url: String(baseURL), httpOnly: true, sameSite: "Lax" }]);
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
