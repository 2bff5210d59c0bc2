"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { agentKeys } from "@/lib/client/agents/agents-queries";
import { call } from "@/lib/client/api/call";
import { deleteAgentOp } from "@/lib/client/api/settings-operations";
import { useChange } from "@/lib/client/settings/use-change";
import { settingsAddress } from "@/lib/client/url-state/settings-address";
import { useTaskFilter } from "@/lib/client/url-state/task-search-context";
import { t } from "@/lib/client/words/t";
import type { ListedAgentView } from "@/lib/contracts/desk/workbench/agents";
import { ConfirmDialog } from "../confirm-dialog";
import { Part } from "../part";

/** For one that was made by mistake; the server says no where anything refers to it. */
export function DeleteAgent({ agent }: { agent: ListedAgentView }) {
  const [{ organization_uid: asked }] = useTaskFilter();
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const remove = useChange(
    () => call(deleteAgentOp, { params: { agent_uid: agent.uid } }),
    [agentKeys.list(agent.organization_uid)],
  );
  return (
    <Part
      title={t("Delete")}
      about={t(
        "Only an agent that never did anything can be deleted. Others are paused, and their tokens are revoked.",
      )}
    >
      <Button tone="danger" className="w-fit" onClick={() => setAsking(true)}>
        {t("Delete agent")}
      </Button>
      <ConfirmDialog
        title={t("Delete {name}?", { name: agent.name })}
        isOpen={isAsking}
        words={{ action: t("Delete"), pending: t("Deleting…") }}
        isPending={remove.isPending}
        error={remove.error}
        onConfirm={() =>
          remove.mutate(undefined, { onSuccess: () => router.push(settingsAddress(asked, "agents")) })
        }
        onClose={() => {
          remove.reset();
          setAsking(false);
        }}
      >
        <p>{t("Its tools and tokens go with it. This cannot be undone.")}</p>
      </ConfirmDialog>
    </Part>
  );
}
