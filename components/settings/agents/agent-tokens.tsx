"use client";
import { Plus } from "lucide";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { t } from "@/lib/client/words/t";
import type { ListedAgentView } from "@/lib/contracts/desk/workbench/agents";
import { NewToken } from "../tokens/new-token";
import { TokenTable } from "../tokens/token-table";

/** The tokens of one agent. */
export function AgentTokens({ agent }: { agent: ListedAgentView }) {
  const [isMaking, setMaking] = useState(false);
  const { organization_uid: organizationUid, uid, name } = agent;
  return (
    <>
      {isMaking ? (
        <NewToken
          organizationUid={organizationUid}
          agents={[]}
          agent={{ uid, name }}
          onClose={() => setMaking(false)}
        />
      ) : (
        <Button className="w-fit" onClick={() => setMaking(true)}>
          <Icon of={Plus} className="size-3.5" />
          {t("New token")}
        </Button>
      )}
      <TokenTable organizationUid={organizationUid} of={{ agentUid: uid }} />
    </>
  );
}
