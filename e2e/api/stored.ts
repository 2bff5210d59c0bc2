import { db } from "@/lib/server/db/client";

/** The row of a task as the database has it, behind every door. */
export const storedTask = (uid: string) => db().workTask.findFirstOrThrow({ where: { uid } });

/** A task with all that is kept about it: equal before and after means that nothing was written. */
export const storedStory = async (uid: string) => ({
  task: await db().workTask.findFirst({ where: { uid } }),
  log: await db().changeLogEntry.findMany({ where: { taskUid: uid }, orderBy: { seq: "asc" } }),
  comments: await db().comment.findMany({ where: { taskUid: uid }, orderBy: { uid: "asc" } }),
});

/** The tasks and approvals of an organization, deleted ones among them. */
export const countTasks = (organizationUid: string) => db().workTask.count({ where: { organizationUid } });

/** What people and agents are mentioned by. */
export const handleOf = async (organizationUid: string, uid: string): Promise<string> => {
  const where = { organizationUid, OR: [{ userUid: uid }, { agentUid: uid }] };
  return (await db().handle.findFirstOrThrow({ where })).handle;
};
