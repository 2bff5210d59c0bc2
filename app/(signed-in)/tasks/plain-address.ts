/**
 * The API takes lists as `status[]=a&status[]=b` and repeated, too. Such a link is brought to the one spelling that the
 * page writes itself, so that no part of a filter gets lost.
 */
export function plainAddress(asked: Record<string, string | string[] | undefined>): {
  address: string;
  isPlain: boolean;
} {
  const values = new Map<string, string[]>();
  let isPlain = true;
  for (const [name, value] of Object.entries(asked)) {
    const plainName = name.replace(/\[\]$/, "");
    if (plainName !== name || Array.isArray(value)) isPlain = false;
    values.set(plainName, [...(values.get(plainName) ?? []), ...[value ?? []].flat()]);
  }
  const search = new URLSearchParams([...values].map(([name, all]) => [name, all.join(",")]));
  return { address: values.size > 0 ? `/tasks?${search}` : "/tasks", isPlain };
}
