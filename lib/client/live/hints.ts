/** Which task changed, and its version by then; never what changed. */
export type TaskHint = { organization_uid: string; uid: string; version: number };

// A line of this each: a library for it would be more than all the rest of what listens.
const fieldsOf = (text: string): Partial<Record<keyof TaskHint, unknown>> => {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
};

/** Undefined where the server says something that this page does not know yet. */
export function taskHintOf(text: string): TaskHint | undefined {
  const { organization_uid, uid, version } = fieldsOf(text);
  const isHint =
    typeof organization_uid === "string" && typeof uid === "string" && typeof version === "number";
  return isHint ? { organization_uid, uid, version } : undefined;
}

/** The task whose viewers are others now. */
export function viewedTaskOf(text: string): string | undefined {
  const { organization_uid, uid } = fieldsOf(text);
  return typeof organization_uid === "string" && typeof uid === "string" ? uid : undefined;
}
