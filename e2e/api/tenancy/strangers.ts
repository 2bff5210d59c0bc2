import { expect, it } from "vitest";
import { operations } from "@/lib/contracts/all";
import type { Operation } from "@/lib/contracts/operation";
import { permissionsOf } from "@/lib/domain/permissions";
import type { World } from "@/lib/testing/world";
import { call } from "../client";
import { expectShape } from "../refusal-shapes";
import { countTasks, storedStory } from "../stored";
import { CASES } from "./all";
import type { Case, Named } from "./case";

export const name = (op: Operation) => `${op.contract.name} ${op.id}`;
type Holder = "admin" | "agent";
const isAllowed = (op: Operation, holder: Holder) => {
  const held = permissionsOf(holder);
  return [op.permission].flat().some((permission) => held.has(permission));
};

const statusFor = (
  op: Operation,
  { stranger, strangersAgent = stranger }: Case,
  holder: "agent" | "admin",
) => {
  if (holder === "agent" && op.auth.every((kind) => kind === "session")) return 401;
  if (!isAllowed(op, holder)) return 403;
  return holder === "agent" ? strangersAgent : stranger;
};

/** The one that something belongs to, and a stranger. */
export type Worlds = readonly [owner: World, stranger: World];

/** All that is kept of what a request names, and how many tasks its owner has. */
const kept = async (owner: World, { task }: Named) => ({
  story: task === undefined ? null : await storedStory(task),
  tasks: await countTasks(owner.organizationUid),
});

const cases = operations.flatMap((op) =>
  (CASES[op.id] ?? []).map((each) => [`${name(op)}: ${each.about}`, op, each] as const),
);

async function expectNothing(op: Operation, each: Case, worlds: Worlds, holder: Holder) {
  const [owner, stranger] = worlds;
  const named = await each.ask(owner, stranger);
  const before = await kept(owner, named);
  const as = holder === "agent" ? stranger.agent.token : stranger.people.admin.token;
  const answer = await call(op, { ...named, as });
  expect([answer.status, answer.text]).toEqual([statusFor(op, each, holder), answer.text]);
  if (answer.status >= 400) expectShape(op.contract.name, answer.status, answer.text);
  for (const secret of named.secrets) expect(answer.text).not.toContain(secret);
  expect(await kept(owner, named)).toEqual(before);
}

/** One test of each case: what is its owner's is nobody else's. */
export function itIsKeptApart(worlds: () => Worlds): void {
  it.each(cases)("%s does not exist for a stranger, and stays as it is", async (_name, op, each) => {
    await expectNothing(op, each, worlds(), "admin");
    await expectNothing(op, each, worlds(), "agent");
  });

  it.each(cases)("%s is there for its owner all the same", async (_name, op, each) => {
    const [owner] = worlds();
    const named = await each.ask(owner, owner);
    const as = each.by === "agent" ? owner.agent.token : owner.people.admin.token;
    const answer = await call(op, { ...named, as });
    expect(answer.status, answer.text).toBe(op.status);
    if (each.shows) expect(answer.text).toContain(named.secrets.at(-1));
  });
}
