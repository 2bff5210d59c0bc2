import { toComment } from "@/lib/contracts/desk/mapping";
import * as comments from "@/lib/contracts/desk/workbench/comments";
import { toSavedView, toViewers } from "@/lib/contracts/desk/workbench/mapping";
import * as views from "@/lib/contracts/desk/workbench/saved-views";
import * as viewers from "@/lib/contracts/desk/workbench/viewers";
import { deleteComment, editComment } from "../comments/change-comment";
import { endpoint } from "../http/endpoint";
import { chooseOrganization } from "../organizations/choose-organization";
import { lookAtTask, lookAway } from "../presence/look-at-task";
import * as saved from "../views/saved-views";

const list = endpoint(views.listSavedViewsOp, async (ctx, { query }) => {
  const found = await saved.listSavedViews(ctx, await chooseOrganization(ctx, query.organization_uid));
  return { items: found.map(toSavedView) };
});

const get = endpoint(views.getSavedViewOp, async (ctx, { params }) =>
  toSavedView(await saved.getSavedView(ctx, params.view_uid)),
);

const create = endpoint(views.createSavedViewOp, async (ctx, { body }) => {
  const { name, is_shared: isShared, query, columns } = body;
  const organizationUid = await chooseOrganization(ctx, body.organization_uid);
  return toSavedView(await saved.createSavedView(ctx, { organizationUid, name, isShared, query, columns }));
});

const update = endpoint(views.updateSavedViewOp, async (ctx, { params, body }) => {
  const { name, is_shared: isShared, query, columns } = body;
  return toSavedView(await saved.updateSavedView(ctx, params.view_uid, { name, isShared, query, columns }));
});

const remove = endpoint(views.deleteSavedViewOp, async (ctx, { params }) => {
  await saved.deleteSavedView(ctx, params.view_uid);
  return undefined;
});

const look = endpoint(viewers.lookAtTaskOp, async (ctx, { params }) =>
  toViewers(await lookAtTask(ctx, { taskUid: params.task_uid, windowUid: params.window_uid })),
);

const leave = endpoint(viewers.lookAwayOp, async (ctx, { params }) => {
  await lookAway(ctx, { taskUid: params.task_uid, windowUid: params.window_uid });
  return undefined;
});

const edit = endpoint(comments.editCommentOp, async (ctx, { params, body }) =>
  toComment(await editComment(ctx, { taskUid: params.task_uid, uid: params.comment_uid, body: body.body })),
);

const removeComment = endpoint(comments.deleteCommentOp, async (ctx, { params }) => {
  await deleteComment(ctx, { taskUid: params.task_uid, uid: params.comment_uid });
  return undefined;
});

export const deskViewEndpoints = [list, get, create, update, remove, look, leave, edit, removeComment];
