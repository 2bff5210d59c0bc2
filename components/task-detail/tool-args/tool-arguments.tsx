"use client";
import { Section } from "@/components/ui/section";
import { Untrusted } from "@/components/ui/untrusted";
import { type ApprovalDetail, originName } from "../task-parts";
import { ArgumentsEditor } from "./arguments-editor";
import { RawJson } from "./raw-json";
import { RenderedArguments } from "./rendered-arguments";
import type { Around } from "./renderers/renderer";

type Props = Around & { task: ApprovalDetail; draft: string | null; onEdit: (draft: string) => void };

const TITLES = { pending: "What will happen", approved: "What was approved", rejected: "What was asked for" };

/** The exact arguments of the call, all of them. */
export function ToolArguments({ task, draft, onEdit, ownDomain }: Props) {
  const { tool_args: args, original_tool_args: original, resolved_by: by } = task;
  const agent = originName(task);
  return (
    <Section title={TITLES[task.resolution ?? "pending"]}>
      {draft === null ? (
        <Untrusted by={original ? `${agent}, edited by ${by?.user_name ?? "a reviewer"}` : agent}>
          <RenderedArguments args={args} ownDomain={ownDomain} />
          <RawJson value={args} />
        </Untrusted>
      ) : (
        <ArgumentsEditor draft={draft} onEdit={onEdit} />
      )}
      {original && (
        <details className="group">
          <summary className="w-fit rounded-md py-1 text-muted hover:text-text">Asked originally</summary>
          <Untrusted by={agent}>
            <RenderedArguments args={original} ownDomain={ownDomain} />
            <RawJson value={original} />
          </Untrusted>
        </details>
      )}
    </Section>
  );
}
