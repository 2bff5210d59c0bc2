"use client";
import type { IconNode } from "lucide";
import { Icon } from "@/components/ui/icon";
import type { ShortcutId } from "@/lib/client/shortcuts/list";
import { useKeyed } from "@/lib/client/shortcuts/use-keyed";
import type { LinkActs } from "./use-go-to";

const LINK =
  "flex h-8 items-center gap-2 rounded-md px-2 text-muted hover:bg-hover hover:text-text aria-[current]:bg-accent-bg aria-[current]:font-medium aria-[current]:text-accent-fg max-md:size-11 max-wide:justify-center max-wide:px-0";

type Props = Partial<LinkActs> & {
  label: string;
  glyph: IconNode;
  shortcut: ShortcutId;
  href: string;
  isCurrent: boolean;
  className?: string;
  children?: React.ReactNode;
};

/** A place to go to, with a pointer or with its keys. */
export function ViewLink({ label, glyph, shortcut, isCurrent, className = "", children, ...link }: Props) {
  const keyed = useKeyed<HTMLAnchorElement>(shortcut);
  return (
    <a {...link} {...keyed} aria-current={isCurrent ? "page" : undefined} className={`${LINK} ${className}`}>
      <Icon of={glyph} />
      <span className="flex-1 truncate max-wide:sr-only">{label}</span>
      {children}
    </a>
  );
}
