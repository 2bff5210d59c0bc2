"use client";
import { useQueryClient } from "@tanstack/react-query";
import { Avatar } from "@/components/ui/avatar";
import { Due } from "@/components/ui/due";
import { Age } from "@/components/ui/moment";
import { PriorityGlyph } from "@/components/ui/priority";
import { isOver, State } from "@/components/ui/state";
import { type TaskSearch, tasksAddress } from "@/lib/client/url-state/task-search";
import type { ChangeSearch } from "@/lib/client/url-state/use-task-search";
import { wordOf } from "@/lib/client/words/field-words";
import type { Item } from "@/lib/contracts/work-tasks/objects";
import { lookOf } from "./columns";
import { prefetchTask } from "./use-neighbours";

type Props = { item: Item; search: TaskSearch; change: ChangeSearch };

const CELL = "h-11 px-1 py-0 truncate first:pl-3 last:pr-3";

const isPlainClick = (event: React.MouseEvent) =>
  !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && event.button === 0;

const originOf = ({ origin }: Item) =>
  origin.type === "agent"
    ? { name: origin.agent_name, isAgent: true }
    : { name: origin.user_name, isAgent: false };

const assigneeOf = ({ assign_to }: Item) =>
  assign_to &&
  (assign_to.type === "agent"
    ? { name: assign_to.name, isAgent: true }
    : { name: assign_to.full_name, isAgent: false });

/** The link is the row: it is stretched over all of it, and opens in another tab as links do. */
function TitleLink({ item, search, change }: Props) {
  const client = useQueryClient();
  const prefetch = () => prefetchTask(client, item.uid);
  return (
    <a
      href={tasksAddress({ ...search, task: item.uid })}
      aria-current={search.task === item.uid ? "true" : undefined}
      title={item.title}
      onPointerEnter={prefetch}
      onFocus={prefetch}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        change({ task: item.uid });
      }}
      className="block truncate font-medium outline-none max-md:line-clamp-2 max-md:whitespace-normal after:absolute after:inset-0 after:content-[''] focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
    >
      <bdi>{item.title}</bdi>
    </a>
  );
}

function Named({ of }: { of: { name: string; isAgent: boolean } | null }) {
  if (!of) return <span className="text-muted">Nobody</span>;
  return (
    <span className="flex items-center gap-2 text-muted">
      <Avatar name={of.name} isAgent={of.isAgent} />
      <bdi className="truncate">{of.name}</bdi>
    </span>
  );
}

export function TaskRow({ item, search, change }: Props) {
  const origin = originOf(item);
  const isOpen = search.task === item.uid;
  return (
    <tr
      className={`relative scroll-mt-8 border-b border-line ${isOpen ? "bg-accent-bg shadow-[inset_2px_0_0_var(--accent)]" : "hover:bg-hover"}`}
    >
      <td className={`${CELL} ${lookOf("Priority")}`} title={`${wordOf(item.priority)} priority`}>
        <PriorityGlyph priority={item.priority} />
        <span className="sr-only">{wordOf(item.priority)}</span>
      </td>
      <td className={`${CELL} max-md:h-14 max-md:py-2`}>
        <TitleLink item={item} search={search} change={change} />
        <span className="mt-0.5 hidden items-center gap-2 text-xs text-muted max-md:flex">
          <State task={item} />
          <bdi className="truncate">{origin.name}</bdi>
        </span>
      </td>
      <td className={`${CELL} ${lookOf("From")}`}>
        <Named of={origin} />
      </td>
      <td className={`${CELL} ${lookOf("Status")}`}>
        <State task={item} isShortWhenNarrow />
      </td>
      <td className={`${CELL} ${lookOf("Due")}`}>
        {item.due_date ? <Due date={item.due_date} isOver={isOver(item)} /> : <NoDue />}
      </td>
      <td className={`${CELL} ${lookOf("Assignee")}`}>
        <Named of={assigneeOf(item)} />
      </td>
      <td className={`${CELL} tabular-nums text-muted ${lookOf("Age")}`}>
        <Age at={item.created_at} />
      </td>
    </tr>
  );
}

const NoDue = () => (
  <span className="text-muted">
    <span aria-hidden="true">–</span>
    <span className="sr-only">no due date</span>
  </span>
);
