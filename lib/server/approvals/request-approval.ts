import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import type { Instant, JsonObject, WorkTaskDetail } from "@/lib/domain/work-task";
import { inTransaction, sql, type Tx } from "../db/pool";
import { addWorkTask, type NewFields } from "../tasks/add-work-task";
import { findFirstAnswer, type IdempotencyKey, keepFirstAnswer } from "./idempotency-sql";

export type RequestApproval = Omit<NewFields, "organizationUid"> & {
  reasoning: string;
  toolArgs: JsonObject;
  trigger: JsonObject | null;
  metadata: JsonObject | null;
  expiresAt: Instant | null;
};

export type Requested = { task: WorkTaskDetail; isReplay: boolean };

/**
 * An agent asks for one action to be countersigned, in the organization of its token.
 *
 * With an idempotency key, the same request within 24 hours gets the first answer again, also when both run at once.
 * @throws AppError `forbidden` for people; `idempotency_mismatch` where the key came with another request;
 * `invalid_request` naming an assignee or entity that is not in the organization.
 */
export async function requestApproval(
  ctx: Ctx,
  input: RequestApproval,
  idempotencyKey?: string,
): Promise<Requested> {
  requirePermission(ctx, ctx.defaultOrganization, "approvals:request");
  if (idempotencyKey === undefined) {
    return { task: await inTransaction((tx) => add(tx, ctx, input)), isReplay: false };
  }
  const key = { organizationUid: ctx.defaultOrganization, agentUid: ctx.actor.uid, key: idempotencyKey };
  const requestHash = createHash("sha256")
    .update(canonicalize(input) ?? "")
    .digest();
  return (await replay(key, requestHash)) ?? (await addOnce(ctx, input, { key, requestHash }));
}

class OvertakenByTwin extends Error {}

async function addOnce(
  ctx: Ctx,
  input: RequestApproval,
  { key, requestHash }: { key: IdempotencyKey; requestHash: Buffer },
): Promise<Requested> {
  try {
    const task = await inTransaction(async (tx) => {
      const response = await add(tx, ctx, input);
      if (await keepFirstAnswer(tx, key, { requestHash, response })) return response;
      // Takes back what this request added.
      throw new OvertakenByTwin();
    });
    return { task, isReplay: false };
  } catch (error) {
    const first = error instanceof OvertakenByTwin ? await replay(key, requestHash) : null;
    if (!first) throw error;
    return first;
  }
}

async function replay(key: IdempotencyKey, requestHash: Buffer): Promise<Requested | null> {
  const first = await findFirstAnswer(sql(), key);
  if (!first) return null;
  if (first.requestHash.equals(requestHash)) return { task: first.response, isReplay: true };
  throw new AppError("idempotency_mismatch", "The Idempotency-Key was used with another request body", {
    details: [{ field: "idempotency-key", message: "was used with another request body" }],
  });
}

function add(tx: Tx, ctx: Ctx, input: RequestApproval): Promise<WorkTaskDetail> {
  const { reasoning, toolArgs, trigger, metadata, expiresAt, ...fields } = input;
  return addWorkTask(
    tx,
    ctx,
    { ...fields, organizationUid: ctx.defaultOrganization },
    {
      status: "todo",
      approval: {
        reasoning,
        toolArgs,
        originalToolArgs: null,
        trigger,
        resolutionNote: null,
        resolvedAt: null,
        resolvedBy: null,
      },
      metadata,
      expiresAt,
      change: { action: "Created", details: { title: fields.title } },
    },
  );
}
