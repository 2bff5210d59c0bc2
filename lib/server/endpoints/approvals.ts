import type { z } from "zod";
import { toApprovalView, toDetail } from "@/lib/contracts/work-tasks/mapping";
import type { approvalDetail } from "@/lib/contracts/work-tasks/objects";
import * as ops from "@/lib/contracts/work-tasks/operations";
import { dueOn } from "@/lib/domain/due";
import { AppError } from "@/lib/domain/errors";
import { requestApproval } from "../approvals/request-approval";
import { Answer, endpoint } from "../http/endpoint";
import { getWorkTask } from "../tasks/get-work-task";

const request = endpoint(ops.requestApprovalOp, async (ctx, { headers, body }) => {
  const { title, reasoning, description, priority, trigger, metadata } = body;
  const asked = {
    title,
    reasoning,
    description,
    priority,
    trigger,
    metadata,
    toolArgs: body.tool_args,
    due: dueOn(body.due_date),
    wanted: { assignTo: body.assign_to, entities: body.context_entities },
    expiresAt: body.expires_at,
  };
  const { task, isReplay } = await requestApproval(ctx, asked, headers["idempotency-key"]);
  const etag = `"${task.version}"`;
  return new Answer(
    toDetail(task) as z.output<typeof approvalDetail>,
    isReplay ? { status: 200, headers: { etag, "idempotency-replayed": "true" } } : { headers: { etag } },
  );
});

const matches = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch?.split(",").some((tag) => ["*", etag, `W/${etag}`].includes(tag.trim())) ?? false;

const get = endpoint(ops.getApprovalOp, async (ctx, { params, headers }) => {
  const task = await getWorkTask(ctx, params);
  if (task.type !== "hil_approval") throw new AppError("not_found", "Approval not found");
  const etag = `"${task.version}"`;
  const isKnown = matches(headers["if-none-match"], etag);
  return new Answer(toApprovalView(task), {
    headers: { etag },
    ...(isKnown && { status: 304, noBody: true }),
  });
});

export const approvalEndpoints = [request, get];
