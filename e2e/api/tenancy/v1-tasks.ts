import type { World } from "@/lib/testing/world";
import { unique } from "../requests";
import { aCompanyTask, companyBody } from "../v1-requests";
import type { Case, Cases } from "./case";

/** A task named in the path. */
const inPath = (body?: object): Case => ({
  about: "a task in its path",
  ask: async (owner) => {
    const { id, title } = await aCompanyTask(owner);
    return { params: { id }, ...(body && { body }), secrets: [owner.name, title], task: id };
  },
  stranger: 404,
});

const secretsOf = ({ name, people }: World) => [name, people.admin.name];

/** A person that a new task, a change or a comment names. */
const inBody = (about: string, fieldsOf: (owner: World) => object, on: "new task" | "task"): Case => ({
  about: `a person in ${about}`,
  ask: async (owner, caller) => {
    const fields = fieldsOf(owner);
    if (on === "new task") return { body: companyBody(caller, fields), secrets: secretsOf(owner) };
    const { id } = await aCompanyTask(caller);
    return { params: { id }, body: { version: 1, body: "x", ...fields }, secrets: secretsOf(owner) };
  },
  stranger: 422,
});

const assigned = ({ people }: World) => ({ assigned_user_ids: [people.admin.uid] });
const creator = ({ people }: World) => ({ created_by_id: people.admin.uid });

const filter = (name: string, field: (owner: World) => object): Case => ({
  about: `a person in ${name}`,
  ask: async (owner) => {
    const { id, title } = await aCompanyTask(owner, { title: unique("Filtered"), ...field(owner) });
    return { query: { [name]: owner.people.admin.uid }, secrets: [id, title], task: id };
  },
  stranger: 200,
  shows: true,
});

const changes = [inPath({ version: 1, title: "taken over" }), inBody("assigned_user_ids", assigned, "task")];

export const V1_TASKS: Cases = {
  v1CreateTask: [
    inBody("assigned_user_ids", assigned, "new task"),
    inBody("created_by_id", creator, "new task"),
  ],
  v1ListTasks: [filter("assigned_user_id", assigned), filter("created_by_id", creator)],
  v1GetTask: [{ ...inPath(), shows: true }],
  v1UpdateTask: changes,
  v1ReplaceTask: changes,
  v1DeleteTask: [inPath()],
  v1AddComment: [inPath({ body: "x" }), inBody("created_by_id", creator, "task")],
  v1ListComments: [inPath()],
};
