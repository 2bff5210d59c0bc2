import { dueAt, NEVER_DUE } from "@/lib/domain/due";
import type { WorkTaskPriority } from "@/lib/domain/work-task";
import { answerQuestion } from "@/lib/server/approvals/answer-question";
import { askAgent } from "@/lib/server/approvals/ask-agent";
import { commitDecision } from "@/lib/server/approvals/commit-decision";
import { decideOrHold } from "@/lib/server/approvals/decide-approval";
import { expireApproval } from "@/lib/server/approvals/expire-approval";
import { reportExecution } from "@/lib/server/approvals/report-execution";
import { requestApproval } from "@/lib/server/approvals/request-approval";
import { takeBackDecision } from "@/lib/server/approvals/take-back-decision";
import { withdrawApproval } from "@/lib/server/approvals/withdraw-approval";
import { pool } from "@/lib/server/db/pool";
import { deleteWorkTask } from "@/lib/server/tasks/delete-work-task";
import { triageTask } from "@/lib/server/tasks/triage-task";
import type { World, WorldAgent } from "./world";

/** The same numbers for the same seed (mulberry32). */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

export type Stage = {
  world: World;
  agents: readonly WorldAgent[];
  uids: string[];
  pick: (below: number) => number;
};

const PRIORITIES: WorkTaskPriority[] = ["low", "medium", "high", "urgent"];
const NOTES = ["Wrong amount", " wrong AMOUNT", "Not now", ""];
const TOOLS = ["refund", "send_email", "sql_change"];

/** Of few different arguments, so that there are similar requests. */
const callOf = ({ pick }: Stage) => {
  const tool_type = TOOLS[pick(4)];
  return { ...(tool_type && { tool_type }), amount: pick(3), to: "a@b.test" };
};

/** Within two days, before or after. */
const dueOf = ({ pick }: Stage) =>
  pick(3) === 0 ? NEVER_DUE : dueAt(new Date(Date.now() + (pick(96) - 48) * 3_600_000).toISOString());

async function ask(stage: Stage): Promise<void> {
  const { agents, pick, uids } = stage;
  const agent = agents[pick(agents.length)] ?? agents[0];
  if (!agent) return;
  const calls = pick(8) === 0 ? [callOf(stage), callOf(stage)] : null;
  const { task } = await requestApproval(agent.ctx, {
    ...{ title: "Any", description: "", reasoning: "r", trigger: null, metadata: null },
    ...{ priority: PRIORITIES[pick(4)] ?? "medium", due: dueOf(stage) },
    expiresAt: pick(10) === 0 ? new Date(Date.now() + 60_000).toISOString() : null,
    wanted: { assignTo: null, entities: [] },
    ...(calls
      ? { toolArgs: {}, actions: calls.map((toolArgs) => ({ title: null, toolArgs })) }
      : { toolArgs: callOf(stage) }),
  });
  uids.push(task.uid);
}

async function decide(stage: Stage, uid: string, holdSeconds: number): Promise<void> {
  const { world, pick } = stage;
  const { ctx } =
    [world.people.admin, world.people.manager, world.people.reviewer][pick(3)] ?? world.people.admin;
  const decision = pick(7) === 0 ? "reject" : "approve";
  const toolArgs = decision === "approve" && pick(6) === 0 ? { ...callOf(stage), to: "c@d.test" } : undefined;
  const reviewMs = pick(3) === 0 ? undefined : pick(9000);
  await decideOrHold(ctx, { uid, decision, toolArgs, note: NOTES[pick(4)], holdSeconds, reviewMs });
}

/** As if it had been asked for and decided so many hours earlier. */
const age = (uid: string, hours: number) =>
  pool().query(
    `UPDATE work_tasks SET created_at = created_at - make_interval(hours => $2), resolved_at = resolved_at - make_interval(hours => $3)
     WHERE uid = $1`,
    [uid, hours, Math.floor(hours * 0.7)],
  );

