import { randomUUID } from "node:crypto";
import * as ops from "@/lib/contracts/work-tasks/operations";
import type { World } from "@/lib/testing/world";
import { data } from "./client";

/** Tests run in any order and at once on one database: whatever they make says whose it is. */
export const unique = (text: string): string => `${text} ${randomUUID().slice(0, 8)}`;

export const TOOL_ARGS = {
  tool_type: "send_email",
  to: ["billing@acme.test"],
  subject: "Invoice INV-2026-0042",
  body: "Dear team, …",
};

export const approvalBody = (more: object = {}) => ({
  title: "Send payment reminder to Acme Corp",
  reasoning: "Invoice **INV-2026-0042** is 15 days overdue.",
  tool_args: TOOL_ARGS,
  trigger: { type: "email_received", from_email: "support@acme.test", subject: "RE: Invoice inquiry" },
  ...more,
});

export const aTask = (world: World, body: object = {}) =>
  data(ops.createWorkTaskOp, {
    as: world.people.manager.token,
    body: { title: unique("Follow up with Acme Corp"), ...body },
  });

export const anApproval = (world: World, more: object = {}) =>
  data(ops.requestApprovalOp, { as: world.agent.token, body: approvalBody(more) });
