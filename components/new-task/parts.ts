import type { Draft } from "@/lib/client/new-task/draft";
import type { Refusal } from "@/lib/client/new-task/field-errors";

/** What each group of fields of the form gets. */
export type Parts = {
  draft: Draft;
  errors: Refusal["fields"];
  onChange: (patch: Partial<Draft>) => void;
};
