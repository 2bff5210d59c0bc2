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
  /** The same for similar requests: of one agent with the same arguments. Null of several calls. */
  fingerprint: number | null;
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
  /** Not a number of several calls. */
  readonly fingerprint: Float64Array;
  readonly reviewers: readonly (string | null)[];
  readonly notes: readonly (string | null)[];
  /** When the first of them was asked for; without end of none. */
  readonly oldest: number;
  /** Of each changed argument the row that it is of, in the order of the rows, and its place in the list. */
  readonly editedRow: Uint32Array;
  readonly editedPath: Uint32Array;
  readonly editedPaths: readonly Edit[];
};

export const EXECUTIONS = [null, ...EXECUTION_OUTCOMES] as const;

export const shownPriority = (priority: WorkTaskPriority): ShownPriority =>
  priority === "none" ? "low" : priority;

export const APPROVED = RESOLUTIONS.indexOf("approved");
export const REJECTED = RESOLUTIONS.indexOf("rejected");
export const WITHDRAWN = RESOLUTIONS.indexOf("withdrawn");
export const EXPIRED = RESOLUTIONS.indexOf("expired");
export const FAILED = EXECUTIONS.indexOf("failed");

/** Rows column by column, as the database gives them. */
export type Columns<Row> = { readonly [Name in keyof Row]: readonly Row[Name][] };

/** Each word once, in the order in which they first come. */
class Words<Word> {
  readonly list: Word[] = [];
  private readonly places = new Map<unknown, number>();

  /** `key` is the same for words that are. */
  placeOf(word: Word, key: unknown = word): number {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.list.length);
    return this.list.push(word) - 1;
  }
}

export function arrivalsOf({ createdAt, priority, agentUid, tools }: Columns<ArrivalRow>): Arrivals {
  const agents = new Words<string | null>();
  const toolSets = new Words<readonly string[]>();
  return {
    length: createdAt.length,
    createdAt: new Float64Array(createdAt),
    priority: new Uint8Array(priority.map((one) => SHOWN_PRIORITIES.indexOf(shownPriority(one)))),
    agent: new Uint16Array(agentUid.map((uid) => agents.placeOf(uid))),
    toolSet: new Uint32Array(tools.map((of) => toolSets.placeOf(of, JSON.stringify(of)))),
    agents: agents.list,
    toolSets: toolSets.list,
  };
}

export function endingsOf(columns: Columns<EndingRow>): Endings {
  const reviewers = new Words<string | null>();
  const notes = new Words<string | null>();
  return {
    ...arrivalsOf(columns),
    endedAt: new Float64Array(columns.endedAt),
    resolution: new Uint8Array(columns.resolution.map((resolution) => RESOLUTIONS.indexOf(resolution))),
    reviewer: new Uint16Array(columns.reviewerUid.map((uid) => reviewers.placeOf(uid))),
    reviewMs: new Int32Array(columns.reviewMs.map((ms) => ms ?? -1)),
    isEdited: new Uint8Array(columns.isEdited.map(Number)),
    execution: new Uint8Array(columns.execution.map((outcome) => EXECUTIONS.indexOf(outcome))),
    note: new Uint32Array(columns.rejectionNote.map((note) => notes.placeOf(note))),
    fingerprint: new Float64Array(columns.fingerprint.map((fingerprint) => fingerprint ?? Number.NaN)),
    reviewers: reviewers.list,
    notes: notes.list,
    oldest: columns.createdAt.reduce((oldest, at) => Math.min(oldest, at), Number.POSITIVE_INFINITY),
    ...editsOf(columns.edits),
  };
}

function editsOf(
  edits: readonly (readonly Edit[])[],
): Pick<Endings, "editedRow" | "editedPath" | "editedPaths"> {
  const paths = new Words<Edit>();
  return {
    editedRow: new Uint32Array(edits.flatMap((of, row) => of.map(() => row))),
    editedPath: new Uint32Array(
      edits.flatMap((of) => of.map((edit) => paths.placeOf(edit, JSON.stringify(edit)))),
    ),
    editedPaths: paths.list,
  };
}

/** Of ended requests, whether a person decided or a rule did: they are what is called a decision. */
export const isDecision = (resolution: number | undefined): boolean =>
  resolution === APPROVED || resolution === REJECTED;
