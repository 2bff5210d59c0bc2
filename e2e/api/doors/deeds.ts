import fc from "fast-check";
import { addTaskCommentOp, setTaskStatusOp } from "@/lib/contracts/desk/operations";
import type { Operation } from "@/lib/contracts/operation";
import * as agent from "@/lib/contracts/v1-agent/operations";
import * as company from "@/lib/contracts/v1-tasks/operations";
import { createWorkTaskOp, updateWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import { WORK_TASK_STATUSES, type WorkTaskStatus } from "@/lib/domain/work-task";
import type { World } from "@/lib/testing/world";
import type { Call } from "../client";
import { NEVER } from "./views";

type Who = "nobody" | "admin" | "viewer" | "two" | "agent";

/** What may be sent through a door, in its own words; who has the task is named by a role. */
export type Fields = Readonly<Record<string, unknown>> & { who?: Who };
export type Door = "work-tasks" | "v1-agent" | "v1-tasks";
const SHORTCUTS = ["complete", "cancel", "block", "release"] as const;
export type Shortcut = (typeof SHORTCUTS)[number];

/** Which of the tasks made so far it is done to. */
type At = { target: number };
type Write = At & { door: Door; fields: Fields };

export type Create = Write & { kind: "create" };
export type Change = Write & { kind: "change" };
export type Comment = At & { kind: "comment"; door: Door };
/** Writes back what a door shows; the bits of `keys` choose the fields. */
export type Echo = At & { kind: "echo"; door: Door; keys: number };
export type Shorten = At & { kind: "shorten"; shortcut: Shortcut };
/** The desk's own way to any status. */
export type Move = At & { kind: "move"; status: WorkTaskStatus };
export type Remove = At & { kind: "remove" };
export type Deed = Create | Change | Comment | Echo | Shorten | Move | Remove;

const DESK_STATUSES = ["todo", "in_progress", "in_review", "done", "canceled"];
const AGENT_STATUSES = [
  ...["triage", "backlog", "todo", "in_progress", "blocked", "in_review"],
  ...["done", "cancelled"],
];
const DAYS = [null, "0001-01-01", "2026-02-28", "2026-05-01", "9999-12-31"];
const MOMENTS = ["2026-05-01T17:00:00Z", "2026-05-01T23:59:59Z", "2026-02-28T00:00:00.125Z", NEVER];

const title = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  .filter((text) => text.trim() !== "");
const priority = (...more: string[]) => fc.constantFrom(...more, "low", "medium", "high", "urgent");
const who = (...names: Who[]) => fc.constantFrom(...names);
const some = (fields: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Fields>;

const FIELDS: Record<Door, fc.Arbitrary<Fields>> = {
  "work-tasks": some({
    ...{ title, description: fc.constantFrom("", "**two** steps"), priority: priority() },
    ...{ status: fc.constantFrom(...DESK_STATUSES), due_date: fc.constantFrom(...DAYS) },
    who: who("nobody", "admin", "viewer", "agent"),
  }),
  "v1-agent": some({
    ...{ title, description: fc.constantFrom("", null, "**two** steps"), priority: priority("none") },
    ...{ status: fc.constantFrom(...AGENT_STATUSES), dueAt: fc.constantFrom(null, ...MOMENTS) },
    who: who("nobody", "admin", "viewer", "agent"),
  }),
  "v1-tasks": some({
    ...{ title, description: fc.constantFrom("Call payer", "**two** steps"), priority: priority() },
    ...{ status: fc.constantFrom("pending", "in_progress", "completed") },
    ...{ deadline: fc.constantFrom(...MOMENTS), tags: fc.constantFrom([], ["vob"], ["b", "a"]) },
    ...{ patient_id: fc.constantFrom(null, "p_9"), type: fc.constantFrom(null, "vob") },
    who: who("admin", "viewer", "two"),
  }),
};

const door = fc.constantFrom<Door>("work-tasks", "v1-agent", "v1-tasks");
const target = fc.nat(20);
const kind = <const K extends Deed["kind"]>(name: K) => fc.constant(name);
const writing = <const K extends "create" | "change">(name: K) =>
  door.chain((through) =>
    fc.record({ kind: kind(name), door: fc.constant(through), fields: FIELDS[through], target }),
  );

export const aCreation: fc.Arbitrary<Create> = writing("create");

/** Something to do through a door. */
export const aDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 1, arbitrary: aCreation },
  { weight: 6, arbitrary: writing("change") },
  { weight: 2, arbitrary: fc.record({ kind: kind("comment"), door, target }) },
  { weight: 3, arbitrary: fc.record({ kind: kind("echo"), door, keys: fc.nat(), target }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: kind("shorten"), shortcut: fc.constantFrom(...SHORTCUTS), target }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: kind("move"), status: fc.constantFrom(...WORK_TASK_STATUSES), target }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kind("remove"), target }) },
);

