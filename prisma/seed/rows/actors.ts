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

/** The columns of a change log entry that say who it was. */
export const byPerson = (key: PersonKey) => {
  const { uid, name } = personOf(key);
  return { byType: "user", byUid: uid, byName: name } as const;
};

export const byAgent = (key: AgentKey) => {
  const { uid, name } = agentOf(key);
  return { byType: "agent", byUid: uid, byName: name } as const;
};
