"use client";
import { Suspense } from "react";
import { Alert } from "@/components/ui/alert";
import { later } from "@/lib/client/later/later";
import { t } from "@/lib/client/words/t";
import { Otherwise } from "../tool-args/otherwise";
import type { AgentCardProps } from "./agent-card";

const Card = later<AgentCardProps>(async () => (await import("./agent-card")).AgentCard);

/** What is known of an agent comes when somebody looks. */
export const LaterAgentCard = (props: AgentCardProps) => (
  <Otherwise otherwise={<Alert>{t("The agent could not be shown. Reload the page and try again.")}</Alert>}>
    <Suspense fallback={<div className="skeleton m-2 h-24 rounded-md" />}>
      <Card {...props} />
    </Suspense>
  </Otherwise>
);
