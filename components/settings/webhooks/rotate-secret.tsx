"use client";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { FIELD } from "@/components/ui/field-look";
import { sentenceOf } from "@/lib/client/api/api-error";
import { call } from "@/lib/client/api/call";
import { rotateWebhookSecretOp } from "@/lib/client/api/settings-operations";
import { useNow } from "@/lib/client/clock/use-now";
import { useChange } from "@/lib/client/settings/use-change";
import { webhookKeys } from "@/lib/client/settings/webhook-queries";
import { t } from "@/lib/client/words/t";
import { momentOfDayWords } from "@/lib/client/words/time-words";
import type { WebhookEndpointView } from "@/lib/contracts/desk/webhooks/objects";
import { Part } from "../part";
import { SecretBox } from "../secret-box";

const HOURS = [
  [24, t("Both sign for a day")],
  [168, t("Both sign for a week")],
  [0, t("The old one ends at once")],
] as const;

/** Gives it another secret, which is shown once; for a while both sign. */
export function RotateSecret({ endpoint }: { endpoint: WebhookEndpointView }) {
  const [hours, setHours] = useState(24);
  const now = useNow();
  const rotate = useChange(
    async (overlap_hours: number) => {
      const params = { endpoint_uid: endpoint.uid };
      return (await call(rotateWebhookSecretOp, { params, body: { overlap_hours } })).data;
    },
    [webhookKeys.list(endpoint.organization_uid), webhookKeys.endpoint(endpoint.uid)],
  );
  const until = endpoint.old_secret_until;
  return (
    <Part
      title={t("Secret")}
      about={t("It signs each delivery, so that the receiver can tell it is from here.")}
    >
      {until && now !== null && Date.parse(until) > now && (
        <p>{t("The secret before signs as well until {when}.", { when: momentOfDayWords(until) })}</p>
      )}
      {rotate.data ? (
        <SecretBox label={t("New secret")} secret={rotate.data.secret} onDone={rotate.reset} />
      ) : (
        <div className="flex flex-wrap items-center gap-2">
          <select
            aria-label={t("The present secret")}
            value={hours}
            onChange={({ target }) => setHours(Number(target.value))}
            className={`${FIELD} max-w-60`}
          >
            {HOURS.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
          <Button disabled={rotate.isPending} onClick={() => rotate.mutate(hours)}>
            {rotate.isPending ? t("Rotating…") : t("Rotate secret")}
          </Button>
        </div>
      )}
      {rotate.error && <Alert>{sentenceOf(rotate.error)}</Alert>}
    </Part>
  );
}
