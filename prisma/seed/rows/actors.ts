import { type AgentKey, DEMO_AGENTS } from "../agents";
import { DEMO_PEOPLE, type PersonKey } from "../people";
import { uidOf } from "../uid";

export function agentOf(key: AgentKey) {
  const found = DEMO_AGENTS.find((agent) => agent.key === key);
  if (!found) throw new Error(`No demo agent ${key}`);
  return { ...found, uid: uidOf("agent", key) };
}

export function personOf(key: PersonKey) {
  const found = DEMO_PEOPLE.find((person) => person.key === key);
  if (!found) throw new Error(`No demo person ${key}`);
  return { uid: uidOf("person", key), name: found.name };
}

export type ActorKey = PersonKey | AgentKey;

const isAgent = (key: ActorKey): key is AgentKey => DEMO_AGENTS.some((agent) => agent.key === key);

/** The columns of a change log entry that say who it was. */
const byPerson = (key: PersonKey) => {
  const { uid, name } = personOf(key);
  return { byType: "user", byUid: uid, byName: name } as const;
};

const byAgent = (key: AgentKey) => {
  const { uid, name } = agentOf(key);
  return { byType: "agent", byUid: uid, byName: name } as const;
};

export const byActor = (key: ActorKey) => (isAgent(key) ? byAgent(key) : byPerson(key));

/** The two columns that hold either a person or an agent. */
export function actorColumns(key: ActorKey) {
  const { byType, byUid } = byActor(key);
  return byType === "agent" ? { agentUid: byUid } : { userUid: byUid };
}
