import { argumentChanges, changesWords } from "@/lib/client/arguments/argument-changes";
import type { Args } from "@/lib/client/arguments/fields";
import { t } from "@/lib/client/words/t";
import { ChangesList } from "./changes-list";

/** For the timeline: how the agent revised its arguments when it was asked. */
export const RevisedArguments = ({ from, to }: { from: Args; to: Args }) => (
  <section aria-label={t("Revised arguments")} className="mt-1.5">
    <ChangesList from={from} to={to} />
  </section>
);

type Props = { original: Args; decided: Args };

/** For the timeline: what was changed in the arguments before they were approved. */
export const DecidedEdits = ({ original, decided }: Props) => (
  <section aria-label={t("Edited arguments")} className="mt-1.5 flex flex-col gap-1">
    <p className="text-muted">
      {t("with {changes} to the arguments", {
        changes: changesWords(argumentChanges(original, decided).length),
      })}
    </p>
    <ChangesList from={original} to={decided} />
  </section>
);
