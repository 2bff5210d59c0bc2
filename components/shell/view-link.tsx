"use client";
import type { LucideIcon } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import type { ShortcutId } from "@/lib/client/shortcuts/list";
import { useKeyed } from "@/lib/client/shortcuts/use-keyed";

const LINK =
  "flex h-8 items-center gap-2 rounded-md px-2 text-muted hover:bg-hover hover:text-text aria-[current]:bg-accent-bg aria-[current]:font-medium aria-[current]:text-accent-fg max-md:size-11 max-wide:justify-center max-wide:px-0";

type Props = {
  label: string;
  glyph: LucideIcon;
  shortcut: ShortcutId;
  href: string;
  isCurrent: boolean;
  onClick?: (event: React.MouseEvent) => void;
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
