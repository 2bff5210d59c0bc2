/** The sorts of calls that the desk has a view of its own for, by which a tool can name its own. */
export const RENDERERS = [
  "email",
  "reply",
  "chat",
  "http",
  "sql",
  "money",
  "task",
  "patch",
  "deployment",
] as const;
export type RendererName = (typeof RENDERERS)[number];

/** Shows them as a tree, as every name that is none of these does. */
export const TREE = "tree";
