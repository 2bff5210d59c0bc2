import type { z } from "zod";
import type { filterOptionsOp } from "@/lib/contracts/work-tasks/operations";

type Options = z.output<(typeof filterOptionsOp)["response"]>;

/** A person or an agent that a task can be assigned to. */
export type Assignable = { type: "user" | "agent"; uid: string; name: string };

export const assignableOf = ({ users, agents }: Pick<Options, "users" | "agents">): Assignable[] => [
  ...users.map(({ uid, name }) => ({ type: "user" as const, uid, name })),
  ...agents.map(({ uid, name }) => ({ type: "agent" as const, uid, name })),
];

/** As a request names them; null is nobody. */
export function assignTo(who: Assignable | null) {
  if (who === null) return null;
  return who.type === "user"
    ? { type: "user" as const, user_uid: who.uid }
    : { type: "agent" as const, agent_uid: who.uid };
}
