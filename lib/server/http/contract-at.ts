import { contracts } from "@/lib/contracts/all";
import type { Contract } from "@/lib/contracts/operation";

/** The path of an address as it was sent, without its query: nothing in it is decoded. */
export const pathOf = (url: string): string => {
  const start = url.indexOf("/", url.indexOf("//") + 2);
  const end = url.indexOf("?", start);
  return start === -1 ? "/" : url.slice(start, end === -1 ? undefined : end);
};

const isAtOrBelow = (path: string, prefix: string): boolean =>
  path === prefix || path.startsWith(`${prefix}/`);

/** Longest prefix first; of two contracts with one prefix the first answers for both. */
const byPrefix = contracts.toSorted((a, b) => b.prefix.length - a.prefix.length);

/** The face in whose words an address without an operation is answered. */
export const contractAt = (path: string): Contract =>
  byPrefix.find(({ prefix }) => isAtOrBelow(path, prefix)) ?? (contracts[0] as Contract);
