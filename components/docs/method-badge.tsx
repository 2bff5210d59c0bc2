import type { Method } from "@/lib/contracts/operation";

/** The method in words; what changes data is set apart from what reads it. */
export const MethodBadge = ({ method }: { method: Method }) => (
  <span
    className={`w-14 shrink-0 rounded-sm border px-1 text-center font-mono text-[11px]/4 font-medium ${method === "GET" ? "border-line text-muted" : "border-accent-line bg-accent-bg text-accent-fg"}`}
  >
    {method}
  </span>
);
