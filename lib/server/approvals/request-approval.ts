import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { v7 as uuidv7 } from "uuid";
import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import {
  type ApprovalAction,
  type Expiry,
  type Instant,
  type JsonObject,
  NO_EXTERNAL_IDS,
  NOTHING_YET,
  type OnExpiry,
  type UnnumberedDetail,
} from "@/lib/domain/work-task";
import { inTransaction, type Tx } from "../db/pool";
import { isTestOrganization } from "../organizations/test-mode";
import { type NewFields, type PreparedTask, prepareWorkTask, saveNewTask } from "../tasks/new-work-task";
import { findFirstAnswer, type IdempotencyKey, keepFirstAnswer } from "./idempotency-sql";
import { insertTestDecision } from "./test-decisions-sql";
import { findTestRule, type TestRule } from "./test-rule";

type NewAction = Pick<ApprovalAction, "title" | "toolArgs">;

export type RequestApproval = Omit<NewFields, "organizationUid"> & {
  reasoning: string;
  toolArgs: JsonObject;
  /** Several calls instead of the one; the request then has no arguments of its own. */
  actions?: readonly NewAction[] | undefined;
  trigger: JsonObject | null;
  metadata: JsonObject | null;
  expiresAt: Instant | null;
  /** The same, counted from now. */
  expiresInSeconds?: number | undefined;
  onExpiry?: OnExpiry | undefined;
};

/** The answer is kept before the request is saved, and so before it has its number. */
export type Requested = { task: UnnumberedDetail; isReplay: boolean };

/**
 * An agent asks for one action to be countersigned, or for several together, in the organization of its token.
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
    const task = await inTransaction(async (tx) => save(tx, ctx, await prepare(tx, ctx, input)));
    return { task, isReplay: false };
  }
  const key = { organizationUid: ctx.defaultOrganization, agentUid: ctx.actor.uid, key: idempotencyKey };
  return requestOnce(ctx, input, key);
}

/** The key's record is written first, with the answer in it: a second request waits for the first one to end, and finds it. */
async function requestOnce(ctx: Ctx, input: RequestApproval, key: IdempotencyKey): Promise<Requested> {
  const requestHash = createHash("sha256")
    .update(canonicalize(input) ?? "")
    .digest();
  return inTransaction(async (tx) => {
    const prepared = await prepare(tx, ctx, input);
    const { metadata: _, ...response } = prepared.task;
    const isFirst = await keepFirstAnswer(tx, key, { requestHash, response });
    if (!isFirst) return replay(tx, key, requestHash);
    const { metadata: __, ...task } = await save(tx, ctx, prepared);
    return { task, isReplay: false };
  });
}

/** What the fake reviewer will decide, where there is one, is saved with it. */
async function save(tx: Tx, ctx: Ctx, prepared: Prepared): Promise<PreparedTask["task"]> {
  const saved = await saveNewTask(tx, ctx, prepared);
  if (prepared.testRule) await insertTestDecision(tx, saved, prepared.testRule);
  return saved;
}

async function replay(tx: Tx, key: IdempotencyKey, requestHash: Buffer): Promise<Requested> {
  const first = await findFirstAnswer(tx, key);
  if (first?.requestHash.equals(requestHash)) {
    return { task: await marked(tx, key, first.response), isReplay: true };
  }
  throw new AppError("idempotency_mismatch", "The Idempotency-Key was used with another request body", {
    details: [{ field: "idempotency-key", message: "was used with another request body" }],
  });
}

/** The answer was kept before anything was known of the mode, which does not change once there are requests. */
async function marked(
  tx: Tx,
  { organizationUid }: IdempotencyKey,
  task: UnnumberedDetail,
): Promise<UnnumberedDetail> {
  const isTest = await isTestOrganization(tx, organizationUid);
  return { ...task, approval: task.approval && { ...task.approval, isTest } };
}

function expiryOf({ expiresAt, expiresInSeconds, onExpiry = "expire" }: RequestApproval): Expiry | null {
  const at = expiresInSeconds === undefined ? expiresAt : inSeconds(expiresInSeconds);
  return at === null ? null : { at, onExpiry, stoppedAt: null, overdueAt: null };
}

const inSeconds = (seconds: number): Instant => new Date(Date.now() + seconds * 1000).toISOString();

const newAction = (asked: NewAction, position: number): ApprovalAction => ({
  ...asked,
  ...{ uid: uuidv7(), position, originalToolArgs: null },
  ...{ resolution: null, note: null, resolvedAt: null, resolvedBy: null },
});

type Prepared = PreparedTask & { testRule: TestRule | null };

async function prepare(tx: Tx, ctx: Ctx, input: RequestApproval): Promise<Prepared> {
  const {
    reasoning,
    toolArgs,
    actions = [],
    trigger,
    metadata,
    expiresAt: _,
    expiresInSeconds: __,
    onExpiry: ___,
    ...fields
  } = input;
  const testRule = await findTestRule(tx, ctx.defaultOrganization, input);
  const prepared = await prepareWorkTask(
    tx,
    ctx,
    { ...fields, organizationUid: ctx.defaultOrganization },
    {
      status: "todo",
      approval: {
        ...NOTHING_YET,
        reasoning,
        toolArgs,
        originalToolArgs: null,
        actions: actions.map(newAction),
        trigger,
        expiry: expiryOf(input),
      },
      metadata,
      tags: [],
      external: NO_EXTERNAL_IDS,
      change: { action: "Created", details: { title: fields.title } },
    },
  );
  return { ...prepared, testRule };
}
