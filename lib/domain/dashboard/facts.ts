import type { ExecutionOutcome, Resolution, WorkTaskPriority } from "../work-task";
import { EXECUTION_OUTCOMES, RESOLUTIONS } from "../work-task";
import { SHOWN_PRIORITIES, type ShownPriority } from "./words";

/** What the dashboard knows of a request that was created. Moments are milliseconds since 1970. */
export type ArrivalRow = {
  createdAt: number;
  priority: WorkTaskPriority;
  agentUid: string | null;
  /** One; several of a bundle; or none. */
  tools: readonly string[];
};

/** What it knows of one that came to an end. */
export type EndingRow = ArrivalRow & {
  endedAt: number;
  resolution: Resolution;
  reviewerUid: string | null;
  reviewMs: number | null;
  isEdited: boolean;
  execution: ExecutionOutcome | null;
  /** Trimmed; null also where nothing was said. */
  rejectionNote: string | null;
  /** The same for similar requests: of one tool and the same arguments. Null of several calls. */
  fingerprint: bigint | null;
  edits: readonly Edit[];
};

/** An argument that a reviewer changed. */
export type Edit = { tool: string | null; path: string };

/**
 * Requests of one day, column by column: a number takes the place of every word, and stands for its place in the list
 * of them. So 300,000 of them are read and gone through in the time that a page may take.
 */
export type Arrivals = {
  readonly length: number;
  readonly createdAt: Float64Array;
  readonly priority: Uint8Array;
  readonly agent: Uint16Array;
  readonly toolSet: Uint32Array;
  readonly agents: readonly (string | null)[];
  readonly toolSets: readonly (readonly string[])[];
};

export type Endings = Arrivals & {
  readonly endedAt: Float64Array;
  readonly resolution: Uint8Array;
  readonly reviewer: Uint16Array;
  /** -1: not known. */
  readonly reviewMs: Int32Array;
  readonly isEdited: Uint8Array;
  /** Its place in EXECUTIONS. */
  readonly execution: Uint8Array;
  readonly note: Uint32Array;
  readonly fingerprint: BigInt64Array;
  /** 0: of several calls. */
  readonly isComparable: Uint8Array;
  readonly reviewers: readonly (string | null)[];
  readonly notes: readonly (string | null)[];
  readonly edits: readonly (Edit & { readonly row: number })[];
};

export const EXECUTIONS = [null, ...EXECUTION_OUTCOMES] as const;

export const shownPriority = (priority: WorkTaskPriority): ShownPriority =>
  priority === "none" ? "low" : priority;

export const APPROVED = RESOLUTIONS.indexOf("approved");
export const REJECTED = RESOLUTIONS.indexOf("rejected");
export const WITHDRAWN = RESOLUTIONS.indexOf("withdrawn");
export const EXPIRED = RESOLUTIONS.indexOf("expired");
export const FAILED = EXECUTIONS.indexOf("failed");

/** Each word once, in the order in which they first come. */
class Words<Word> {
  readonly list: Word[] = [];
  private readonly places = new Map<string, number>();

  placeOf(word: Word): number {
    const key = JSON.stringify(word);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.list.length);
    return this.list.push(word) - 1;
  }
}

export function arrivalsOf(rows: readonly ArrivalRow[]): Arrivals {
  const agents = new Words<string | null>();
  const toolSets = new Words<readonly string[]>();
  return {
    length: rows.length,
    createdAt: Float64Array.from(rows, ({ createdAt }) => createdAt),
    priority: Uint8Array.from(rows, ({ priority }) => SHOWN_PRIORITIES.indexOf(shownPriority(priority))),
    agent: Uint16Array.from(rows, ({ agentUid }) => agents.placeOf(agentUid)),
    toolSet: Uint32Array.from(rows, ({ tools }) => toolSets.placeOf(tools)),
    agents: agents.list,
    toolSets: toolSets.list,
  };
}

export function endingsOf(rows: readonly EndingRow[]): Endings {
  const reviewers = new Words<string | null>();
  const notes = new Words<string | null>();
  return {
    ...arrivalsOf(rows),
    endedAt: Float64Array.from(rows, ({ endedAt }) => endedAt),
    resolution: Uint8Array.from(rows, ({ resolution }) => RESOLUTIONS.indexOf(resolution)),
    reviewer: Uint16Array.from(rows, ({ reviewerUid }) => reviewers.placeOf(reviewerUid)),
    reviewMs: Int32Array.from(rows, ({ reviewMs }) => reviewMs ?? -1),
    isEdited: Uint8Array.from(rows, ({ isEdited }) => Number(isEdited)),
    execution: Uint8Array.from(rows, ({ execution }) => EXECUTIONS.indexOf(execution)),
    note: Uint32Array.from(rows, ({ rejectionNote }) => notes.placeOf(rejectionNote)),
    fingerprint: BigInt64Array.from(rows, ({ fingerprint }) => fingerprint ?? 0n),
    isComparable: Uint8Array.from(rows, ({ fingerprint }) => Number(fingerprint !== null)),
    reviewers: reviewers.list,
    notes: notes.list,
    edits: rows.flatMap(({ edits }, row) => edits.map((edit) => ({ ...edit, row }))),
  };
}

/** Of ended requests, whether a person decided or a rule did: they are what is called a decision. */
export const isDecision = (resolution: number | undefined): boolean =>
  resolution === APPROVED || resolution === REJECTED;
