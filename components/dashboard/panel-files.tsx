"use client";
import { Download } from "lucide";
import { useState } from "react";
import { Icon } from "@/components/ui/icon";
import { PopupButton } from "@/components/ui/popup-button";
import { csvOf } from "@/lib/client/dashboard/csv";
import { fileNameOf } from "@/lib/client/dashboard/file-name";
import { pngFile, svgFile } from "@/lib/client/dashboard/picture";
import { saveFile } from "@/lib/client/dashboard/save-file";
import type { Sheet } from "@/lib/client/dashboard/sheet";
import { t } from "@/lib/client/words/t";

type Props = {
  title: string;
  sheet: Sheet;
  /** Holds the chart, where one is on the screen. */
  body: React.RefObject<HTMLElement | null> | null;
};

type Kind = { label: string; extension: string; make: () => Promise<Blob> | Blob };

function kindsOf({ title, sheet, body }: Props): readonly Kind[] {
  const csv: Kind = {
    ...{ label: t("Numbers as CSV"), extension: "csv" },
    make: () => new Blob([csvOf(sheet)], { type: "text/csv;charset=utf-8" }),
  };
  if (!body) return [csv];
  const chart = (): SVGSVGElement => {
    const found = body.current?.querySelector<SVGSVGElement>("svg[role=group]");
    if (!found) throw new Error("There is no chart");
    return found;
  };
  return [
    csv,
    { label: t("Chart as PNG"), extension: "png", make: () => pngFile(chart(), title) },
    { label: t("Chart as SVG"), extension: "svg", make: () => svgFile(chart(), title) },
  ];
}

/** The files of a panel, made in this browser of what it shows. */
export function PanelFiles(props: Props) {
  const [hasFailed, setFailed] = useState(false);
  const { title } = props;
  const save = async ({ make, extension }: Kind) =>
    saveFile(`${fileNameOf(title, new Date())}.${extension}`, await make());
  return (
    <PopupButton
      align="end"
      label={t("Files of {panel}", { panel: title })}
      onOpen={() => setFailed(false)}
      button={{
        "aria-label": t("Download {panel}", { panel: title }),
        title: t("Download"),
        className:
          "grid size-7 shrink-0 place-items-center rounded-md text-muted hover:bg-hover hover:text-text max-md:size-11 print:hidden",
        children: <Icon of={Download} className="size-3.5" />,
      }}
    >
      {(close) => (
        <>
          {kindsOf(props).map((kind) => (
            <button
              key={kind.extension}
              type="button"
              onClick={() => void save(kind).then(close, () => setFailed(true))}
              className="flex h-8 w-full items-center rounded-md px-2 text-left hover:bg-hover max-md:h-11"
            >
              {kind.label}
            </button>
          ))}
          {hasFailed && (
            <p role="alert" className="px-2 py-1.5 text-xs text-danger-fg">
              {t("The file could not be made. Try again.")}
            </p>
          )}
        </>
      )}
    </PopupButton>
  );
}
