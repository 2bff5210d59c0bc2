import type { Ctx } from "@/lib/domain/ctx";
import { db } from "@/lib/server/db/client";

/** What the log of an organization tells of one thing, the first entry first. */
export const loggedAbout = async (subjectUid: string) =>
  (await db().organizationLogEntry.findMany({ where: { subjectUid }, orderBy: { seq: "asc" } })).map(
    ({ action, byName, subjectName, before, after }) => ({ action, byName, subjectName, before, after }),
  );

/** The same person, signed in instead of with a token. */
export const signedIn = (ctx: Ctx): Ctx => ({ ...ctx, sessionUid: "019b0000-0000-7000-8000-000000000001" });

/** What the log of an organization says, oldest first. */
export const loggedIn = (organizationUid: string) =>
  db().organizationLogEntry.findMany({
    where: { organizationUid },
    orderBy: { seq: "asc" },
    select: { action: true, byName: true, subjectName: true, before: true, after: true },
  });
