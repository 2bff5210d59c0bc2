"use client";
import { ChevronLeft, ChevronRight } from "lucide";
import { IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { callWords } from "@/lib/client/arguments/bundle-words";
import { useKeyed } from "@/lib/client/shortcuts/use-keyed";
import { counted, t } from "@/lib/client/words/t";
import { decides } from "../decision/decides";
import type { Hindrance } from "../decision/decision-buttons";
import { KeyedButton } from "../keyed-button";
import { Said } from "../tool-args/parts/said";
import type { Bundle } from "./use-bundle";

type Props = Hindrance & { bundle: Bundle };

/** Which call is current, how many are still open, and the ways to the others. */
export function BundleProgress({ bundle, isBlocked, isReady }: Props) {
  const { chosen, place, current } = bundle;
  const open = chosen.filter(({ resolution }) => resolution === null).length;
  const previous = useKeyed<HTMLButtonElement>("previous-action");
  const next = useKeyed<HTMLButtonElement>("next-action");
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <p role="status" className="min-w-0 flex-1 truncate">
        <span className="font-medium">
          {t("Action {number} of {count}", { number: place + 1, count: chosen.length })}
        </span>
        {current && (
          <span className="text-muted">
            : <Said text={callWords(current.args)} />
          </span>
        )}
        <span className="sr-only">. {openWords(open)}</span>
      </p>
      <span aria-hidden="true" className="text-xs text-muted">
        {openWords(open)}
      </span>
      <IconButton label={t("Previous action")} {...previous} onClick={() => bundle.step(-1)}>
        <Icon of={ChevronLeft} />
      </IconButton>
      <IconButton label={t("Next action")} {...next} onClick={() => bundle.step(1)}>
        <Icon of={ChevronRight} />
      </IconButton>
      {open > 1 && (
        <KeyedButton
          shortcut="approve-open"
          size="small"
          disabled={isBlocked}
          {...decides(isReady)}
          onClick={() => isReady && bundle.approveOpen()}
        >
          {t("Approve all open")}
        </KeyedButton>
      )}
    </div>
  );
}

const openWords = (open: number): string =>
  open === 0 ? t("All are decided") : counted(open, { one: "{count} open", other: "{count} open" });
