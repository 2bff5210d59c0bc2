import * as z from "zod/mini";
import { Alert } from "@/components/ui/alert";
import { ApiError, sentenceOf } from "@/lib/client/api/api-error";

const decided = z.object({
  resolution: z.string(),
  resolved_by: z.nullable(z.object({ user_name: z.string() })),
});

const STALE = 412;

/** Why a decision did not count: in the words of what happened meanwhile, else in the server's. */
function refusal(error: Error): string {
  if (!(error instanceof ApiError)) return sentenceOf(error);
  if (error.status === STALE)
    return "This changed since you read it. It was read again; look once more, then decide.";
  const other = decided.safeParse(error.details[0]);
  if (!other.success) return sentenceOf(error);
  const by = other.data.resolved_by ? `by ${other.data.resolved_by.user_name} ` : "";
  return `Decided ${by}while you were reading: ${other.data.resolution}`;
}

export const DecisionRefused = ({ error }: { error: Error }) => <Alert>{refusal(error)}</Alert>;
