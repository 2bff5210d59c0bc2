"use client";
import { useQuery } from "@tanstack/react-query";
import { ChevronLeft } from "lucide";
import { Icon } from "@/components/ui/icon";
import type { Me } from "@/lib/client/person/person";
import { webhookQueries } from "@/lib/client/settings/webhook-queries";
import { settingsAddress } from "@/lib/client/url-state/settings-address";
import { useTaskFilter } from "@/lib/client/url-state/task-search-context";
import { t } from "@/lib/client/words/t";
import type { WebhookEndpointView } from "@/lib/contracts/desk/webhooks/objects";
import { Part } from "../part";
import { Reading } from "../reading";
import { SettingsSection } from "../settings-section";
import { DeleteEndpoint } from "./delete-endpoint";
import { Deliveries } from "./deliveries";
import { EndpointForm } from "./endpoint-form";
import { EndpointState } from "./endpoint-state";
import { EndpointSwitch } from "./endpoint-switch";
import { RotateSecret } from "./rotate-secret";

/** One endpoint: what it is told, whether it arrives, and its secret. */
export const EndpointPage = ({ me, uid }: { me: Me; uid: string }) => (
  <SettingsSection me={me} id="webhooks">
    {() => <Endpoint uid={uid} />}
  </SettingsSection>
);

function Endpoint({ uid }: { uid: string }) {
  const [{ organization_uid: asked }] = useTaskFilter();
  const query = useQuery(webhookQueries.endpoint(uid));
  return (
    <div className="flex flex-col gap-6">
      <a
        href={settingsAddress(asked, "webhooks")}
        className="-ml-1 flex min-h-8 w-fit items-center gap-1 text-muted hover:text-text max-md:min-h-11"
      >
        <Icon of={ChevronLeft} />
        {t("All endpoints")}
      </a>
      {query.data ? (
        <Parts endpoint={query.data} />
      ) : (
        <Reading query={query} label={t("Reading the endpoint")} />
      )}
    </div>
  );
}

const Parts = ({ endpoint }: { endpoint: WebhookEndpointView }) => (
  <>
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <h2 className="min-w-0 font-mono text-read font-semibold wrap-anywhere">{endpoint.url}</h2>
      <EndpointState endpoint={endpoint} />
      <EndpointSwitch endpoint={endpoint} />
    </div>
    <Part
      title={t("Deliveries")}
      about={t("What was sent, and what came back. Attempts are kept for 30 days.")}
    >
      <Deliveries endpoint={endpoint} />
    </Part>
    <Part title={t("Endpoint")}>
      <EndpointForm endpoint={endpoint} />
    </Part>
    {endpoint.dialect === "standard" && <RotateSecret endpoint={endpoint} />}
    <DeleteEndpoint endpoint={endpoint} />
  </>
);
