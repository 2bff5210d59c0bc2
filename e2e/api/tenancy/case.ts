import type { World } from "@/lib/testing/world";
import type { Call } from "../client";

/** A request that names something of the owner's. */
export type Named = Call & {
  /** What nobody else may read in an answer. */
  secrets: readonly string[];
  /** The owner's task that a stranger must leave as it is. */
  task?: string;
};

/** One way in which an operation names, or could show, what belongs to an organization. */
export type Case = {
  /** What of the owner's it is about, for the name of the test. */
  about: string;
  /** A request by somebody in `caller`; the same world twice is the owner's own request. */
  ask: (owner: World, caller: World) => Promise<Named>;
  /** The status that a stranger gets who may do such things at home. */
  stranger: number;
  /** Where a stranger's agent gets another one. */
  strangersAgent?: number;
  /** Who asks at home; an admin where nothing is said. */
  by?: "agent";
  /** The owner's own answer shows the last of the secrets. */
  shows?: true;
};

/** By the operation's id. */
export type Cases = Readonly<Record<string, readonly Case[]>>;
