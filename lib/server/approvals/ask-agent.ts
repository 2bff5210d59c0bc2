import { v7 as uuidv7 } from "uuid";
import type { Ctx } from "@/lib/domain/ctx";
import { AppError, StaleVersion } from "@/lib/domain/errors";
import type { WorkTaskDetail } from "@/lib/domain/work-task";
import { appendAndTell } from "../change-log/append";
import { getWorkTask } from "../tasks/get-work-task";
import { saveQuestion } from "./ask-back-sql";
import { onPending } from "./on-pending";

export type AskAgent = { uid: string; question: string; expectedVersion?: number | undefined };

/**
 * A reviewer asks the agent something before deciding. The request goes on waiting, and can be decided meanwhile; its
 * clock stands still until there is an answer.
 * @throws AppError `already_asked` where a question is open; as onPending does.
 */
export const askAgent = (ctx: Ctx, input: AskAgent): Promise<WorkTaskDetail> =>
  onPending(ctx, input, async (tx, locked) => {
    if (locked.isAsked) throw new AppError("already_asked", "A question to the agent is open already");
    const { uid, question } = input;
    const at = new Date().toISOString();
    const task = { organizationUid: locked.organizationUid, uid };
    const asked = { questionUid: uuidv7(), question, byUserUid: ctx.actor.uid, moment: at };
    const saved = await saveQuestion(tx, task, asked);
    if (!saved) throw new StaleVersion(locked.version);
    const { version, agentUid } = saved;
    await appendAndTell(
      tx,
      ctx.actor,
      { ...task, version, at },
      {
        changes: [{ action: "asked", details: { question } }],
        told: agentUid === null ? null : { agentUid, type: "approval.asked" },
      },
    );
    return getWorkTask(ctx, { uid }, tx);
  });
