import { Clock3, TriangleAlert } from "lucide";
import { Icon } from "@/components/ui/icon";
import type { Tile } from "@/lib/client/dashboard/sheets/now-sheets";
import { numberWords, t } from "@/lib/client/words/t";

const LOOKS = {
  plain: { glyph: null, tone: "" },
  warn: { glyph: Clock3, tone: "text-warn-fg" },
  danger: { glyph: TriangleAlert, tone: "text-danger-fg" },
} as const;

/** Small numbers beside each other, each a link to what it counts. What is not there has no colour. */
export const HeldUpTiles = ({ tiles }: { tiles: readonly Tile[] }) => (
  <section aria-label={t("What holds requests up")}>
    <ul className="grid grid-cols-2 gap-2 md:grid-cols-4 print:grid-cols-4">
      {tiles.map(({ label, value, href, tone }) => {
        const look = LOOKS[value > 0 ? tone : "plain"];
        return (
          <li key={label}>
            <a
              href={href}
              className="flex h-full flex-col justify-between rounded-lg border border-line bg-surface px-3 py-2 hover:border-line-strong hover:bg-hover"
            >
              <span className="text-xs text-muted">{label} </span>
              <span
                className={`flex items-center gap-1.5 text-title font-semibold tabular-nums ${value > 0 ? look.tone : "text-muted"}`}
              >
                {look.glyph && <Icon of={look.glyph} className="size-3.5" />}
                {numberWords(value)}
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  </section>
);
