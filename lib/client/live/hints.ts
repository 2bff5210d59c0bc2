import * as z from "zod/mini";

/** Which task changed, and its version by then; never what changed. */
const taskHint = z.object({ organization_uid: z.string(), uid: z.string(), version: z.number() });
export type TaskHint = z.output<typeof taskHint>;

const viewersHint = z.object({ organization_uid: z.string(), uid: z.string() });

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Undefined where the server says something that this page does not know yet. */
export const taskHintOf = (text: string): TaskHint | undefined => taskHint.safeParse(json(text)).data;

/** The task whose viewers are others now. */
export const viewedTaskOf = (text: string): string | undefined => viewersHint.safeParse(json(text)).data?.uid;
