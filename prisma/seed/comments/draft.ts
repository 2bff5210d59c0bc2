import type { ActorKey } from "../rows/actors";

export type CommentDraft = {
  readonly by: ActorKey;
  readonly daysAgo: number;
  /** Markdown; `@mara` or `@collections-agent` mentions somebody. */
  readonly body: string;
};

/** What is said on one task or approval, oldest first. */
export type Thread = { readonly on: string; readonly comments: readonly CommentDraft[] };
