import type { SavedView } from "@/lib/domain/saved-view";
import { Prisma } from "@/prisma/generated/client";
import { db } from "../db/client";

const OWNER = { owner: { select: { user: { select: { uid: true, name: true } } } } } as const;
type Row = Prisma.SavedViewGetPayload<{ include: typeof OWNER }>;

const toSavedView = (row: Row): SavedView => ({
  organizationUid: row.organizationUid,
  uid: row.uid,
  owner: row.owner.user,
  name: row.name,
  isShared: row.isShared,
  query: row.query as SavedView["query"],
  columns: row.columns as SavedView["columns"],
});

/** What a person sees of an organization's views: their own, and those that are shared. */
const seenBy = (userUid: string) => ({ OR: [{ ownerUserUid: userUid }, { isShared: true }] });

export async function findViews(organizationUid: string, userUid: string): Promise<SavedView[]> {
  const rows = await db().savedView.findMany({
    where: { organizationUid, ...seenBy(userUid) },
    include: OWNER,
    orderBy: { uid: "asc" },
  });
  return rows.map(toSavedView);
}

/** In any of the organizations. */
export async function findView(
  organizationUids: readonly string[],
  userUid: string,
  uid: string,
): Promise<SavedView | null> {
  const where = { organizationUid: { in: [...organizationUids] }, uid, ...seenBy(userUid) };
  const row = await db().savedView.findFirst({ where, include: OWNER });
  return row && toSavedView(row);
}

const isNameTaken = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";

/** False where the owner has another view of that name: the index decides, whoever else saves at the same time. */
async function unlessNameIsTaken(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (isNameTaken(error)) return false;
    throw error;
  }
}

const columnsOf = ({ columns }: Pick<SavedView, "columns">) =>
  columns === null ? Prisma.DbNull : columns.map((column) => ({ ...column }));

export const insertView = ({ owner, query, ...view }: SavedView): Promise<boolean> =>
  unlessNameIsTaken(() =>
    db().savedView.create({
      data: { ...view, ownerUserUid: owner.uid, query: { ...query }, columns: columnsOf(view) },
    }),
  );

type Changes = Partial<Pick<SavedView, "name" | "isShared" | "query" | "columns">>;

/** What is not among the changes stays. */
export const updateView = (
  { organizationUid, uid }: SavedView,
  { query, columns, ...simple }: Changes,
): Promise<boolean> =>
  unlessNameIsTaken(() =>
    db().savedView.updateMany({
      where: { organizationUid, uid },
      data: {
        ...simple,
        ...(query && { query: { ...query } }),
        ...(columns !== undefined && { columns: columnsOf({ columns }) }),
        updatedAt: new Date(),
      },
    }),
  );

/** False: somebody else was faster. */
export async function deleteView({ organizationUid, uid }: SavedView): Promise<boolean> {
  const { count } = await db().savedView.deleteMany({ where: { organizationUid, uid } });
  return count > 0;
}
