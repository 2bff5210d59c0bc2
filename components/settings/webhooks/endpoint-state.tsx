import { CircleCheck, CircleSlash } from "lucide";
import { Icon } from "@/components/ui/icon";
import { t } from "@/lib/client/words/t";
import type { WebhookEndpointView } from "@/lib/contracts/desk/webhooks/objects";

/** Whether anything is sent there, and why not. */
export const EndpointState = ({ endpoint }: { endpoint: WebhookEndpointView }) =>
  endpoint.is_active ? (
    <span className="inline-flex items-center gap-1.5 text-ok-fg">
      <Icon of={CircleCheck} className="size-3.5" />
      {t("On")}
    </span>
  ) : (
    <span className="inline-flex flex-wrap items-center gap-1.5 text-warn-fg">
      <Icon of={CircleSlash} className="size-3.5" />
      {t("Off")}
      {endpoint.disabled_reason && <span className="text-muted">{endpoint.disabled_reason}</span>}
    </span>
  );
