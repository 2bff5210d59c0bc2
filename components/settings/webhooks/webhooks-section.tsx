"use client";
import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { agentsQuery } from "@/lib/client/agents/agents-queries";
import type { Me } from "@/lib/client/person/person";
import { webhookQueries } from "@/lib/client/settings/webhook-queries";
import { webhookSettingsAddress } from "@/lib/client/url-state/agent-settings-address";
import { useTaskFilter } from "@/lib/client/url-state/task-search-context";
import { t } from "@/lib/client/words/t";
import type { WebhookEndpointView } from "@/lib/contracts/desk/webhooks/objects";
import { type CardColumn, CardTable } from "../card-table";
import { Reading } from "../reading";
import { SettingsSection } from "../settings-section";
import { EndpointState } from "./endpoint-state";
import { NewEndpoint } from "./new-endpoint";

/** The addresses that an organization tells what happens. */
export const WebhooksSection = ({ me }: { me: Me }) => (
  <SettingsSection me={me} id="webhooks">
    {({ organizationUid }) => <Endpoints organizationUid={organizationUid} />}
  </SettingsSection>
);

function Endpoints({ organizationUid }: { organizationUid: string }) {
  const [{ organization_uid: asked }] = useTaskFilter();
  const [isMaking, setMaking] = useState(false);
  const query = useQuery(webhookQueries.list(organizationUid));
  const { data: agents = [] } = useQuery(agentsQuery(organizationUid));
  const columns: CardColumn<WebhookEndpointView>[] = [
    {
      id: "url",
      label: t("Address"),
      cell: ({ uid, url, description }) => (
        <>
          <a
            href={webhookSettingsAddress(asked, uid)}
            className="font-mono text-code text-accent-fg underline-offset-2 wrap-anywhere hover:underline"
          >
            {url}
          </a>
          {description && <span className="block font-normal text-muted">{description}</span>}
        </>
      ),
    },
    { id: "told", label: t("Is told of"), cell: (endpoint) => <Told endpoint={endpoint} agents={agents} /> },
    { id: "state", label: t("State"), cell: (endpoint) => <EndpointState endpoint={endpoint} /> },
  ];
  return (
    <div className="flex flex-col gap-4">
      {isMaking ? (
        <NewEndpoint organizationUid={organizationUid} agents={agents} onClose={() => setMaking(false)} />
      ) : (
        <Button className="self-end" onClick={() => setMaking(true)}>
          <Icon of={Plus} className="size-3.5" />
          {t("New endpoint")}
        </Button>
      )}
      {!query.data && <Reading query={query} label={t("Reading the endpoints")} />}
      {query.data?.length === 0 && (
        <p className="py-6 text-center text-muted">
          {t(
            "There is no endpoint yet. Make one where a service of yours listens; it is told of decisions, signed.",
          )}
        </p>
      )}
      {query.data && query.data.length > 0 && (
        <CardTable label={t("Endpoints")} columns={columns} rows={query.data} keyOf={({ uid }) => uid} />
      )}
    </div>
  );
}

type ToldProps = { endpoint: WebhookEndpointView; agents: readonly { uid: string; name: string }[] };

function Told({ endpoint, agents }: ToldProps) {
  const agent = agents.find(({ uid }) => uid === endpoint.agent_uid);
  return (
    <>
      <span className="font-mono text-code">{endpoint.event_types.join(", ")}</span>
      {endpoint.agent_uid && (
        <span className="block text-xs text-muted">
          {t("Only requests of {name}", { name: agent?.name ?? t("An agent") })}
        </span>
      )}
    </>
  );
}
