import { expect, it } from "vitest";
import { aWorld } from "@/lib/testing/world";
import { hashToken } from "../auth/token";
import { db } from "../db/client";
import { createTestOrganization } from "./create-test-organization";

it("makes an organization in test mode, whose agent the token is of", async () => {
  const { people } = await aWorld();
  const token = await createTestOrganization({ name: "Tests", admin: people.viewer.email.toUpperCase() });
  const made = await db().apiToken.findFirstOrThrow({
    where: { tokenHash: new Uint8Array(hashToken(token)) },
    select: { agent: { select: { name: true } }, organization: { include: { memberships: true } } },
  });
  expect(made).toMatchObject({
    agent: { name: "Test Agent" },
    organization: {
      ...{ name: "Tests", isTest: true },
      memberships: [{ userUid: people.viewer.uid, role: "admin" }],
    },
  });
});

it("makes nothing for an admin whom nobody knows", async () => {
  const before = await db().organization.count();
  await expect(createTestOrganization({ name: "Tests", admin: "nobody@test.example" })).rejects.toMatchObject(
    {
      code: "P2025",
    },
  );
  expect(await db().organization.count()).toBe(before);
});
