import type { ApprovalView } from "@/packages/client/src/types";
import { ask, type Caller, dataOf } from "../testing/ask";
import { eachAtOnce } from "../testing/at-once";
import type { Findings } from "../testing/findings";
import type { Arrival } from "../testing/webhook-inbox";
import type { Case } from "./case";

/** A request as people read it in the end, and as its agent does. */
export type Final = {
  detail: { tool_args: unknown; original_tool_args?: unknown };
  view: ApprovalView;
};

/** As JSON: the order of keys counts, too. */
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Null where it is not there any more. */
export async function readFinal(admin: Caller, agent: Caller, uid: string): Promise<Final | null> {
  const found = await ask(admin, "GET", `/api/work-tasks/${uid}`);
  if (found.status === 404) return null;
  return {
    detail: (found.body as { data: Final["detail"] }).data,
    view: await dataOf<ApprovalView>(ask(agent, "GET", `/api/approvals/${uid}`)),
  };
}

const RESOLUTION = { approve: "approved", reject: "rejected" } as const;

function checkDecision({ toolArgs, decision }: Case, { detail, view }: Final): string[] {
  if (!decision) return [];
  const { resolution, resolved_by: by, resolution_note: note, tool_args: args } = view;
  return [
    ...(resolution === RESOLUTION[decision.action] ? [] : [`its decision was lost; it is ${resolution}`]),
    ...(by?.user_uid === decision.by && note === decision.resolution_note
      ? []
      : ["it was decided otherwise"]),
    ...(same(args, decision.tool_args ?? toolArgs) ? [] : ["other arguments were approved"]),
    ...(same(detail.tool_args, args) ? [] : ["people and the agent read different arguments"]),
  ];
}

const answered = ({ resolution, resolved_at, resolved_by, resolution_note, tool_args }: ApprovalView) => ({
  ...{ resolution, resolved_at, resolved_by, resolution_note, tool_args },
});

function checkAnswer({ answer }: Case, { view }: Final): string[] {
  if (!answer) return ["whoever waited for it got no answer"];
  return same(answered(answer), answered(view)) ? [] : ["whoever waited for it was answered otherwise"];
}

function checkOutcome({ report }: Case, { view: { execution } }: Final): string[] {
  if (!report) return [];
  if (!execution) return ["its outcome was lost"];
  const { outcome, result = null, error = null, external_ref: ref = null } = report;
  const { executed_at: _, ...kept } = execution;
  return same(kept, { outcome, result, error, external_ref: ref }) ? [] : ["it has another outcome"];
}

/** What each event of a case has to say, where it was acknowledged. */
function expectedEvents({ toolArgs, decision, report }: Case): Map<string, unknown> {
  const finalArgs = decision?.tool_args ?? toolArgs;
  return new Map<string, unknown>([
    ["approval.requested", ["pending", toolArgs]],
    ...(decision ? ([["approval.decided", [RESOLUTION[decision.action], finalArgs]]] as const) : []),
    ...(report ? ([["approval.executed", [RESOLUTION.approve, finalArgs]]] as const) : []),
  ]);
}

function checkWebhooks(kept: Case, arrivals: readonly Arrival[]): string[] {
  const problems: string[] = [];
  const expected = expectedEvents(kept);
  for (const [type, content] of expected) {
    const told = arrivals.filter((arrival) => arrival.type === type);
    if (told.length === 0) problems.push(`no webhook told of ${type}`);
    if (new Set(told.map(({ id }) => id)).size > 1) problems.push(`two webhooks told of ${type}`);
    if (new Set(told.map(({ body }) => body)).size > 1) problems.push(`${type} was told in two versions`);
    if (told.some(({ data }) => !same([data.resolution, data.tool_args], content)))
      problems.push(`${type} was told with other content`);
  }
  return problems;
}

function checkCase(kept: Case, final: Final | null, arrivals: readonly Arrival[]): string[] {
  if (!final) return ["it was lost"];
  const { toolArgs, uid, again = uid } = kept;
  const { tool_args: args, original_tool_args: original = args } = final.detail;
  return [
    ...(again === uid ? [] : ["its key made two requests"]),
    ...(same(original, toolArgs) ? [] : ["it has other arguments"]),
    ...checkDecision(kept, final),
    ...checkAnswer(kept, final),
    ...checkOutcome(kept, final),
    ...checkWebhooks(kept, arrivals),
  ];
}

const AT_ONCE = 16;

/** Holds what was acknowledged against what is there, and against what was delivered. */
export async function verify(
  cases: readonly Case[],
  arrivals: readonly Arrival[],
  read: (uid: string) => Promise<Final | null>,
  findings: Findings,
): Promise<void> {
  const byTask = Map.groupBy(arrivals, ({ data }) => data.uid);
  await eachAtOnce(cases, AT_ONCE, async (kept) => {
    const { uid, key } = kept;
    const problems =
      uid === undefined
        ? ["nothing was ever acknowledged"]
        : checkCase(kept, await read(uid), byTask.get(uid) ?? []);
    for (const problem of problems) findings.violation(`${key} (${uid}): ${problem}`);
  });
}
