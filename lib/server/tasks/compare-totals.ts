import { inTransaction } from "../db/pool";
import {
  readOneMoment,
  repairDifferences,
  selectDifferences,
  type TotalDifference,
} from "./compare-totals-sql";

export type { TotalDifference };

/** Compares the summary of totals with the tasks, in one snapshot, and makes it equal where it shall. */
export const compareTotals = ({ repair }: { repair: boolean }): Promise<TotalDifference[]> =>
  inTransaction(async (tx) => {
    await readOneMoment(tx);
    const differences = await selectDifferences(tx);
    if (repair && differences.length > 0) await repairDifferences(tx);
    return differences;
  });
