"use client";
import { agentKeys } from "@/lib/client/agents/agents-queries";
import { call } from "@/lib/client/api/call";
import { forgetToolOp } from "@/lib/client/api/settings-operations";
import { useChange } from "@/lib/client/settings/use-change";
import { t } from "@/lib/client/words/t";
import type { ToolView } from "@/lib/contracts/desk/workbench/tools";
import { ConfirmDialog } from "../confirm-dialog";

type Props = { agentUid: string; tool: ToolView | null; onClose: () => void };

export function ForgetTool({ agentUid, tool, onClose }: Props) {
  const forget = useChange(
    (tool_type: string) => call(forgetToolOp, { params: { agent_uid: agentUid, tool_type } }),
    [agentKeys.all],
  );
  return (
    <ConfirmDialog
      title={tool ? t("Forget {name}?", { name: tool.tool_type }) : ""}
      isOpen={tool !== null}
      words={{ action: t("Forget"), pending: t("Forgetting…") }}
      isPending={forget.isPending}
      error={forget.error}
      onConfirm={() => tool && forget.mutate(tool.tool_type, { onSuccess: onClose })}
      onClose={() => {
        forget.reset();
        onClose();
      }}
    >
      <p>
        {t(
          "Its schema is gone. The agent can still call it; its arguments are edited as JSON, and held against nothing.",
        )}
      </p>
    </ConfirmDialog>
  );
}
