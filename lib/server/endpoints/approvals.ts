import type { z } from "zod";
import { toApprovalView, toConsumedGrant } from "@/lib/contracts/approvals/mapping";
import * as approvalOps from "@/lib/contracts/approvals/operations";
import { toDetail } from "@/lib/contracts/work-tasks/mapping";
import type { approvalDetail } from "@/lib/contracts/work-tasks/objects";
import * as ops from "@/lib/contracts/work-tasks/operations";
import type { Ctx } from "@/lib/domain/ctx";
import { dueOn } from "@/lib/domain/due";
import { AppError } from "@/lib/domain/errors";
import { type Grants, NO_GRANTS } from "@/lib/domain/grant";
import type { WorkTaskDetail } from "@/lib/domain/work-task";
import { answerQuestion } from "../approvals/answer-question";
import { askAgent } from "../approvals/ask-agent";
import { reportExecution } from "../approvals/report-execution";
import { requestApproval } from "../approvals/request-approval";
import { waitForApproval } from "../approvals/wait-for-approval";
import { withdrawApproval } from "../approvals/withdraw-approval";
import { consumeGrant } from "../grants/consume-grant";
import { grantsOf } from "../grants/grant-of";
import { Answer, endpoint } from "../http/endpoint";
import { getWorkTask } from "../tasks/get-work-task";
import { detailAnswer } from "./detail-answer";

const etagOf = ({ version }: { version: number }) => `"${version}"`;

const request = endpoint(ops.requestApprovalOp, async (ctx, { headers, body }) => {
  const { title, reasoning, description, priority, trigger, metadata } = body;
  const asked = {
    title,
    reasoning,
    description,
    priority,
    trigger,
    metadata,
    toolArgs: body.tool_args ?? {},
    actions: body.actions?.map(({ title: name, tool_args: toolArgs }) => ({ title: name, toolArgs })),
    due: dueOn(body.due_date),
    wanted: { assignTo: body.assign_to, entities: body.context_entities },
    expiresAt: body.expires_at,
    expiresInSeconds: body.expires_in_seconds,
    onExpiry: body.on_expiry,
  };
  const { task, isReplay } = await requestApproval(ctx, asked, headers["idempotency-key"]);
  const etag = etagOf(task);
  return new Answer(
    toDetail(task) as z.output<typeof approvalDetail>,
    isReplay ? { status: 200, headers: { etag, "idempotency-replayed": "true" } } : { headers: { etag } },
  );
});

const matches = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch?.split(",").some((tag) => ["*", etag, `W/${etag}`].includes(tag.trim())) ?? false;

/** Only the agent that asked is given any. */
const grantsFor = async ({ actor }: Ctx, task: WorkTaskDetail): Promise<Grants> =>
  actor.type === "agent" && actor.uid === task.origin.uid ? grantsOf(task.organizationUid, task) : NO_GRANTS;

const get = endpoint(ops.getApprovalOp, async (ctx, { params, query, headers }, { arrivedAt, leaving }) => {
  const seconds = query.wait ?? headers.prefer ?? 0;
  const ms = arrivedAt + seconds * 1000 - performance.now();
  const { "if-none-match": known } = headers;
  const isKnown = (task: WorkTaskDetail) => known === undefined || matches(known, etagOf(task));
  const task =
    seconds > 0
      ? await waitForApproval(ctx, { ...params, ms, isKnown, leaving: leaving() })
      : await getWorkTask(ctx, params);
  if (task.type !== "hil_approval") throw new AppError("not_found", "Approval not found");
  const etag = etagOf(task);
  const isPreferred = query.wait === undefined && seconds > 0;
  const isUnchanged = matches(known, etag);
  return new Answer(toApprovalView(task, isUnchanged ? NO_GRANTS : await grantsFor(ctx, task)), {
    headers: { etag, ...(isPreferred && { "preference-applied": `wait=${seconds}` }) },
    ...(isUnchanged && { status: 304, noBody: true }),
  });
});

const withdraw = endpoint(approvalOps.withdrawApprovalOp, async (ctx, { params, headers, body }) => {
  const { reason } = body;
  const task = await withdrawApproval(ctx, { ...params, reason, expectedVersion: headers["if-match"] });
  return new Answer(toApprovalView(task), { headers: { etag: etagOf(task) } });
});

const report = endpoint(approvalOps.reportExecutionOp, async (ctx, { params, headers, body }) => {
  const { outcome, result, error, external_ref: externalRef } = body;
  const reported = { outcome, result, error, externalRef, expectedVersion: headers["if-match"] };
  const task = await reportExecution(ctx, { ...params, ...reported });
  return new Answer(toApprovalView(task), { headers: { etag: etagOf(task) } });
});

const consume = endpoint(approvalOps.consumeGrantOp, async (ctx, { params, body }) =>
  toConsumedGrant(await consumeGrant(ctx, { ...params, grant: body.grant })),
);

const ask = endpoint(approvalOps.askAgentOp, async (ctx, { params, headers, body }) => {
  const asked = { ...params, question: body.question, expectedVersion: headers["if-match"] };
  return detailAnswer(await askAgent(ctx, asked)) as Answer<z.output<typeof approvalDetail>>;
});

const answer = endpoint(approvalOps.answerQuestionOp, async (ctx, { params, headers, body }) => {
  const { answer: said, tool_args: toolArgs } = body;
  const actions = body.actions?.map((action) => ({ uid: action.uid, toolArgs: action.tool_args }));
  const answered = { ...params, answer: said, toolArgs, actions, expectedVersion: headers["if-match"] };
  const task = await answerQuestion(ctx, answered);
  return new Answer(toApprovalView(task), { headers: { etag: etagOf(task) } });
});

export const approvalEndpoints = [request, get, withdraw, report, ask, answer, consume];
