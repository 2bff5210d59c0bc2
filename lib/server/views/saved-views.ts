import { v7 as uuidv7 } from "uuid";
import { type Ctx, can, organizationsWith, requirePermission, type UserActor } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import type { SavedView } from "@/lib/domain/saved-view";
import { requireUser } from "../auth/require-user";
import * as stored from "./views-queries";

const personOf = (ctx: Ctx): UserActor => requireUser(ctx, "Views are saved by and for people");

const noSuchView = () => new AppError("not_found", "View not found");

const nameTaken = () =>
  new AppError("name_taken", "name: another view of yours is called that", {
    details: [{ field: "name", message: "another view of yours is called that" }],
  });

const byName = (a: SavedView, b: SavedView): number =>
  a.name.localeCompare(b.name, "en") || (a.uid < b.uid ? -1 : 1);

/** The caller's own views and the shared ones of an organization, by name. @throws AppError `forbidden`. */
export async function listSavedViews(ctx: Ctx, organizationUid: string): Promise<SavedView[]> {
  requirePermission(ctx, organizationUid, "work_tasks:read");
  const views = await stored.findViews(organizationUid, personOf(ctx).uid);
  return views.sort(byName);
}

/** @throws AppError `not_found`, also for what others keep to themselves; `forbidden`. */
export async function getSavedView(ctx: Ctx, uid: string): Promise<SavedView> {
  const view = await stored.findView(organizationsWith(ctx, "work_tasks:read"), personOf(ctx).uid, uid);
  if (!view) throw noSuchView();
  return view;
}

export type NewView = Pick<SavedView, "organizationUid" | "name" | "isShared" | "query" | "columns">;

/** @throws AppError `forbidden`; `name_taken` where the caller has a view of that name, in any case. */
export async function createSavedView(ctx: Ctx, input: NewView): Promise<SavedView> {
  requirePermission(ctx, input.organizationUid, "work_tasks:read");
  const { uid, name } = personOf(ctx);
  const view: SavedView = { ...input, uid: uuidv7(), owner: { uid, name } };
  if (!(await stored.insertView(view))) throw nameTaken();
  return view;
}

export type ViewChanges = {
  [K in "name" | "isShared" | "query" | "columns"]?: SavedView[K] | undefined;
};

/** Changes what is given. @throws AppError `not_found`, `name_taken`; `forbidden` for a view that somebody else shares. */
export async function updateSavedView(ctx: Ctx, uid: string, changes: ViewChanges): Promise<SavedView> {
  const before = await getSavedView(ctx, uid);
  if (before.owner.uid !== ctx.actor.uid) {
    throw new AppError("forbidden", "A shared view is its owner's to change");
  }
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  if (!(await stored.updateView(before, given))) throw nameTaken();
  return getSavedView(ctx, uid);
}

/** @throws AppError `not_found`; `forbidden` for a view that somebody else shares, but for an admin. */
export async function deleteSavedView(ctx: Ctx, uid: string): Promise<void> {
  const view = await getSavedView(ctx, uid);
  const isOwn = view.owner.uid === ctx.actor.uid;
  if (!isOwn && !can(ctx, view.organizationUid, "organization:administer")) {
    throw new AppError("forbidden", "A shared view is deleted by its owner, or by an admin");
  }
  if (!(await stored.deleteView(view))) throw noSuchView();
}
