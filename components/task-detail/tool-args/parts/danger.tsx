import { TriangleAlert } from "lucide";
import { Icon } from "@/components/ui/icon";
import { t } from "@/lib/client/words/t";

/** Something to look at twice: a sign and a word, so that it does not hang on the colour. */
export const Danger = ({ children }: { children: React.ReactNode }) => (
  <span className="inline-flex items-center gap-1 rounded-md border border-warn-line bg-warn-bg px-1.5 align-top text-xs/5 font-medium text-warn-fg">
    <Icon of={TriangleAlert} className="size-3.5" />
    <span className="sr-only">{t("Look twice:")} </span>
    {children}
  </span>
);

export function Dangers({ of: dangers }: { of: readonly string[] }) {
  if (dangers.length === 0) return null;
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      {dangers.map((danger) => (
        <Danger key={danger}>{danger}</Danger>
      ))}
    </span>
  );
}
