import type { Comment } from "@/lib/domain/comment";
import { sql } from "../db/pool";
import { findComments } from "./comments-sql";

/** The comments of a task that the caller was found to see, oldest first. */
export const listComments = (
  task: { organizationUid: string; uid: string },
  page: { limit: number; offset: number },
): Promise<Comment[]> => findComments(sql(), task, page);
