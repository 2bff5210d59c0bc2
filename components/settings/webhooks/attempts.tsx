"use client";
import { useQuery } from "@tanstack/react-query";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Ago } from "@/components/ui/moment";
import { Untrusted } from "@/components/ui/untrusted";
import { sentenceOf } from "@/lib/client/api/api-error";
import { call } from "@/lib/client/api/call";
import { replayWebhookDeliveryOp } from "@/lib/client/api/settings-operations";
import { useChange } from "@/lib/client/settings/use-change";
import { webhookKeys, webhookQueries } from "@/lib/client/settings/webhook-queries";
import { t } from "@/lib/client/words/t";
import type {
  WebhookDeliveryView,
  WebhookDeliveryWithAttemptsView,
} from "@/lib/contracts/desk/webhooks/objects";
import { Reading } from "../reading";

type Attempt = WebhookDeliveryWithAttemptsView["attempts"][number];

const CODE =
  "max-h-48 overflow-auto rounded-md border border-line bg-sunken p-2 font-mono text-code whitespace-pre-wrap wrap-anywhere";

/** What came of each attempt, what was sent, and the way to send it again. */
export function Attempts({ delivery }: { delivery: WebhookDeliveryView }) {
  const { endpoint_uid: endpointUid, uid } = delivery;
  const query = useQuery(webhookQueries.delivery(endpointUid, uid));
  const replay = useChange(
    () => call(replayWebhookDeliveryOp, { params: { endpoint_uid: endpointUid, delivery_uid: uid } }),
    [webhookKeys.deliveries(endpointUid)],
  );
  return (
    <div className="flex flex-col gap-3 border-t border-line px-3 py-3">
      {!query.data && <Reading query={query} label={t("Reading the delivery")} />}
      {query.data?.attempts.length === 0 && <p className="text-muted">{t("It was not tried yet.")}</p>}
      {query.data && query.data.attempts.length > 0 && (
        <ol aria-label={t("Attempts")} className="flex flex-col gap-3">
          {query.data.attempts.map((attempt) => (
            <OneAttempt key={attempt.uid} attempt={attempt} />
          ))}
        </ol>
      )}
      {query.data && (
        <details>
          <summary className="w-fit rounded-md py-1 text-xs text-muted hover:text-text">
            {t("What was sent")}
          </summary>
          <pre className={CODE}>{query.data.body}</pre>
        </details>
      )}
      {delivery.state !== "pending" && (
        <Button size="small" className="w-fit" disabled={replay.isPending} onClick={() => replay.mutate()}>
          {t("Send again")}
        </Button>
      )}
      {replay.error && <Alert>{sentenceOf(replay.error)}</Alert>}
    </div>
  );
}

const OneAttempt = ({ attempt }: { attempt: Attempt }) => (
  <li className="flex flex-col gap-1">
    <p className="flex flex-wrap gap-x-3">
      <span
        className={`font-medium tabular-nums ${attempt.error === null ? "text-ok-fg" : "text-danger-fg"}`}
      >
        {attempt.status ?? t("No answer")}
      </span>
      <span className="text-muted tabular-nums">{t("{ms} ms", { ms: attempt.ms })}</span>
      <Ago at={attempt.at} className="text-muted" />
      {attempt.error && <span className="text-muted wrap-anywhere">{attempt.error}</span>}
    </p>
    {attempt.answer && (
      <Untrusted by={t("the receiver")}>
        <pre className={CODE}>{attempt.answer}</pre>
      </Untrusted>
    )}
  </li>
);
