"use client";
import { Send } from "lucide";
import { useId } from "react";
import { Icon } from "@/components/ui/icon";
import type { ChosenAction } from "@/lib/client/decisions/bundle-draft";
import { stakeWords } from "@/lib/client/decisions/stake-words";
import { t } from "@/lib/client/words/t";
import type { DecisionRules } from "@/lib/domain/decision-rules";
import { isHighRisk } from "@/lib/domain/high-risk";
import { decides } from "../decision/decides";
import { HighRiskLine, type Hindrance } from "../decision/decision-buttons";
import { HoldButton } from "../decision/hold-button";
import { KeyedButton } from "../keyed-button";

type Props = Hindrance & {
  chosen: readonly ChosenAction[];
  rules: DecisionRules;
  isEditing: boolean;
  onSend: () => void;
};

/** What is at stake in what would run; null where nothing of it is of high risk. */
function stakeOf(chosen: readonly ChosenAction[], { highRiskRules }: DecisionRules): string | null {
  const risky = chosen.filter(
    ({ resolution, args }) => resolution === "approved" && isHighRisk(highRiskRules, args),
  );
  return risky.length > 0 ? risky.map(({ args }) => stakeWords(args)).join("; ") : null;
}

const approvedWords = (chosen: readonly ChosenAction[]): string => {
  const approved = chosen.filter(({ resolution }) => resolution === "approved").length;
  return t("{approved} approved, {rejected} rejected", { approved, rejected: chosen.length - approved });
};

/** Sends what is decided of all calls, once none is open; what is of high risk, only when it is held. */
export function SendDecision({ chosen, rules, isEditing, isBlocked, isReady, onSend }: Props) {
  const hintId = useId();
  const stake = stakeOf(chosen, rules);
  return (
    <>
      {stake !== null && <HighRiskLine />}
      <div className="flex flex-wrap items-center justify-end gap-2">
        <p role="status" className="min-w-0 flex-1 text-muted">
          {approvedWords(chosen)}
        </p>
        {stake === null ? (
          <KeyedButton
            shortcut="send"
            tone="primary"
            disabled={isBlocked || isEditing}
            {...decides(isReady)}
            onClick={() => isReady && onSend()}
          >
            <Icon of={Send} className="size-3.5" />
            {t("Send decision")}
          </KeyedButton>
        ) : (
          <>
            <span id={hintId} className="sr-only">
              {t("High risk: hold it for a second, or press it twice")}
            </span>
            <HoldButton
              verb={t("send")}
              stake={stake}
              disabled={isBlocked || isEditing}
              isReady={isReady}
              describedBy={hintId}
              onConfirm={onSend}
              shortcut="send"
            />
          </>
        )}
      </div>
    </>
  );
}
