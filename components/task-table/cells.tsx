import { BadgeQuestionMark, ListTodo } from "lucide";
import { memo } from "react";
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
import { None } from "./none";
import { RowState } from "./row-state";
import { originOf } from "./title-cell";

type Who = { name: string; isAgent: boolean; url?: string | null };

const assigneeOf = ({ assign_to }: ListRow): Who | null =>
  assign_to &&
  (assign_to.type === "agent"
    ? { name: assign_to.name, isAgent: true }
    : { name: assign_to.full_name, isAgent: false, url: assign_to.avatar_url });

// These are drawn again only for something else: where one list takes the place of another, much stays the same.
const Named = memo(function Named({ name, isAgent, url }: Who) {
  return (
    <>
      <Avatar name={name} isAgent={isAgent} url={url} className="mr-2 inline-grid align-middle" />
      <bdi title={name} className="align-middle text-muted">
        {name}
      </bdi>
    </>
  );
});

const TypeSign = memo(function TypeSign({ type }: Pick<ListRow, "type">) {
  return (
    <Signed word={wordOf(type)}>
      <Icon of={type === "hil_approval" ? BadgeQuestionMark : ListTodo} />
    </Signed>
  );
});

const PrioritySign = memo(function PrioritySign({ priority }: { priority: string }) {
  return (
    <Signed word={wordOf(priority)}>
      <PriorityGlyph priority={priority} />
    </Signed>
  );
});

/** A sign in a column that is too narrow for the word, which stands below it, out of sight. */
const Signed = ({ word, children }: { word: string; children: React.ReactNode }) => (
  <span title={word} className="mx-auto block size-4 overflow-hidden text-muted">
    {children}
    {word}
  </span>
);

const Tool = memo(function Tool({ tool }: { tool: string | null }) {
  if (tool === null) return <None words={t("no tool")} />;
  return (
    <bdi title={tool} className="text-muted">
      {toolWords(tool)}
    </bdi>
  );
});

/** What stands in each column; the title has a cell of its own. */
export const CELLS: Record<Exclude<ColumnId, "title">, (row: ListRow, meUid: string) => React.ReactNode> = {
  type: (row) => <TypeSign type={row.type} />,
  priority: (row) => <PrioritySign priority={row.exact_priority} />,
  from: (row) => <Named {...originOf(row)} />,
  tool: (row) => <Tool tool={row.type === "hil_approval" ? row.tool_type : null} />,
  status: (row, meUid) => <RowState row={row} meUid={meUid} />,
  due: (row) => <DueCell row={row} />,
  assignee: (row) => {
    const assignee = assigneeOf(row);
    return assignee ? <Named {...assignee} /> : <span className="text-muted">{t("Nobody")}</span>;
  },
  age: (row) => <Age at={row.created_at} className="tabular-nums text-muted" />,
};
