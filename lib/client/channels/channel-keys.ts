/** Every cache key of the feature, from general to exact: invalidating a parent covers its children. */
export const channelKeys = {
  all: ["channels"] as const,
  lists: () => [...channelKeys.all, "list"] as const,
  list: (organizationUid: string | null) => [...channelKeys.lists(), organizationUid] as const,
  details: () => [...channelKeys.all, "detail"] as const,
  detail: (uid: string) => [...channelKeys.details(), uid] as const,
};
