import { CircleCheckBig, CircleSlash, Hourglass, type IconNode, OctagonX, TriangleAlert } from "lucide";
import type { KnownOutcome } from "@/lib/client/tasks/outcome-of";
import { t } from "@/lib/client/words/t";
import { Sign, type SignLook } from "./sign";

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

/** The sign of what came of an approval, where there is no room for the approval itself. */
export const shortOutcomeLook = (outcome: KnownOutcome): SignLook => {
  const { glyph, tone, short, whole } = LOOKS[outcome];
  return { glyph, tone, words: short, whole };
};

/** What came of an approval. */
export function OutcomeMark({ outcome }: { outcome: KnownOutcome }) {
  const { glyph, tone, whole } = LOOKS[outcome];
  return <Sign glyph={glyph} tone={tone} words={whole} />;
}
