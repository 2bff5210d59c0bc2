import { describe, expect, it } from "vitest";
import {
  type Approval,
  type ApprovalAction,
  NOTHING_YET,
  WORK_TASK_PRIORITIES,
  WORK_TASK_STATUSES,
  type WorkTaskDetail,
  type WorkTaskStatus,
} from "@/lib/domain/work-task";
import { toApprovalView } from "../approvals/mapping";
import { approvalView } from "../approvals/objects";
import { sampleTask } from "../testing/sample-task";
import goldenApproval from "./golden/approval-detail.json";
import goldenList from "./golden/list.json";
import goldenTask from "./golden/task-detail.json";
import { PRIORITY_OUT, prioritiesIn, STATUS_OUT, statusesIn, toAssignTo, toDetail, toItem } from "./mapping";
import { detail, item } from "./objects";
import { PRIORITIES, STATUSES } from "./words";

const avatar = (name: string) => `https://cdn.example.com/avatars/${name}.jpg`;
const JANE = {
  ...{ type: "user" as const, uid: "550e8400-e29b-41d4-a716-446655440000" },
  ...{ name: "Jane Smith", avatarUrl: avatar("jane") },
};
const JOHN = {
  ...{ type: "user" as const, uid: "660e8400-e29b-41d4-a716-446655440000" },
  ...{ name: "John Doe", avatarUrl: avatar("john") },
};
const AGENT = {
  type: "agent" as const,
  uid: "770e8400-e29b-41d4-a716-446655440000",
  name: "Collections Agent",
};
const by = (at: string, who: { name: string; type: "user" | "agent" }, action: string, details: unknown) => ({
  ...{ at, byName: who.name, byType: who.type, action, details },
});

/** The examples of the contract's own pages (get, list). */
const TASK: WorkTaskDetail = {
  ...sampleTask({ dueAt: "2026-04-01T23:59:59.000Z", startedAt: "2026-03-16T10:00:00.000Z" }),
  organizationUid: "0d000000-0000-4000-8000-000000000001",
  uid: "a1b2c3d4-e5f6-4890-abcd-ef1234567890",
  ...{ type: "task", title: "Review Q4 invoice discrepancies", status: "in_progress", priority: "high" },
  description: "Check invoices flagged by the agent for amount mismatches against purchase orders.",
  ...{ dueDate: "2026-04-01", createdAt: "2026-03-15T14:30:00.999Z", updatedAt: "2026-03-16T10:00:00.000Z" },
  ...{ assignee: JANE, origin: JOHN, resolution: null, version: 2, approval: null },
  contextEntities: [
    {
      ...{ entityType: "invoice", uid: "1d000000-0000-4000-8000-000000000881" },
      ...{ invoiceNumber: "INV-2026-0042", counterpartyName: "Acme Corp" },
    },
    { entityType: "party", uid: "1d000000-0000-4000-8000-000000000900", name: "Acme Corp" },
  ],
  changeLog: [
    by("2026-03-15T14:30:00.999Z", JOHN, "created", null),
    by("2026-03-16T10:00:00.000Z", JANE, "status_changed", { from: "todo", to: "in_progress" }),
  ],
};

const TO = { to: ["billing@acme.com"] };
const APPROVAL: WorkTaskDetail = {
  ...TASK,
  uid: "b2c3d4e5-f6a7-4901-bcde-f12345678901",
  ...{ type: "hil_approval", title: "Approve email to Acme Corp", status: "todo", priority: "urgent" },
  ...{ description: "", dueDate: null, dueAt: null, startedAt: null, assignee: null, contextEntities: [] },
  ...{ resolution: "approved", completedAt: "2026-03-16T10:30:00.456Z" },
  ...{ createdAt: "2026-03-16T09:15:00.123Z", updatedAt: "2026-03-16T10:30:00.456Z" },
  origin: { ...AGENT, triggerType: "email_received" },
  approval: {
    ...NOTHING_YET,
    reasoning: "Invoice INV-2026-0042 is 15 days overdue.",
    toolArgs: {
      tool_type: "send_email",
      subject: "Follow-up: Invoice INV-2026-0042 - Payment Overdue",
      ...TO,
    },
    originalToolArgs: { tool_type: "send_email", subject: "Pay!", ...TO },
    trigger: { type: "email_received", from_email: "support@acme.com", subject: "RE: Invoice inquiry" },
    resolutionNote: "Looks good, proceed",
    resolvedAt: "2026-03-16T10:30:00.456Z",
    resolvedBy: JANE,
    expiry: null,
  },
  changeLog: [
    by("2026-03-16T09:15:00.123Z", AGENT, "Created", { title: "Approve email to Acme Corp" }),
    by("2026-03-16T10:30:00.456Z", JANE, "Resolved", {
      ...{ action: "approve", resolution: "approved", resolution_note: "Looks good, proceed" },
    }),
  ],
};

