"use client";
import { Suspense } from "react";
import { Alert } from "@/components/ui/alert";
import { later } from "@/lib/client/later/later";
import { useFetchedAhead } from "@/lib/client/later/use-fetched-ahead";
import { t } from "@/lib/client/words/t";
import type { EditorProps } from "./editor/arguments-editor";
import { Otherwise } from "./otherwise";

/** As long as the editor has said nothing, nothing edited is approved. */
export const OPENING = t("The editor is opening");

const Editor = later<EditorProps>(async () => (await import("./editor/arguments-editor")).ArgumentsEditor);

const AHEAD = [Editor];

/** The editor is no part of the first load; it is there by the time somebody edits. */
export const useEditorAhead = (): void => useFetchedAhead(AHEAD);

export const LaterEditor = (props: Omit<EditorProps, "closed">) => (
  <Otherwise
    otherwise={
      <Alert>{t("The editor could not be shown. Cancel, check the connection and try again.")}</Alert>
    }
  >
    <Suspense
      fallback={
        <div role="status" className="skeleton h-48 w-full rounded-lg">
          <span className="sr-only">{t("Opening the editor")}</span>
        </div>
      }
    >
      <Editor {...props} closed={OPENING} />
    </Suspense>
  </Otherwise>
);
