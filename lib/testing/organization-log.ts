import { db } from "@/lib/server/db/client";

/** What the log of an organization says, oldest first. */
export const loggedIn = (organizationUid: string) =>
  db().organizationLogEntry.findMany({
    where: { organizationUid },
    orderBy: { seq: "asc" },
    select: { action: true, byName: true, subjectName: true, before: true, after: true },
  });
