import { BadgeQuestionMark, ListTodo } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { Icon } from "@/components/ui/icon";
import { Age } from "@/components/ui/moment";
import { PriorityGlyph } from "@/components/ui/priority";
import type { ColumnId } from "@/lib/client/table/columns";
import type { ListRow } from "@/lib/client/tasks/row-pages";
import { wordOf } from "@/lib/client/words/field-words";
import { t } from "@/lib/client/words/t";
import { toolWords } from "@/lib/client/words/tool-words";
import { DueCell } from "./due-cell";
import { RowState } from "./row-state";
import { originOf } from "./title-cell";

const assigneeOf = ({ assign_to }: ListRow) =>
  assign_to &&
  (assign_to.type === "agent"
    ? { name: assign_to.name, isAgent: true }
    : { name: assign_to.full_name, isAgent: false, url: assign_to.avatar_url });

function Named({ of }: { of: { name: string; isAgent: boolean; url?: string | null } | null }) {
  if (!of) return <span className="text-muted">{t("Nobody")}</span>;
  return (
    <span title={of.name} className="flex items-center gap-2 text-muted">
      <Avatar name={of.name} isAgent={of.isAgent} url={of.url} />
      <bdi className="truncate">{of.name}</bdi>
    </span>
  );
}

/** A sign in a column that is too narrow for the word. */
const Signed = ({ word, children }: { word: string; children: React.ReactNode }) => (
  <span title={word} className="flex justify-center text-muted">
    {children}
    <span className="sr-only">{word}</span>
  </span>
);

function Tool({ row }: { row: ListRow }) {
  const tool = row.type === "hil_approval" ? row.tool_type : null;
  if (tool === null) {
    return (
      <span className="text-muted">
        <span aria-hidden="true">–</span>
        <span className="sr-only">{t("no tool")}</span>
      </span>
    );
  }
  return (
    <bdi title={tool} className="text-muted">
      {toolWords(tool)}
    </bdi>
  );
}

/** What stands in each column; the title has a cell of its own. */
export const CELLS: Record<Exclude<ColumnId, "title">, (row: ListRow, meUid: string) => React.ReactNode> = {
  type: (row) => (
    <Signed word={wordOf(row.type)}>
      <Icon of={row.type === "hil_approval" ? BadgeQuestionMark : ListTodo} />
    </Signed>
  ),
  priority: (row) => (
    <Signed word={wordOf(row.exact_priority)}>
      <PriorityGlyph priority={row.exact_priority} />
    </Signed>
  ),
  from: (row) => <Named of={originOf(row)} />,
  tool: (row) => <Tool row={row} />,
  status: (row, meUid) => <RowState row={row} meUid={meUid} />,
  due: (row) => <DueCell row={row} />,
  assignee: (row) => <Named of={assigneeOf(row)} />,
  age: (row) => <Age at={row.created_at} className="tabular-nums text-muted" />,
};
