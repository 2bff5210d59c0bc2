import { db } from "../db/client";

export const organizationExists = async (uid: string): Promise<boolean> =>
  (await db().organization.count({ where: { uid } })) > 0;
