import { CircleCheckBig, CircleSlash, Hourglass, type IconNode, OctagonX, TriangleAlert } from "lucide";
import type { KnownOutcome } from "@/lib/client/tasks/outcome-of";
import { t } from "@/lib/client/words/t";
import { Icon, IN_LINE } from "./icon";

const LOOKS: Record<KnownOutcome, { glyph: IconNode; tone: string; short: string; whole: string }> = {
  ...{
    succeeded: {
      ...{ glyph: CircleCheckBig, tone: "text-ok-fg" },
      ...{ short: t("Succeeded"), whole: t("Approved, and succeeded") },
    },
    failed: {
      ...{ glyph: OctagonX, tone: "text-danger-fg" },
      ...{ short: t("Failed"), whole: t("Approved, but failed") },
    },
    skipped: {
      ...{ glyph: CircleSlash, tone: "text-muted" },
      ...{ short: t("Skipped"), whole: t("Approved, but skipped") },
    },
  },
  awaited: {
    ...{ glyph: Hourglass, tone: "text-muted" },
    ...{ short: t("Outcome awaited"), whole: t("Approved, outcome awaited") },
  },
  not_executed: {
    ...{ glyph: TriangleAlert, tone: "text-warn-fg" },
    ...{ short: t("Not executed"), whole: t("Approved, not executed") },
  },
};

/** What came of an approval; short where there is no room for the approval itself. */
export function OutcomeMark({ outcome, isShort = false }: { outcome: KnownOutcome; isShort?: boolean }) {
  const { glyph, tone, short, whole } = LOOKS[outcome];
  return (
    <span title={isShort ? whole : undefined} className={`whitespace-nowrap ${tone}`}>
      <Icon of={glyph} className={IN_LINE} />
      {isShort ? short : whole}
    </span>
  );
}