/** What does not go through a command: time that passes, and the job that archives. */
async function touch({ world, pick }: Stage, uid: string): Promise<void> {
  if (pick(3) > 0) return void (await age(uid, pick(24 * 20)));
  await pool().query(
    "UPDATE work_tasks SET archived_at = now() WHERE organization_uid = $1 AND uid = $2 AND resolution IS NOT NULL",
    [world.organizationUid, uid],
  );
}

const agentOf = async ({ agents }: Stage, uid: string): Promise<WorldAgent | undefined> => {
  const { rows } = await pool().query<{ agent: string }>(
    "SELECT origin_agent_uid AS agent FROM work_tasks WHERE uid = $1",
    [uid],
  );
  return agents.find((agent) => agent.uid === rows[0]?.agent);
};

async function byAgent(stage: Stage, uid: string): Promise<unknown> {
  const agent = await agentOf(stage, uid);
  if (!agent) return;
  const { pick } = stage;
  const kind = pick(4);
  if (kind === 0) return withdrawApproval(agent.ctx, { uid, reason: null });
  if (kind === 1) return answerQuestion(agent.ctx, { uid, answer: "Yes", toolArgs: callOf(stage) });
  const outcome = pick(3) === 0 ? "failed" : "succeeded";
  return reportExecution(agent.ctx, { uid, outcome, result: null, error: null, externalRef: null });
}

/** A held decision whose time is over, and a request whose time is. */
async function letTimePass({ world }: Stage, uid: string): Promise<void> {
  await pool().query(
    `UPDATE work_tasks SET held_until = CASE WHEN held_until IS NOT NULL THEN now() - interval '1 second' END,
       expires_at = CASE WHEN expires_at IS NOT NULL AND resolution IS NULL THEN now() - interval '1 second' ELSE expires_at END
     WHERE uid = $1`,
    [uid],
  );
  const task = { organizationUid: world.organizationUid, uid };
  await commitDecision(task);
  await expireApproval(task);
}

function byPerson(stage: Stage, uid: string): Promise<unknown> {
  const { world, pick } = stage;
  const { ctx } = world.people.admin;
  const kind = pick(5);
  if (kind === 0) return takeBackDecision(ctx, { uid });
  if (kind === 1) return askAgent(ctx, { uid, question: "Why?" });
  if (kind === 2) return deleteWorkTask(ctx, { uid });
  const assignTo = { type: "user" as const, user_uid: world.people.viewer.uid };
  const priority = PRIORITIES[pick(4)] ?? "medium";
  return triageTask(ctx, { uid, ...(pick(2) ? { assignTo } : { priority }) });
}

const DEEDS: readonly ((stage: Stage, uid: string) => Promise<unknown>)[] = [
  ...Array.from({ length: 7 }, () => ask),
  ...Array.from({ length: 6 }, () => (stage: Stage, uid: string) => decide(stage, uid, 0)),
  (stage, uid) => decide(stage, uid, 30),
  ...[letTimePass, byPerson, byAgent, byAgent, touch, touch, touch],
];

const REFUSALS = new Set([
  ...[
    "not_found",
    "forbidden",
    "invalid_request",
    "already_decided",
    "archived",
    "being_decided",
    "not_held",
    "not_asked",
  ],
  ...["not_approved", "already_reported", "already_asked", "stale_version"],
]);

/** Does one random thing of all that a dashboard counts. What is impossible by now is no failure. */
export async function performDecision(stage: Stage): Promise<void> {
  const { pick, uids } = stage;
  const deed = DEEDS[pick(DEEDS.length)] ?? ask;
  // Mostly the newest ones: they are not decided yet.
  const uid = uids[Math.max(0, uids.length - 1 - pick(pick(2) ? 10 : uids.length))] ?? "";
  try {
    await (uid === "" ? ask(stage) : deed(stage, uid));
  } catch (error) {
    if (!REFUSALS.has((error as { code?: string }).code ?? "")) throw error;
  }
}
