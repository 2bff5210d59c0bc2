import { randomUUID } from "node:crypto";
import { addTaskCommentOp } from "@/lib/contracts/desk/operations";
import { createSavedViewOp } from "@/lib/contracts/desk/workbench/saved-views";
import { lookAtTaskOp } from "@/lib/contracts/desk/workbench/viewers";
import type { World } from "@/lib/testing/world";
import { data } from "../client";
import { anApproval, aTask, unique } from "../requests";
import type { Case, Cases, Named } from "./case";

/** An approval that a filter finds, by what it names of its owner's. */
const found = (about: string, queryOf: (owner: World, uid: string) => Record<string, string>): Case => ({
  about,
  ask: async (owner) => {
    const assign_to = { type: "user", user_uid: owner.people.admin.uid };
    const { uid } = await anApproval(owner, { title: unique("Chase Acme"), assign_to });
    return { query: { ...queryOf(owner, uid), sort: "-created_at" }, secrets: [uid], task: uid };
  },
  stranger: 200,
  shows: true,
});

const FILTERS = [
  found("somebody in assign_to_uid", ({ people }) => ({ assign_to_uid: people.admin.uid })),
  found("somebody in origin_agent_uid", ({ agent }) => ({ origin_agent_uid: agent.uid })),
];

/** Uids as values, of which a stranger's list has its own alone. */
const values = (of: string, uidOf: (owner: World) => string): Case => ({
  about: `people and agents in ${of}`,
  ask: async (owner) => {
    await anApproval(owner, { assign_to: { type: "user", user_uid: owner.people.admin.uid } });
    return { query: { of }, secrets: [uidOf(owner)] };
  },
  stranger: 200,
  shows: true,
});

const aView = (owner: World, is_shared: boolean) =>
  data(createSavedViewOp, {
    as: owner.people.admin.token,
    body: { name: unique("Refunds"), query: { tool: "refund" }, is_shared },
  });

const view = (is_shared: boolean, body?: object): Case => ({
  about: `a ${is_shared ? "shared" : "private"} view in its path`,
  ask: async (owner) => {
    const { uid, name } = await aView(owner, is_shared);
    return { params: { view_uid: uid }, ...(body && { body }), secrets: [name, owner.people.admin.name] };
  },
  stranger: 404,
  strangersAgent: 403,
});

const aWindow = async (owner: World) => {
  const { uid, title } = await aTask(owner);
  const as = owner.people.manager.token;
  await data(lookAtTaskOp, { as, params: { task_uid: uid, window_uid: randomUUID() } });
  const params = { task_uid: uid, window_uid: randomUUID() };
  return { params, secrets: [title, owner.people.manager.name], task: uid };
};

const comment = (body?: object): Case => ({
  about: "a comment in its path",
  ask: async (owner): Promise<Named> => {
    const { uid: task_uid } = await anApproval(owner);
    const said = { as: owner.people.admin.token, params: { task_uid }, body: { body: unique("Secret") } };
    const { uid: comment_uid } = await data(addTaskCommentOp, said);
    const secrets = [said.body.body, owner.people.admin.name];
    return { params: { task_uid, comment_uid }, ...(body && { body }), secrets, task: task_uid };
  },
  stranger: 404,
});

/** The list of the desk, its saved views, who looks, and comments. */
export const DESK_ROWS: Cases = {
  listRows: [...FILTERS, found("a task in uid", (_, uid) => ({ uid }))],
  selectRows: FILTERS,
  countFacets: [
    values("assign_to_uid", ({ people }) => people.admin.uid),
    values("origin_agent_uid", ({ agent }) => agent.uid),
  ],
  countLists: [
    {
      about: "the only task that has a text in its title",
      ask: async (owner) => {
        const { uid, title } = await aTask(owner);
        return { body: { lists: [{ q: title }] }, secrets: ['"counts":[1]'], task: uid };
      },
      stranger: 200,
      shows: true,
    },
  ],
  listSavedViews: [
    {
      about: "a shared view",
      ask: async (owner) => ({ secrets: [(await aView(owner, true)).name] }),
      stranger: 200,
      strangersAgent: 403,
      shows: true,
    },
  ],
  getSavedView: [view(true), view(false)],
  // It names an organization only, which is tried with all that do.
  createSavedView: [],
  updateSavedView: [view(true, { is_shared: true }), view(false, { is_shared: true })],
  deleteSavedView: [view(true), view(false)],
  lookAtTask: [
    { about: "a task in its path", ask: aWindow, stranger: 404, strangersAgent: 403, shows: true },
  ],
  lookAway: [{ about: "a task in its path", ask: aWindow, stranger: 204, strangersAgent: 403 }],
  editComment: [comment({ body: "Taken over" })],
  deleteComment: [comment()],
};
