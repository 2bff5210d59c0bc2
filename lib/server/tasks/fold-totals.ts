import type { Chore } from "../jobs/housekeeping";
import { foldCountChanges } from "./fold-totals-sql";

export const foldTotals: Chore = { name: "fold-totals", everyMs: 1000, run: foldCountChanges };
