import { uid } from "../../fields";
import { operation } from "../../operation";
import { taskParams } from "../../work-tasks/inputs";
import { z } from "../../zod";
import { desk } from "../contract";
import { exactInstant } from "../objects";

const person = ["session", "bearer"] as const;

export const viewers = z
  .strictObject({
    viewers: z
      .array(
        z.strictObject({
          user_uid: z.guid(),
          user_name: z.string(),
          avatar_url: z.string().nullable(),
          since: exactInstant,
        }),
      )
      .meta({ description: "Who else has it open, longest first; the caller is not among them" }),
  })
  .meta({ id: "DeskViewers" });
export type ViewersView = z.output<typeof viewers>;

const windowParams = z.object({ ...taskParams.shape, window_uid: uid });

export const lookAtTaskOp = operation({
  contract: desk,
  id: "lookAtTask",
  method: "PUT",
  path: "/api/work-tasks/{task_uid}/viewers/{window_uid}",
  summary: "Say that a task is open",
  description:
    "To be repeated every 20 seconds as long as it is; after 45 without, the window counts as gone. Answers who else looks.",
  auth: person,
  permission: "work_tasks:read",
  params: windowParams,
  response: viewers,
  status: 200,
  message: "Viewers retrieved",
  errors: ["not_found"],
});

export const lookAwayOp = operation({
  contract: desk,
  id: "lookAway",
  method: "DELETE",
  path: "/api/work-tasks/{task_uid}/viewers/{window_uid}",
  summary: "Say that a task is closed",
  description: "Whoever looks elsewhere is gone at once.",
  auth: person,
  permission: "work_tasks:read",
  params: windowParams,
  response: null,
  status: 204,
  message: "Gone",
  errors: [],
});
