"use client";
import { Section } from "@/components/ui/section";
import { Untrusted } from "@/components/ui/untrusted";
import { type ApprovalDetail, originName } from "../task-parts";
import { ArgumentList } from "./argument-list";
import { ArgumentsEditor } from "./arguments-editor";
import { RawJson } from "./raw-json";

type Props = { task: ApprovalDetail; draft: string | null; onEdit: (draft: string) => void };

const TITLES = { pending: "What will happen", approved: "What was approved", rejected: "What was asked for" };

/** The exact arguments of the call, all of them. */
export function ToolArguments({ task, draft, onEdit }: Props) {
  const { tool_args: args, original_tool_args: original, resolved_by: by } = task;
  const agent = originName(task);
  return (
    <Section title={TITLES[task.resolution ?? "pending"]}>
      {draft === null ? (
        <Untrusted by={original ? `${agent}, edited by ${by?.user_name ?? "a reviewer"}` : agent}>
          <div className="rounded-lg border border-line bg-surface px-3 py-2">
            <ArgumentList value={args} />
          </div>
          <RawJson value={args} />
        </Untrusted>
      ) : (
        <ArgumentsEditor draft={draft} onEdit={onEdit} />
      )}
      {original && (
        <details className="group">
          <summary className="w-fit rounded-md py-1 text-muted hover:text-text">Asked originally</summary>
          <Untrusted by={agent}>
            <div className="rounded-lg border border-line bg-surface px-3 py-2">
              <ArgumentList value={original} />
            </div>
            <RawJson value={original} />
          </Untrusted>
        </details>
      )}
    </Section>
  );
}
