"use client";
import { CircleCheck, CircleDashed, CircleX } from "lucide";
import { useState } from "react";
import { Icon } from "@/components/ui/icon";
import { Ago } from "@/components/ui/moment";
import { useNow } from "@/lib/client/clock/use-now";
import { deliveryWords } from "@/lib/client/words/delivery-words";
import { counted, t } from "@/lib/client/words/t";
import { timeWords } from "@/lib/client/words/time-words";
import type { WebhookDeliveryView } from "@/lib/contracts/desk/webhooks/objects";
import { Attempts } from "./attempts";

const LOOKS = {
  pending: { glyph: CircleDashed, tone: "text-muted" },
  delivered: { glyph: CircleCheck, tone: "text-ok-fg" },
  failed: { glyph: CircleX, tone: "text-danger-fg" },
} as const;

/** One delivery in a line; its attempts are read when somebody looks. */
export function Delivery({ delivery }: { delivery: WebhookDeliveryView }) {
  const [isOpen, setOpen] = useState(false);
  const { glyph, tone } = LOOKS[delivery.state];
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-0.5 px-3 py-2 -outline-offset-2 hover:bg-hover">
          <span className={`inline-flex w-28 items-center gap-1.5 ${tone}`}>
            <Icon of={glyph} className="size-3.5" />
            {deliveryWords(delivery.state)}
          </span>
          <span className="min-w-0 flex-1 font-mono text-code wrap-anywhere">{delivery.event_type}</span>
          <Next delivery={delivery} />
          <Ago at={delivery.created_at} className="text-muted" />
        </summary>
        {isOpen && <Attempts delivery={delivery} />}
      </details>
    </li>
  );
}

/** How often it was tried, and when it will be again. */
function Next({ delivery }: { delivery: WebhookDeliveryView }) {
  const now = useNow();
  const { attempts_made: count, next_attempt_at: next } = delivery;
  if (count === 0) return null;
  return (
    <span className="text-xs text-muted">
      {counted(count, { one: "{count} attempt", other: "{count} attempts" })}
      {next &&
        now !== null &&
        Date.parse(next) > now &&
        `, ${t("next at {time}", { time: timeWords(next) })}`}
    </span>
  );
}