it("writes a task, an approval and a list as the contract's pages show them", () => {
  expect(toDetail(TASK)).toEqual(goldenTask);
  expect(toDetail(APPROVAL)).toEqual(goldenApproval);
  expect([TASK, APPROVAL].map(toItem)).toEqual(goldenList);
});

it("writes what its own strict schemas accept", () => {
  for (const task of [TASK, APPROVAL]) {
    expect(detail.parse(toDetail(task))).toEqual(toDetail(task));
    expect(item.parse(toItem(task))).toEqual(toItem(task));
  }
  expect(approvalView.parse(toApprovalView(APPROVAL))).toMatchObject({
    resolution: "approved",
    version: 2,
    expires_at: null,
  });
});

it("does not alter the log that it turns around", () => {
  const before = structuredClone(TASK.changeLog);
  toDetail(TASK);
  expect(TASK.changeLog).toEqual(before);
});

it("says pending of an approval that waits, and shows the agent's arguments once only", () => {
  const waiting: WorkTaskDetail = {
    ...APPROVAL,
    resolution: null,
    approval: APPROVAL.approval && {
      ...APPROVAL.approval,
      originalToolArgs: null,
      resolvedAt: null,
      resolvedBy: null,
    },
  };
  expect(toDetail(waiting)).toMatchObject({ resolution: null, resolved_at: null, resolved_by: null });
  expect(toDetail(waiting)).not.toHaveProperty("original_tool_args");
  expect(toApprovalView(waiting).resolution).toBe("pending");
  expect(toItem(waiting)).toMatchObject({ resolution: null });
});

describe("a request of several calls", () => {
  const action: ApprovalAction = {
    ...{ uid: "a_1", position: 0, title: null, toolArgs: { amount: 5 }, originalToolArgs: { amount: 10 } },
    ...{ resolution: "approved", note: "Half", resolvedAt: "2026-03-16T10:00:00.000Z", resolvedBy: JANE },
  };
  const bundle = (resolution: WorkTaskDetail["resolution"]): WorkTaskDetail => ({
    ...APPROVAL,
    resolution,
    approval: { ...(APPROVAL.approval as Approval), actions: [action] },
  });

  it("shows what is decided of a part to people, and not to its agent", () => {
    const decided = { resolution: "approved", tool_args: { amount: 5 }, original_tool_args: { amount: 10 } };
    expect(toDetail(bundle(null))).toMatchObject({ actions: [decided] });
    const [told] = toApprovalView(bundle(null)).actions ?? [];
    expect(told).toMatchObject({ resolution: null, note: null, tool_args: { amount: 10 } });
    expect(told).not.toHaveProperty("original_tool_args");
    expect(toApprovalView(bundle("approved"))).toMatchObject({ actions: [decided] });
  });

  it("has no actions where there is a single call, nor in an answer that was kept before there were any", () => {
    expect(toDetail(APPROVAL)).not.toHaveProperty("actions");
    const { actions: _, ...kept } = APPROVAL.approval as Approval;
    expect(toDetail({ ...APPROVAL, approval: kept as Approval })).not.toHaveProperty("actions");
  });
});

it("names an assigned agent by its own keys only", () => {
  expect(toAssignTo(AGENT)).toEqual({ type: "agent", agent_uid: AGENT.uid, name: AGENT.name });
  expect(toAssignTo(null)).toBeNull();
});

it("shows every status and priority in the contract's words, and finds it again under them", () => {
  for (const status of WORK_TASK_STATUSES) {
    expect(STATUSES).toContain(STATUS_OUT[status]);
    expect(statusesIn([STATUS_OUT[status]])).toContain(status);
  }
  for (const priority of WORK_TASK_PRIORITIES) {
    expect(PRIORITIES).toContain(PRIORITY_OUT[priority]);
    expect(prioritiesIn([PRIORITY_OUT[priority]])).toContain(priority);
  }
  const hidden: WorkTaskStatus[] = ["triage", "backlog", "todo"];
  expect(statusesIn(["todo"])).toEqual(hidden);
  expect(statusesIn(undefined)).toBeUndefined();
});
