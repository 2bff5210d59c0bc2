import { testRule } from "@/lib/contracts/approvals/test-rule";
import { AppError } from "@/lib/domain/errors";
import type { Decision, JsonObject } from "@/lib/domain/work-task";
import type { Tx } from "../db/pool";
import { isTestOrganization } from "../organizations/test-mode";

/** How the fake reviewer will decide. */
export type TestRule = {
  verdict: Decision;
  /** Arguments that replace the agent's. */
  toolArgs: JsonObject | null;
  note: string | null;
  afterMs: number;
};

type Ruled = { metadata: JsonObject | null; actions?: readonly unknown[] | undefined };

const NOT_OF_SEVERAL = { path: ["decide"], message: "cannot be edit where there are several actions" };

/**
 * The rule that a request brings along in its metadata. Null where it has none, and outside of test mode, where it means
 * nothing, whatever it is.
 * @throws AppError `invalid_request` naming its field, as in `metadata.test.decide`.
 */
export async function findTestRule(
  tx: Tx,
  organizationUid: string,
  { metadata, actions = [] }: Ruled,
): Promise<TestRule | null> {
  const given = metadata?.test;
  if (given === undefined || !(await isTestOrganization(tx, organizationUid))) return null;
  const { data, error } = testRule.safeParse(given);
  if (!data) throw broken(error.issues);
  if (data.decide === "edit" && actions.length > 0) throw broken([NOT_OF_SEVERAL]);
  const { decide, tool_args: toolArgs = null, note, after_ms: afterMs } = data;
  return { verdict: decide === "reject" ? "reject" : "approve", toolArgs, note, afterMs };
}

function broken(issues: readonly { path: PropertyKey[]; message: string }[]): AppError {
  const details = issues.map(({ path, message }) => ({
    field: ["metadata", "test", ...path].join("."),
    message,
  }));
  const [first] = details;
  return new AppError("invalid_request", `${first?.field}: ${first?.message}`, { details });
}
