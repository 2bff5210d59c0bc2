"use client";
import { CopyButton } from "@/components/ui/copy-button";
import { Ago } from "@/components/ui/moment";
import { OutcomeMark } from "@/components/ui/outcome-mark";
import { Section } from "@/components/ui/section";
import { Untrusted } from "@/components/ui/untrusted";
import { byServer } from "@/lib/client/clock/server-clock";
import { useNow } from "@/lib/client/clock/use-now";
import { outcomeOf } from "@/lib/client/tasks/outcome-of";
import { rich } from "@/lib/client/words/rich";
import { t } from "@/lib/client/words/t";
import type { ExtrasView } from "@/lib/contracts/desk/objects";
import { CutText } from "../tool-args/parts/cut-text";
import { JsonDetails } from "../tool-args/raw-json";
import { VisibleText } from "../tool-args/visible-text";

type Execution = NonNullable<ExtrasView["execution"]>;

function Report({
  execution: { result, error, external_ref: ref },
  agent,
}: {
  execution: Execution;
  agent: string;
}) {
  if (result === null && error === null && ref === null) return null;
  return (
    <Untrusted by={agent}>
      {error !== null && (
        <CutText
          text={error}
          show={(shown) => (
            <p className="whitespace-pre-wrap wrap-anywhere">
              <bdi>
                <VisibleText text={shown} />
              </bdi>
            </p>
          )}
        />
      )}
      {ref !== null && (
        <p className="flex items-center gap-1 wrap-anywhere">
          <span>
            {rich("Known there as {id}", {
              id: (
                <bdi className="font-mono text-code">
                  <VisibleText text={ref} />
                </bdi>
              ),
            })}
          </span>
          <CopyButton text={ref} label={t("Copy the id")} />
        </p>
      )}
      {result !== null && <JsonDetails title={t("Result")} value={result} />}
    </Untrusted>
  );
}

const MISSING = {
  awaited: t("The agent has not said yet what came of it."),
  not_executed: t("The agent has not said what came of it, and its time to do so is over."),
};

/** What came of what was approved, as the agent says. */
export function Outcome({ extras, agent }: { extras: ExtrasView; agent: string }) {
  const now = useNow();
  const { execution, outcome_due_at: dueAt } = extras;
  const outcome = now === null ? null : outcomeOf(execution?.outcome ?? null, dueAt, byServer(now));
  if (outcome === null) return null;
  return (
    <Section title={t("What came of it")}>
      <p className="flex flex-wrap items-center gap-x-1.5">
        <OutcomeMark outcome={outcome} />
        {execution && (
          <span className="text-muted">
            {"· "}
            <Ago at={execution.executed_at} />
          </span>
        )}
      </p>
      {(outcome === "awaited" || outcome === "not_executed") && (
        <p className="text-muted">{MISSING[outcome]}</p>
      )}
      {execution && <Report execution={execution} agent={agent} />}
    </Section>
  );
}
