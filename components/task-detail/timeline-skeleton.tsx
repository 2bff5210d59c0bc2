import { Section } from "@/components/ui/section";
import { t } from "@/lib/client/words/t";

/** As many lines as the contract's log has, until the comments between them are read. */
export const TimelineSkeleton = ({ lines }: { lines: number }) => (
  <Section title={t("Timeline")}>
    <div role="status" className="flex flex-col gap-2.5 border-l border-line pl-4">
      <span className="sr-only">{t("Reading the timeline")}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
        <div key={line} className="flex h-5 items-center">
          <div className="skeleton h-3 w-3/5" />
        </div>
      ))}
    </div>
  </Section>
);
