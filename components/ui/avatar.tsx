import { Bot } from "lucide-react";
import { initialsOf } from "@/lib/client/words/field-words";
import { Icon } from "./icon";

/** Initials for people, a glyph for agents; the name stands beside it. Pictures would come from other hosts. */
export function Avatar({ name, isAgent = false }: { name: string; isAgent?: boolean }) {
  return (
    <span
      aria-hidden="true"
      className="grid size-5 shrink-0 place-items-center rounded-full border border-line bg-sunken text-[10px]/none font-medium text-muted"
    >
      {isAgent ? <Icon of={Bot} className="size-3" /> : initialsOf(name)}
    </span>
  );
}
