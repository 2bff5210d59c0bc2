"use client";
import { Hourglass } from "lucide";
import { Icon } from "@/components/ui/icon";
import { useSecondsLeft } from "@/lib/client/clock/use-seconds-left";
import { rich } from "@/lib/client/words/rich";
import { t } from "@/lib/client/words/t";
import type { HeldDecisionView } from "@/lib/contracts/desk/objects";

const DOING = { approve: t("approving it"), reject: t("rejecting it") } as const;

/** Somebody else was faster, and can still think better of it: until then nobody else decides. */
export function OtherDecides({ held }: { held: HeldDecisionView }) {
  const left = useSecondsLeft(Date.parse(held.until));
  return (
    <p
      role="status"
      className="flex items-center gap-2 rounded-md border border-warn-line bg-warn-bg px-3 py-2 text-text"
    >
      <Icon of={Hourglass} className="size-4 text-warn-fg" />
      <span className="min-w-0">
        <span className="font-medium">
          {rich("{name} is deciding this", { name: <bdi>{held.by.user_name}</bdi> })}
        </span>
        <span className="text-muted">
          : {DOING[held.action]}
          <span aria-hidden="true" className="tabular-nums">
            {left > 0 ? t(", final in {left} s", { left }) : t(", becoming final…")}
          </span>
        </span>
      </span>
    </p>
  );
}