const uidOf = ({ people, agent: { uid } }: World, name: Who) =>
  name === "agent" ? uid : people[name === "admin" ? "admin" : "viewer"].uid;

/** Who has the task, in a door's own fields. */
const ASSIGNED: Record<Door, (world: World, name: Who) => object> = {
  "work-tasks": (world, name) => {
    if (name === "nobody") return { assign_to: null };
    const type = name === "agent" ? "agent" : "user";
    return { assign_to: { type, [`${type}_uid`]: uidOf(world, name) } };
  },
  "v1-agent": (world, name) => {
    if (name === "nobody") return { assigneeUserId: null, assigneeAgentId: null };
    return { [name === "agent" ? "assigneeAgentId" : "assigneeUserId"]: uidOf(world, name) };
  },
  "v1-tasks": (world, name) => ({
    assigned_user_ids: [uidOf(world, name), ...(name === "two" ? [world.people.reviewer.uid] : [])],
  }),
};

/** The fields of a deed as a body. */
export const bodyOf = (
  world: World,
  through: Door,
  { who: name, ...fields }: Fields,
): Record<string, unknown> => ({
  ...fields,
  ...(name !== undefined && ASSIGNED[through](world, name)),
});

type Request = readonly [op: Operation, options: Call];
const as = ({ people }: World) => people.admin.token;

/** No task of v1-agent begins at its end. */
const begun = ({ status, ...fields }: Record<string, unknown>) =>
  status === "done" || status === "cancelled" ? fields : { status, ...fields };

export function creating(world: World, through: Door, fields: Fields): Request {
  const body = { title: "A task", ...bodyOf(world, through, fields) };
  if (through === "work-tasks") return [createWorkTaskOp, { as: as(world), body }];
  if (through === "v1-agent") return [agent.createTaskOp, { as: world.agent.token, body: begun(body) }];
  const { uid } = world.people.admin;
  const required = {
    description: "Call payer",
    assigned_user_ids: [uid],
    created_by_id: uid,
    deadline: NEVER,
  };
  return [company.v1CreateTaskOp, { as: as(world), body: { ...required, ...body } }];
}

/** A change of a task at a version; PUT and PATCH of v1-tasks take turns. */
export function changing(
  world: World,
  through: Door,
  task: { uid: string; version: number },
  body: object,
): Request {
  const { uid, version } = task;
  if (through === "work-tasks") {
    const headers = { "if-match": `"${version}"` };
    return [updateWorkTaskOp, { as: as(world), params: { task_uid: uid }, headers, body }];
  }
  if (through === "v1-agent") {
    return [agent.updateTaskOp, { as: as(world), body: { ...body, taskId: uid, version } }];
  }
  const op = version % 2 ? company.v1UpdateTaskOp : company.v1ReplaceTaskOp;
  return [op, { as: as(world), params: { id: uid }, body: { ...body, version } }];
}

export function commenting(world: World, through: Door, uid: string): Request {
  const body = { body: "Seen" };
  if (through === "work-tasks") return [addTaskCommentOp, { as: as(world), params: { task_uid: uid }, body }];
  if (through === "v1-agent")
    return [agent.commentOnTaskOp, { as: as(world), body: { ...body, taskId: uid } }];
  return [company.v1AddCommentOp, { as: as(world), params: { id: uid }, body }];
}

const SHORTCUT_OPS = {
  complete: agent.completeTaskOp,
  cancel: agent.cancelTaskOp,
  block: agent.blockTaskOp,
  release: agent.releaseTaskOp,
} as const satisfies Record<Shortcut, Operation>;

export const shortening = (world: World, name: Shortcut, uid: string): Request => [
  SHORTCUT_OPS[name],
  { as: as(world), body: { taskId: uid, reason: "Because" } },
];

export const moving = (world: World, status: WorkTaskStatus, uid: string): Request => [
  setTaskStatusOp,
  { as: as(world), params: { task_uid: uid }, body: { status } },
];

export const deleting = (world: World, uid: string): Request => [
  company.v1DeleteTaskOp,
  { as: as(world), params: { id: uid } },
];
