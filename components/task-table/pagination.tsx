"use client";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { ChangeSearch } from "@/lib/client/url-state/use-task-search";

type Meta = { page: number; per_page: number; total_pages: number; total_items: number };

const count = (n: number) => n.toLocaleString("en");

export function Pagination({ meta, change }: { meta: Meta; change: ChangeSearch }) {
  const { page, per_page: perPage, total_pages: pages, total_items: total } = meta;
  const first = (page - 1) * perPage + 1;
  const last = Math.min(page * perPage, total);
  if (total === 0) return null;
  const go = (to: number) => change({ page: to === 1 ? null : String(to) });
  return (
    <nav
      aria-label="Pages"
      className="flex h-10 shrink-0 items-center gap-1 border-t border-line px-4 text-muted max-md:h-12"
    >
      <span className="flex-1 tabular-nums">
        {first > total
          ? `Nothing on page ${count(page)} of ${count(pages)}`
          : `${count(first)}–${count(last)} of ${count(total)}`}
      </span>
      <IconButton label="Previous page" disabled={page <= 1} onClick={() => go(Math.min(page - 1, pages))}>
        <Icon of={ChevronLeft} />
      </IconButton>
      <IconButton label="Next page" disabled={page >= pages} onClick={() => go(page + 1)}>
        <Icon of={ChevronRight} />
      </IconButton>
    </nav>
  );
}
