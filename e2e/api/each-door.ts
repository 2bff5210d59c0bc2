import { expect } from "vitest";
import type { Operation } from "@/lib/contracts/operation";
import { createTaskOp, listTasksOp } from "@/lib/contracts/v1-agent/operations";
import { v1CreateTaskOp, v1ListTasksOp } from "@/lib/contracts/v1-tasks/operations";
import { createWorkTaskOp, listWorkTasksOp } from "@/lib/contracts/work-tasks/operations";
import type { World } from "@/lib/testing/world";
import { type RawRequest, raw } from "./raw";
import { expectShape } from "./refusal-shapes";
import { countTasks } from "./stored";
import { companyBody } from "./v1-requests";

/** What the contracts have in common, each in its own words: a list, a way to create, and how it refuses. */
export type Door = {
  /** Of `task-apis.md`. */
  section: string;
  list: Operation;
  create: Operation;
  /** Fit to create a task with. */
  body: (world: World) => object;
  /** `WWW-Authenticate` of a 401. */
  challenge: string;
  /** The status of a wrong body. */
  badBody: number;
};

export const DOORS: readonly Door[] = [
  {
    ...{ section: "1.2", list: listWorkTasksOp, create: createWorkTaskOp, body: () => ({ title: "x" }) },
    ...{ challenge: "Bearer", badBody: 400 },
  },
  {
    ...{ section: "2.1", list: listTasksOp, create: createTaskOp, body: () => ({ title: "x" }) },
    ...{ challenge: "Bearer", badBody: 400 },
  },
  {
    ...{ section: "3.1", list: v1ListTasksOp, create: v1CreateTaskOp, body: companyBody },
    ...{ challenge: 'ApiKey realm="countersign"', badBody: 422 },
  },
];

/** Sends a request that must be refused in its contract's shape, and makes sure that nothing was made of it. */
export async function refuseRaw(world: World, op: Operation, status: number, request: Partial<RawRequest>) {
  const before = await countTasks(world.organizationUid);
  const answer = await raw({ method: op.method, path: op.path, ...request });
  expect([answer.status, answer.text]).toEqual([status, answer.text]);
  const message = expectShape(op.contract.name, status, answer.text);
  expect(answer.headers["x-request-id"]).toEqual(expect.any(String));
  expect(await countTasks(world.organizationUid)).toBe(before);
  return { ...answer, message };
}
