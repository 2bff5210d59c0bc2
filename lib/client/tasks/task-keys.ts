/** Every cache key of the feature, from general to exact: invalidating a parent covers its children. */
export const taskKeys = {
  all: ["work-tasks"] as const,
  lists: () => [...taskKeys.all, "list"] as const,
  list: (query: Record<string, string>) => [...taskKeys.lists(), query] as const,
  /** Apart from the lists: what changes is counted again, but rows stay in their places until they are asked for. */
  rowLists: () => [...taskKeys.all, "rows"] as const,
  rows: (query: Record<string, string>) => [...taskKeys.rowLists(), query] as const,
  details: () => [...taskKeys.all, "detail"] as const,
  detail: (uid: string) => [...taskKeys.details(), uid] as const,
  /** Apart from the detail: what of it fails, or is late, must not touch a decision. */
  extras: (uid: string) => [...taskKeys.all, "extras", uid] as const,
  /** Who else looks at it. */
  viewers: (uid: string) => [...taskKeys.all, "viewers", uid] as const,
  filterOptions: (organizationUid: string | null) =>
    [...taskKeys.all, "filter-options", organizationUid] as const,
};
