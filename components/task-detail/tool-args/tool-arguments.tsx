"use client";
import { Section } from "@/components/ui/section";
import { Untrusted } from "@/components/ui/untrusted";
import { t } from "@/lib/client/words/t";
import type { ExtrasView } from "@/lib/contracts/desk/objects";
import { type ApprovalDetail, originName } from "../task-parts";
import { LaterEditor, useEditorAhead } from "./later-editor";
import { RawJson } from "./raw-json";
import { RenderedArguments } from "./rendered-arguments";
import type { Around } from "./renderers/renderer";

type Props = Around & {
  task: ApprovalDetail;
  /** What the agent has said of the tool. */
  tool: ExtrasView["tool"];
  draft: string | null;
  onEdit: (draft: string) => void;
  onProblem: (problem: string | null) => void;
};

const TITLES = {
  pending: t("What will happen"),
  approved: t("What was approved"),
  rejected: t("What was asked for"),
  withdrawn: t("What was asked for"),
  expired: t("What was asked for"),
};

/** The exact arguments of the call, all of them. */
export function ToolArguments({ task, tool, draft, onEdit, onProblem, ownDomains }: Props) {
  const { tool_args: args, original_tool_args: original, resolved_by: by } = task;
  const agent = originName(task);
  useEditorAhead();
  return (
    <Section title={TITLES[task.resolution ?? "pending"]}>
      {draft === null ? (
        <Untrusted
          by={
            original
              ? t("{agent}, edited by {name}", { agent, name: by?.user_name ?? t("a reviewer") })
              : agent
          }
        >
          <RenderedArguments args={args} ownDomains={ownDomains} renderer={tool?.renderer} />
          <RawJson value={args} />
        </Untrusted>
      ) : (
        <LaterEditor draft={draft} onEdit={onEdit} schema={tool?.json_schema ?? null} onProblem={onProblem} />
      )}
      {original && (
        <details className="group">
          <summary className="w-fit rounded-md py-1 text-muted hover:text-text">
            {t("Asked originally")}
          </summary>
          <Untrusted by={agent}>
            <RenderedArguments args={original} ownDomains={ownDomains} renderer={tool?.renderer} />
            <RawJson value={original} />
          </Untrusted>
        </details>
      )}
    </Section>
  );
}
