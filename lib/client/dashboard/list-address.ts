import type { TaskQuery } from "@/lib/contracts/desk/dashboard/drill-down";

/** Where a number leads: to the list with exactly what it counts. Nowhere where the list cannot say that. */
export type ListAddress = (...parts: readonly (TaskQuery | null)[]) => string | undefined;

export function listAddress(organizationUid: string | null): ListAddress {
  return (...parts) => {
    if (parts.includes(null)) return undefined;
    const query = Object.assign({}, ...parts) as TaskQuery;
    const search = new URLSearchParams({
      ...(organizationUid && { organization_uid: organizationUid }),
      ...query,
    });
    return `/tasks?${search}`;
  };
}
