import { Alert } from "@/components/ui/alert";
import type { Refusal } from "@/lib/client/decisions/decision-store";
import { refusalWords } from "@/lib/client/decisions/refusal-words";

/** Why a decision on the open task did not count. */
export function RefusalAlert({ refusal }: { refusal: Refusal }) {
  const { what, safe } = refusalWords(refusal);
  return (
    <Alert>
      <p className="font-medium">{what}</p>
      <p>{safe}</p>
    </Alert>
  );
}
