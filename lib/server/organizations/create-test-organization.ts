import { v7 as uuidv7 } from "uuid";
import { createApiToken } from "../auth/create-api-token";
import { insertTestOrganization } from "./organization-queries";

const AGENT = "Test Agent";

export type NewTestOrganization = {
  name: string;
  /** The e-mail address of a person who shall see it. */
  admin?: string | undefined;
};

/** Makes an organization in test mode, with an agent. @returns the agent's token, which cannot be had again. */
export async function createTestOrganization({ name, admin }: NewTestOrganization): Promise<string> {
  const [uid, agentUid] = [uuidv7(), uuidv7()];
  const agent = { uid: agentUid, name: AGENT };
  await insertTestOrganization({ uid, slug: `test-${uid}`, name, agent, admin });
  return createApiToken({ organizationUid: uid, holder: { type: "agent", uid: agentUid } });
}
