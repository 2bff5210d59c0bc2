"use client";
import { Suspense } from "react";
import { Alert } from "@/components/ui/alert";
import { later } from "@/lib/client/later/later";
import { useFetchedAhead } from "@/lib/client/later/use-fetched-ahead";
import { t } from "@/lib/client/words/t";
import { Otherwise } from "../tool-args/otherwise";
import type { AskFormProps } from "./ask-form";

const Form = later<AskFormProps>(async () => (await import("./ask-form")).AskForm);

const AHEAD = [Form];

/** The form is no part of the first load; it is there by the time somebody asks. */
export const useAskFormAhead = (): void => useFetchedAhead(AHEAD);

export const LaterAskForm = (props: AskFormProps) => (
  <Otherwise
    otherwise={<Alert>{t("The question could not be shown. Reload the page and try again.")}</Alert>}
  >
    <Suspense fallback={<div role="status" className="skeleton h-28 w-full rounded-lg" />}>
      <Form {...props} />
    </Suspense>
  </Otherwise>
);
