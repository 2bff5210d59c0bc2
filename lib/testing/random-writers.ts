import fc from "fast-check";
import { dueOn } from "@/lib/domain/due";
import type { WorkTaskPriority, WorkTaskStatus } from "@/lib/domain/work-task";
import { decideOrHold } from "@/lib/server/approvals/decide-approval";
import { type RequestApproval, requestApproval } from "@/lib/server/approvals/request-approval";
import { takeBackDecision } from "@/lib/server/approvals/take-back-decision";
import { createWorkTask } from "@/lib/server/tasks/create-work-task";
import { deleteWorkTask, hideWorkTask } from "@/lib/server/tasks/delete-work-task";
import { triageTask } from "@/lib/server/tasks/triage-task";
import { updateWorkTask } from "@/lib/server/tasks/update-work-task";
import type { World } from "./world";

const DATES = [null, "2026-01-01", "2026-01-02", "2026-02-28", "0001-01-01", "9999-12-31"];
const STATUSES: WorkTaskStatus[] = ["triage", "todo", "in_progress", "blocked", "done", "canceled"];
const PRIORITIES: WorkTaskPriority[] = ["none", "low", "medium", "urgent"];

const KINDS = [
  ...(["create", "ask", "update", "share", "hide", "delete"] as const),
  ...(["decide", "hold", "takeBack", "triage"] as const),
];

export type Deed = {
  kind: (typeof KINDS)[number];
  /** Which of the tasks made so far. */
  target: number;
  status: WorkTaskStatus;
  priority: WorkTaskPriority;
  dueDate: string | null;
  assignee: "nobody" | "reviewer" | "viewer" | "agent";
};

export const aDeed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom(...KINDS, "create", "update"),
  target: fc.nat(),
  status: fc.constantFrom(...STATUSES),
  priority: fc.constantFrom(...PRIORITIES),
  dueDate: fc.constantFrom(...DATES),
  assignee: fc.constantFrom("nobody", "reviewer", "viewer", "agent"),
});

/** Does one random thing, through the product's own commands. What is impossible by now is no failure. */
export async function perform(world: World, uids: string[], deed: Deed): Promise<void> {
  const { ctx } = world.people.admin;
  const uid = uids[deed.target % Math.max(uids.length, 1)] ?? "";
  const fields = { status: deed.status, priority: deed.priority, dueDate: deed.dueDate };
  const wanted = { assignTo: assigneeOf(world, deed), entities: [] };
  const common = { title: "Any", description: "", due: dueOn(deed.dueDate), wanted };
  if (deed.kind === "create" || uid === "") {
    const { status, priority } = fields;
    const input = { ...common, status, priority, organizationUid: world.organizationUid };
    uids.push((await createWorkTask(ctx, input)).uid);
    return;
  }
  if (deed.kind === "ask") {
    const asked = { reasoning: "r", ...callsOf(deed), trigger: null, metadata: null, expiresAt: null };
    const { priority } = fields;
    const { task } = await requestApproval(world.agent.ctx, { ...common, priority, ...asked });
    uids.push(task.uid);
    return;
  }
  await ignoringRefusals(() => change(world, uid, deed));
}

/** One call, or now and then two of different tools. */
function callsOf({ assignee, target }: Deed): Pick<RequestApproval, "toolArgs" | "actions"> {
  if (target % 3 > 0) return { toolArgs: { tool_type: assignee } };
  const tools = [assignee, assignee === "viewer" ? "reviewer" : "viewer"];
  return {
    toolArgs: {},
    actions: tools.map((tool_type) => ({ title: null, toolArgs: { tool_type } })),
  };
}

function change(world: World, uid: string, deed: Deed): Promise<unknown> {
  const { ctx } = world.people.admin;
  const { kind, status, priority, dueDate } = deed;
  const fields = { status, priority, dueDate };
  const assignTo = assigneeOf(world, deed);
  if (kind === "update") return updateWorkTask(ctx, { uid, fields, assignTo });
  if (kind === "share") return updateWorkTask(ctx, { uid, fields, assignUsers: shared(world, deed) });
  if (kind === "triage") return triageTask(ctx, { uid, priority, assignTo });
  if (kind === "hide") return hideWorkTask(ctx, { uid });
  if (kind === "delete") return deleteWorkTask(ctx, { uid });
  if (kind === "takeBack") return takeBackDecision(ctx, { uid });
  const decision = deed.target % 2 ? "approve" : "reject";
  return decideOrHold(ctx, { uid, decision, holdSeconds: kind === "hold" ? 60 : 0 });
}

function assigneeOf(world: World, { assignee }: Deed) {
  if (assignee === "nobody") return null;
  return assignee === "agent"
    ? ({ type: "agent", agent_uid: world.agent.uid } as const)
    : ({ type: "user", user_uid: world.people[assignee].uid } as const);
}

/** Two people at once, in either order. */
const shared = ({ people }: World, { target }: Deed) =>
  target % 2 ? [people.reviewer.uid, people.viewer.uid] : [people.viewer.uid, people.reviewer.uid];

const REFUSALS = new Set([
  ...["not_found", "forbidden", "invalid_request", "already_decided", "being_decided", "not_held"],
]);

async function ignoringRefusals(run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!REFUSALS.has((error as { code?: string }).code ?? "")) throw error;
  }
}
