"use client";
import { RefreshCw } from "lucide";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { changesSince } from "@/lib/client/decisions/changes-since";
import { rich } from "@/lib/client/words/rich";
import { t } from "@/lib/client/words/t";
import type { Detail } from "@/lib/contracts/work-tasks/objects";
import { ChangesList } from "../tool-args/changes/changes-list";

type Props = { before: Detail; now: Detail; onSeen: () => void };

/** What somebody else changed in a task while it was being read: to be seen before anything is decided on it. */
export function StaleNotice({ before, now, onSeen }: Props) {
  const { lines, toolArgs } = changesSince(before, now);
  return (
    <section
      aria-label={t("Changed while you were reading")}
      className="flex max-h-[30dvh] flex-col gap-1.5 overflow-y-auto rounded-md border border-warn-line bg-warn-bg px-3 py-2 text-text"
    >
      <div className="flex items-center gap-2">
        <Icon of={RefreshCw} className="size-4 text-warn-fg" />
        <p role="status" className="flex-1 font-medium text-warn-fg">
          {t("Changed while you were reading")}
        </p>
        <Button size="small" tone="quiet" onClick={onSeen}>
          {t("Seen")}
        </Button>
      </div>
      <ul className="flex flex-col gap-0.5 pl-6">
        {lines.map(({ by, words, said }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the log only grows
          <li key={place} className="wrap-anywhere">
            {rich("{who} {did}", { who: <bdi className="font-medium">{by}</bdi>, did: <bdi>{words}</bdi> })}
            {said && <p className="whitespace-pre-wrap text-muted">“{said}”</p>}
          </li>
        ))}
        {lines.length === 0 && !toolArgs && (
          <li>{t("Something that its log does not tell. Read it once more.")}</li>
        )}
      </ul>
      {toolArgs && <ChangesList from={toolArgs.from} to={toolArgs.to} />}
    </section>
  );
}
