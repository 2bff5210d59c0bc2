"use client";
import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Ago } from "@/components/ui/moment";
import { agentsQuery } from "@/lib/client/agents/agents-queries";
import type { Me } from "@/lib/client/person/person";
import { agentSettingsAddress } from "@/lib/client/url-state/agent-settings-address";
import { useTaskFilter } from "@/lib/client/url-state/task-search-context";
import { t } from "@/lib/client/words/t";
import type { ListedAgentView } from "@/lib/contracts/desk/workbench/agents";
import { type CardColumn, CardTable } from "../card-table";
import { Reading } from "../reading";
import { SettingsSection } from "../settings-section";
import { AgentForm } from "./agent-form";
import { AgentState } from "./agent-state";

/** The agents of an organization; admins make new ones. */
export const AgentsSection = ({ me }: { me: Me }) => (
  <SettingsSection me={me} id="agents">
    {({ organizationUid, may }) => (
      <Agents organizationUid={organizationUid} isAdmin={may("organization:administer")} />
    )}
  </SettingsSection>
);

const REST: readonly CardColumn<ListedAgentView>[] = [
  {
    id: "owner",
    label: t("Answers for it"),
    cell: ({ owner }) => (owner ? <bdi>{owner.user_name}</bdi> : t("Nobody")),
  },
  { id: "state", label: t("State"), cell: (agent) => <AgentState agent={agent} /> },
  { id: "tools", label: t("Tools"), cell: ({ tool_count: count }) => <Count count={count} /> },
  { id: "tokens", label: t("Tokens"), cell: ({ token_count: count }) => <Count count={count} /> },
  {
    id: "used",
    label: t("Last used"),
    cell: ({ last_used_at: at }) => (at ? <Ago at={at} /> : t("Never")),
  },
];

const Count = ({ count }: { count: number }) => <span className="tabular-nums">{count}</span>;

function Agents({ organizationUid, isAdmin }: { organizationUid: string; isAdmin: boolean }) {
  const [{ organization_uid: asked }] = useTaskFilter();
  const router = useRouter();
  const [isMaking, setMaking] = useState(false);
  const query = useQuery(agentsQuery(organizationUid));
  const name: CardColumn<ListedAgentView> = {
    id: "name",
    label: t("Agent"),
    cell: (agent) => (
      <>
        <a
          href={agentSettingsAddress(asked, agent.uid)}
          className="text-accent-fg underline-offset-2 hover:underline"
        >
          <bdi>{agent.name}</bdi>
        </a>
        {agent.description && (
          <span className="line-clamp-2 font-normal text-muted">{agent.description}</span>
        )}
      </>
    ),
  };
  return (
    <div className="flex flex-col gap-4">
      {isAdmin && !isMaking && (
        <Button className="self-end" onClick={() => setMaking(true)}>
          <Icon of={Plus} className="size-3.5" />
          {t("New agent")}
        </Button>
      )}
      {isMaking && (
        <AgentForm
          organizationUid={organizationUid}
          onSaved={({ uid }) => router.push(agentSettingsAddress(asked, uid))}
          onCancel={() => setMaking(false)}
        />
      )}
      {!query.data && <Reading query={query} label={t("Reading the agents")} />}
      {query.data?.length === 0 && (
        <p className="py-6 text-center text-muted">
          {t("There is no agent yet. Make one, give it a token, and let it ask.")}
        </p>
      )}
      {query.data && query.data.length > 0 && (
        <CardTable label={t("Agents")} columns={[name, ...REST]} rows={query.data} keyOf={({ uid }) => uid} />
      )}
    </div>
  );
}
