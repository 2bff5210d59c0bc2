"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { sizeWords } from "@/lib/client/arguments/size-words";
import { t } from "@/lib/client/words/t";

/** More than this is not laid out before somebody asks for it. */
export const LONG = 4000;

type Props = { text: string; show: (text: string) => React.ReactNode };

/** A text up to where it gets long, and all of it on demand. */
export function CutText({ text, show }: Props) {
  const [isWhole, setWhole] = useState(false);
  if (isWhole || text.length <= LONG) return show(text);
  return (
    <>
      {show(text.slice(0, LONG))}
      <p className="mt-1 flex flex-wrap items-center gap-2 text-muted">
        {t("… and more")}
        <Button size="small" onClick={() => setWhole(true)}>
          {t("Show all {size}", { size: sizeWords(text) })}
        </Button>
      </p>
    </>
  );
}
