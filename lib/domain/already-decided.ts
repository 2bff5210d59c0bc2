import { AppError } from "./errors";
import type { WorkTaskDetail } from "./work-task";

/** The race for a decision is lost. Carries the task as decided, so that the loser can be told by whom and when. */
export class AlreadyDecided extends AppError {
  constructor(readonly task: WorkTaskDetail) {
    super("already_decided", "Task is already resolved");
    this.name = "AlreadyDecided";
  }
}
