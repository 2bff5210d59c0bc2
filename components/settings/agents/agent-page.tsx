"use client";
import { useQuery } from "@tanstack/react-query";
import { ChevronLeft } from "lucide";
import { Icon } from "@/components/ui/icon";
import { agentsQuery } from "@/lib/client/agents/agents-queries";
import type { Me } from "@/lib/client/person/person";
import { settingsAddress } from "@/lib/client/url-state/settings-address";
import { useTaskFilter } from "@/lib/client/url-state/task-search-context";
import { t } from "@/lib/client/words/t";
import type { ListedAgentView } from "@/lib/contracts/desk/workbench/agents";
import { Part } from "../part";
import { Reading } from "../reading";
import { SettingsSection } from "../settings-section";
import { AgentForm } from "./agent-form";
import { AgentState } from "./agent-state";
import { AgentTokens } from "./agent-tokens";
import { DeleteAgent } from "./delete-agent";
import { PauseAgent } from "./pause-agent";
import { Tools } from "./tools";

/** One agent: what it is, whether it may go on, its tools and its tokens. */
export const AgentPage = ({ me, uid }: { me: Me; uid: string }) => (
  <SettingsSection me={me} id="agents">
    {({ organizationUid, may }) => (
      <AgentOf me={me} uid={uid} organizationUid={organizationUid} isAdmin={may("organization:administer")} />
    )}
  </SettingsSection>
);

type Props = { me: Me; uid: string; organizationUid: string; isAdmin: boolean };

function AgentOf({ me, uid, organizationUid, isAdmin }: Props) {
  const [{ organization_uid: asked }] = useTaskFilter();
  const query = useQuery(agentsQuery(organizationUid));
  const agent = query.data?.find((each) => each.uid === uid);
  return (
    <div className="flex flex-col gap-6">
      <a
        href={settingsAddress(asked, "agents")}
        className="-ml-1 flex min-h-8 w-fit items-center gap-1 text-muted hover:text-text max-md:min-h-11"
      >
        <Icon of={ChevronLeft} />
        {t("All agents")}
      </a>
      {!query.data && <Reading query={query} label={t("Reading the agent")} />}
      {query.data && !agent && (
        <p className="text-muted">{t("There is no such agent in this organization.")}</p>
      )}
      {agent && <Parts agent={agent} isAdmin={isAdmin} isOwner={agent.owner?.user_uid === me.uid} />}
    </div>
  );
}

type PartsProps = { agent: ListedAgentView; isAdmin: boolean; isOwner: boolean };

function Parts({ agent, isAdmin, isOwner }: PartsProps) {
  const mayChange = isAdmin || isOwner;
  const { organization_uid: organizationUid } = agent;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2 className="text-title font-semibold">
          <bdi>{agent.name}</bdi>
        </h2>
        <AgentState agent={agent} />
        {mayChange && <PauseAgent agent={agent} />}
      </div>
      {mayChange ? (
        <AgentForm
          organizationUid={organizationUid}
          agent={agent}
          isOwnerFixed={!isAdmin}
          onSaved={() => undefined}
        />
      ) : (
        <p className="text-muted wrap-anywhere">{agent.description || t("Nobody has said what it does.")}</p>
      )}
      <Part
        title={t("Tools")}
        about={t("What it can call. With a JSON Schema reviewers edit arguments in a form.")}
      >
        <Tools agent={agent} mayChange={mayChange} />
      </Part>
      {mayChange && (
        <Part title={t("Tokens")} about={t("By these it signs in. Give each place where it runs its own.")}>
          <AgentTokens agent={agent} />
        </Part>
      )}
      {isAdmin && <DeleteAgent agent={agent} />}
    </>
  );
}
