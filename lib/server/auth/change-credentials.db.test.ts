import { expect, it } from "vitest";
import { aWorld, type World } from "@/lib/testing/world";
import { updateAgent } from "../agents/manage-agents";
import { changeMember, chooseDefaultOrganization, removeMember } from "../members/change-members";
import { updateProfile } from "../profile/profile";
import { endSessions } from "../profile/sessions";
import { closeHub, hub } from "../realtime/hub";
import { credentials } from "./credential-cache";

const CHANGES: [string, (world: World) => Promise<unknown>][] = [
  [
    "a change of role",
    ({ organizationUid, people }) =>
      changeMember(people.admin.ctx, { organizationUid, uid: people.viewer.uid }, "reviewer"),
  ],
  [
    "the removal of a member",
    ({ organizationUid, people }) =>
      removeMember(people.admin.ctx, { organizationUid, uid: people.viewer.uid }),
  ],
  [
    "the choice of a default organization",
    ({ organizationUid, people }) => chooseDefaultOrganization(people.viewer.ctx, organizationUid),
  ],
  ["a new name", ({ people }) => updateProfile(people.viewer.ctx, { name: "Vera" })],
  ["signing out everywhere", ({ people }) => endSessions(people.viewer.ctx)],
  [
    "a new name of an agent",
    ({ agent, people }) => updateAgent(people.admin.ctx, agent.uid, { name: "Billing" }),
  ],
];

it.each(CHANGES)(
  "%s is known from its answer on, though its announcement was not heard",
  async (_, change) => {
    const world = await aWorld();
    credentials();
    // What is subscribed hears nothing any more, not even that the listening began.
    await hub().start();
    await closeHub();
    const { generation } = credentials();
    await change(world);
    expect(credentials().generation).toBe(generation + 1);
  },
);
