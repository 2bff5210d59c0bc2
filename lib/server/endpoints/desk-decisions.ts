import { desk } from "@/lib/contracts/desk/contract";
import {
  type BulkBody,
  type BulkResult,
  bulkOp,
  takeBackDecisionOp,
  triageTaskOp,
} from "@/lib/contracts/desk/workbench/bulk";
import {
  type DecisionRulesView,
  getDecisionRulesOp,
  updateDecisionRulesOp,
} from "@/lib/contracts/desk/workbench/rules";
import { setTestModeOp } from "@/lib/contracts/desk/workbench/test-mode";
import {
  describeToolOp,
  forgetToolOp,
  listToolsOp,
  type ToolView,
} from "@/lib/contracts/desk/workbench/tools";
import { PRIORITY_OUT, STATUS_OUT } from "@/lib/contracts/work-tasks/mapping";
import type { DecisionRules } from "@/lib/domain/decision-rules";
import type { Door } from "@/lib/domain/door";
import { describeTool, forgetTool, listTools } from "../agents/tools";
import { takeBackDecision } from "../approvals/take-back-decision";
import { endpoint } from "../http/endpoint";
import { toAppError } from "../http/respond";
import { getDecisionRules, updateDecisionRules } from "../organizations/decision-rules";
import { setTestMode } from "../organizations/test-mode";
import { changeManyTasks, type Deed, type Result } from "../tasks/change-many-tasks";
import { triageTask } from "../tasks/triage-task";
import { detailAnswer } from "./detail-answer";

const DOOR: Door = { status: STATUS_OUT, priority: PRIORITY_OUT };

const takeBack = endpoint(takeBackDecisionOp, async (ctx, { params }) =>
  detailAnswer(await takeBackDecision(ctx, { uid: params.task_uid })),
);

const triage = endpoint(triageTaskOp, async (ctx, { params, headers, body }) => {
  const { priority, assign_to: assignTo } = body;
  const target = { uid: params.task_uid, expectedVersion: headers["if-match"], door: DOOR };
  return detailAnswer(await triageTask(ctx, { ...target, priority, assignTo }));
});

function deedOf(body: BulkBody): Deed {
  if (body.action === "take_back") return { action: "take_back" };
  if (body.action === "assign") return { action: "triage", assignTo: body.assign_to, door: DOOR };
  if (body.action === "set_priority") return { action: "triage", priority: body.priority, door: DOOR };
  const { action, resolution_note: note, hold_seconds: holdSeconds, review_ms: reviewMs } = body;
  return { action, note, holdSeconds, reviewMs };
}

function toBulkResult(result: Result, requestId: string): BulkResult {
  if (result.ok) {
    const { uid, version, heldUntil } = result;
    return { uid, ok: true, version, held_until: heldUntil };
  }
  const error = toAppError(result.error, requestId);
  const { body } = desk.answerTo(error, { requestId, at: new Date().toISOString() });
  const said = body as { error: string; details: Record<string, unknown>[] };
  return { uid: result.uid, ok: false, code: error.code, ...said };
}

const bulk = endpoint(bulkOp, async (ctx, { body }) => {
  const done = await changeManyTasks(ctx, body.tasks, deedOf(body));
  const results = done.map((result) => toBulkResult(result, ctx.requestId));
  const succeeded = results.filter(({ ok }) => ok).length;
  return { succeeded, failed: results.length - succeeded, results };
});

const toRules = (rules: DecisionRules): DecisionRulesView => ({
  undo_seconds: rules.undoSeconds,
  undo_skips_urgent: rules.undoSkipsUrgent,
  reject_needs_note: rules.rejectNeedsNote,
  quick_reasons: [...rules.quickReasons],
  own_domains: [...rules.ownDomains],
  not_executed_minutes: rules.notExecutedMinutes,
  grant_minutes: rules.grantMinutes,
  high_risk_rules: rules.highRiskRules.map(({ toolType, amountFrom }) => ({
    tool_type: toolType,
    amount_from: amountFrom,
  })),
});

const rules = endpoint(getDecisionRulesOp, async (ctx, { params }) =>
  toRules(await getDecisionRules(ctx, params.organization_uid)),
);

const changeRules = endpoint(updateDecisionRulesOp, async (ctx, { params, body }) => {
  const changed = await updateDecisionRules(ctx, params.organization_uid, {
    undoSeconds: body.undo_seconds,
    undoSkipsUrgent: body.undo_skips_urgent,
    rejectNeedsNote: body.reject_needs_note,
    quickReasons: body.quick_reasons,
    notExecutedMinutes: body.not_executed_minutes,
    grantMinutes: body.grant_minutes,
    ownDomains: body.own_domains && [...new Set(body.own_domains)],
    highRiskRules: body.high_risk_rules?.map(({ tool_type, amount_from }) => ({
      toolType: tool_type,
      amountFrom: amount_from,
    })),
  });
  return toRules(changed);
});

const testMode = endpoint(setTestModeOp, async (ctx, { params, body }) => ({
  is_test: await setTestMode(ctx, params.organization_uid, body.is_test),
}));

const toTool = (tool: Awaited<ReturnType<typeof describeTool>>): ToolView => ({
  tool_type: tool.toolType,
  description: tool.description,
  json_schema: { ...tool.jsonSchema },
  updated_at: tool.updatedAt,
});

const tools = endpoint(listToolsOp, async (ctx, { params }) => ({
  items: (await listTools(ctx, params.agent_uid)).map(toTool),
}));

const describe = endpoint(describeToolOp, async (ctx, { params, body }) => {
  const { agent_uid: agentUid, tool_type: toolType } = params;
  const { description, json_schema: jsonSchema } = body;
  return toTool(await describeTool(ctx, { agentUid, toolType, description, jsonSchema }));
});

const forget = endpoint(forgetToolOp, async (ctx, { params }) => {
  await forgetTool(ctx, { agentUid: params.agent_uid, toolType: params.tool_type });
  return undefined;
});

export const deskDecisionEndpoints = [
  ...[takeBack, triage, bulk, rules, changeRules, testMode],
  ...[tools, describe, forget],
];
