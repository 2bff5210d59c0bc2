import { v7 as uuidv7 } from "uuid";
import type { AgentFacts, ListedAgent } from "@/lib/domain/agent-facts";
import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { AppError, invalidField } from "@/lib/domain/errors";
import { changedFields } from "@/lib/domain/organization-change";
import { changeCredentials } from "../auth/change-credentials";
import { isReferenceViolation, isUniqueViolation } from "../db/failures";
import { inTransaction, sql, type Tx } from "../db/pool";
import { recordOrganizationChange } from "../organization-log/record";
import {
  type AgentRow,
  deleteUnusedAgent,
  insertAgent,
  memberName,
  saveAgent,
  selectAgents,
} from "./agents-sql";
import { noSuchAgent } from "./pause-agent";
import { lockAgent, selectAgentFacts } from "./pause-agent-sql";

const ADMINISTER = "organization:administer";

/** All agents of an organization, by name; an agent lists itself alone. @throws AppError `forbidden`. */
export async function listAgents(ctx: Ctx, organizationUid: string): Promise<ListedAgent[]> {
  requirePermission(ctx, organizationUid, "work_tasks:read");
  const uid = ctx.actor.type === "agent" ? ctx.actor.uid : undefined;
  return selectAgents(sql(), { organizationUid, uid });
}

/** Read back as the list has it. */
async function listed(tx: Tx, { organizationUid, uid }: AgentRow): Promise<ListedAgent> {
  const [agent] = await selectAgents(tx, { organizationUid, uid });
  if (!agent) throw noSuchAgent();
  return agent;
}

async function ownerOf(tx: Tx, { organizationUid, ownerUserUid: uid }: AgentRow) {
  if (uid === null) return null;
  const name = await memberName(tx, { organizationUid, uid });
  if (name === null) throw invalidField("owner_user_uid", "is no member of the organization");
  return { uid, name };
}

const nameTaken = () =>
  new AppError("name_taken", "name: another agent is called that", {
    details: [{ field: "name", message: "another agent is called that" }],
  });

/** @throws AppError `name_taken` where `save` meets another agent of that name. */
const named = <T>(save: Promise<T>): Promise<T> =>
  save.catch((error: unknown) => {
    throw isUniqueViolation(error) ? nameTaken() : error;
  });

export type NewAgent = Omit<AgentRow, "uid">;

/** @throws AppError `forbidden`, `name_taken`; `invalid_request` for an owner who is no member. */
export async function createAgent(ctx: Ctx, input: NewAgent): Promise<ListedAgent> {
  requirePermission(ctx, input.organizationUid, ADMINISTER);
  const agent: AgentRow = { ...input, uid: uuidv7() };
  return named(
    inTransaction(async (tx) => {
      const owner = await ownerOf(tx, agent);
      await insertAgent(tx, agent);
      await recordOrganizationChange(tx, ctx.actor, {
        ...{ organizationUid: agent.organizationUid, action: "agent.created", before: null },
        subject: { type: "agent", uid: agent.uid, name: agent.name },
        after: { name: agent.name, description: agent.description, owner },
      });
      return listed(tx, agent);
    }),
  );
}

/**
 * Holds the agent of an admin, or of the person who answers for it: the latter only where they are signed in, because a
 * token's scopes may be narrower than that.
 * @throws AppError `not_found`, `forbidden`.
 */
export async function holdAgent(tx: Tx, ctx: Ctx, uid: string) {
  const agent = await lockAgent(tx, ctx, uid);
  if (!agent) throw noSuchAgent();
  const isOwner = ctx.sessionUid !== undefined && agent.ownerUserUid === ctx.actor.uid;
  if (!isOwner) requirePermission(ctx, agent.organizationUid, ADMINISTER);
  return agent;
}

export type ChangeAgent = {
  name?: string | undefined;
  description?: string | undefined;
  ownerUserUid?: string | null | undefined;
};

const asChanged = (
  before: AgentFacts,
  {
    name = before.name,
    description = before.description,
    ownerUserUid = before.owner?.uid ?? null,
  }: ChangeAgent,
): AgentRow => ({
  ...{ organizationUid: before.organizationUid, uid: before.uid },
  ...{ name, description, ownerUserUid },
});

/** Writes it, and tells the log what changed, where anything did. */
async function save(tx: Tx, ctx: Ctx, before: AgentFacts, agent: AgentRow): Promise<void> {
  const { organizationUid, uid, name, description, ownerUserUid } = agent;
  const owner = ownerUserUid === (before.owner?.uid ?? null) ? before.owner : await ownerOf(tx, agent);
  const changed = changedFields(
    { name: before.name, description: before.description, owner: before.owner },
    { name, description, owner },
  );
  if (!changed) return;
  await saveAgent(tx, agent);
  const subject = { type: "agent", uid, name: before.name } as const;
  await recordOrganizationChange(tx, ctx.actor, {
    ...{ organizationUid, action: "agent.updated", subject },
    ...changed,
  });
}

/**
 * Only what is given changes. An owner changes name and description, an admin the owner as well.
 * @throws AppError `not_found`, `forbidden`, `name_taken`; `invalid_request` for an owner who is no member.
 */
export const updateAgent = (ctx: Ctx, uid: string, changes: ChangeAgent): Promise<ListedAgent> =>
  named(
    changeCredentials(async (tx) => {
      const { organizationUid } = await holdAgent(tx, ctx, uid);
      const before = await selectAgentFacts(tx, ctx, uid);
      if (!before) throw noSuchAgent();
      const agent = asChanged(before, changes);
      const isHandedOn = agent.ownerUserUid !== (before.owner?.uid ?? null);
      if (isHandedOn) requirePermission(ctx, organizationUid, ADMINISTER);
      await save(tx, ctx, before, agent);
      return listed(tx, agent);
    }),
  );

const inUse = () =>
  new AppError(
    "has_requests",
    "Tasks, comments or webhook endpoints refer to the agent, so it stays. Pause it and revoke its tokens instead.",
  );

/**
 * With its tokens and tools, as long as nothing else refers to it.
 * @throws AppError `not_found`, `forbidden`, `has_requests`.
 */
export async function deleteAgent(ctx: Ctx, uid: string): Promise<void> {
  const run = changeCredentials(async (tx) => {
    const { organizationUid, name } = await holdAgent(tx, ctx, uid);
    requirePermission(ctx, organizationUid, ADMINISTER);
    if (!(await deleteUnusedAgent(tx, { organizationUid, uid }))) throw inUse();
    await recordOrganizationChange(tx, ctx.actor, {
      ...{ organizationUid, action: "agent.deleted" },
      subject: { type: "agent", uid, name },
      ...{ before: { name }, after: null },
    });
  });
  await run.catch((error: unknown) => {
    throw isReferenceViolation(error) ? inUse() : error;
  });
}
