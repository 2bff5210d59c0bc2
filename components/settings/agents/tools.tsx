"use client";
import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Ago } from "@/components/ui/moment";
import { toolsQuery } from "@/lib/client/agents/agents-queries";
import { rendererWords } from "@/lib/client/words/renderer-words";
import { t } from "@/lib/client/words/t";
import type { ListedAgentView } from "@/lib/contracts/desk/workbench/agents";
import type { ToolView } from "@/lib/contracts/desk/workbench/tools";
import { type CardColumn, CardTable } from "../card-table";
import { Reading } from "../reading";
import { ForgetTool } from "./forget-tool";
import { ToolForm } from "./tool-form";

const NAME: CardColumn<ToolView> = {
  id: "name",
  label: t("Tool"),
  cell: ({ tool_type: name, description }) => (
    <>
      <bdi className="font-mono text-code">{name}</bdi>
      {description && <span className="block font-normal text-muted">{description}</span>}
    </>
  ),
};
const SHOWN: CardColumn<ToolView> = {
  id: "shown",
  label: t("Shown"),
  cell: ({ renderer }) => rendererWords(renderer),
};
const CHANGED: CardColumn<ToolView> = {
  id: "changed",
  label: t("Changed"),
  cell: ({ updated_at: at }) => <Ago at={at} />,
};

/** The tools of an agent, and the form for one of them. */
export function Tools({ agent, mayChange }: { agent: ListedAgentView; mayChange: boolean }) {
  const query = useQuery(toolsQuery(agent.uid));
  const [edited, setEdited] = useState<ToolView | "new" | null>(null);
  const [forgotten, setForgotten] = useState<ToolView | null>(null);
  if (!query.data) return <Reading query={query} label={t("Reading the tools")} />;
  const change: CardColumn<ToolView> = {
    id: "change",
    label: t("Change"),
    cell: (tool) => (
      <div className="flex flex-wrap gap-1">
        <Button
          size="small"
          aria-label={t("Edit {name}", { name: tool.tool_type })}
          onClick={() => setEdited(tool)}
        >
          {t("Edit")}
        </Button>
        <Button
          size="small"
          tone="danger"
          aria-label={t("Forget {name}", { name: tool.tool_type })}
          onClick={() => setForgotten(tool)}
        >
          {t("Forget")}
        </Button>
      </div>
    ),
  };
  return (
    <>
      {query.data.length === 0 ? (
        <p className="text-muted">
          {t(
            "None is described yet. An agent can describe its tools itself; its arguments are edited as JSON until then.",
          )}
        </p>
      ) : (
        <CardTable
          label={t("Tools")}
          columns={mayChange ? [NAME, SHOWN, CHANGED, change] : [NAME, SHOWN, CHANGED]}
          rows={query.data}
          keyOf={({ tool_type: name }) => name}
        />
      )}
      {mayChange && edited === null && (
        <Button className="w-fit" onClick={() => setEdited("new")}>
          <Icon of={Plus} className="size-3.5" />
          {t("Describe a tool")}
        </Button>
      )}
      {edited !== null && (
        <ToolForm
          key={edited === "new" ? "" : edited.tool_type}
          agentUid={agent.uid}
          tool={edited === "new" ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
      <ForgetTool agentUid={agent.uid} tool={forgotten} onClose={() => setForgotten(null)} />
    </>
  );
}
