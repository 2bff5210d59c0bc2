"use client";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { FIELD } from "@/components/ui/field-look";
import { agentKeys } from "@/lib/client/agents/agents-queries";
import { call } from "@/lib/client/api/call";
import { describeToolOp } from "@/lib/client/api/settings-operations";
import { refusedBy } from "@/lib/client/settings/refused-by";
import { useChange } from "@/lib/client/settings/use-change";
import { rendererWords } from "@/lib/client/words/renderer-words";
import { t } from "@/lib/client/words/t";
import type { ToolView } from "@/lib/contracts/desk/workbench/tools";
import { RENDERERS, TREE } from "@/lib/domain/renderers";
import { FormRow } from "../form-row";
import { SubmitRow } from "../submit-row";
import { problemOf, SchemaEditor } from "./schema-editor";

type Props = { agentUid: string; tool: ToolView | null; onClose: () => void };

const FRESH = { type: "object", properties: {}, required: [] };
type Draft = { tool_type: string; description: string; schema: string; renderer: string };

const draftOf = (tool: ToolView | null): Draft => ({
  ...{ tool_type: tool?.tool_type ?? "", description: tool?.description ?? "" },
  ...{ schema: JSON.stringify(tool?.json_schema ?? FRESH, null, 2), renderer: tool?.renderer ?? "" },
});

/** What a tool is called, what it takes, and how reviewers see its arguments. */
export function ToolForm({ agentUid, tool, onClose }: Props) {
  const [draft, setDraft] = useState(() => draftOf(tool));
  const edit = (patch: Partial<Draft>) => setDraft({ ...draft, ...patch });
  const save = useChange(async () => {
    const { description, schema, renderer } = draft;
    const params = { agent_uid: agentUid, tool_type: draft.tool_type.trim() };
    const body = { description, json_schema: JSON.parse(schema), renderer: renderer || null };
    await call(describeToolOp, { params, body });
  }, [agentKeys.all]);
  const { fields, general } = refusedBy(save.error, ["tool_type", "description", "json_schema", "renderer"]);
  const problem = problemOf(draft.schema);
  return (
    <form
      aria-label={tool ? t("Tool {name}", { name: tool.tool_type }) : t("New tool")}
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        if (problem === null) save.mutate(undefined, { onSuccess: onClose });
      }}
      className="rounded-lg border border-line bg-surface px-4"
    >
      {general && <Alert>{general}</Alert>}
      <FormRow label={t("Name")} hint={t("As the agent names it in tool_type.")} error={fields.tool_type}>
        {(control) => (
          <input
            {...control}
            required
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            readOnly={tool !== null}
            value={draft.tool_type}
            onChange={({ target }) => edit({ tool_type: target.value })}
            className={`${FIELD} font-mono`}
          />
        )}
      </FormRow>
      <FormRow label={t("What it does")} error={fields.description}>
        {(control) => (
          <input
            {...control}
            maxLength={2000}
            value={draft.description}
            onChange={({ target }) => edit({ description: target.value })}
            className={FIELD}
          />
        )}
      </FormRow>
      <FormRow
        label={t("Shown")}
        hint={t("How reviewers see its arguments. What a view does not know is listed below it, always.")}
        error={fields.renderer}
      >
        {(control) => (
          <select
            {...control}
            value={draft.renderer}
            onChange={({ target }) => edit({ renderer: target.value })}
            className={`${FIELD} max-w-80`}
          >
            {["", ...choicesFor(draft.renderer)].map((name) => (
              <option key={name} value={name}>
                {rendererWords(name || null)}
              </option>
            ))}
          </select>
        )}
      </FormRow>
      <FormRow
        label={t("JSON Schema of its arguments")}
        hint={t("Draft 7 or 2020-12, of an object. Edited arguments that break it are not approved.")}
        error={fields.json_schema}
      >
        {(control) => (
          <SchemaEditor control={control} text={draft.schema} onEdit={(schema) => edit({ schema })} />
        )}
      </FormRow>
      <SubmitRow
        label={save.isPending ? t("Saving…") : t("Save tool")}
        isPending={save.isPending}
        isBlocked={problem !== null}
        onCancel={onClose}
      />
    </form>
  );
}

/** A name that nobody here knows stays to be chosen where it was given. */
const choicesFor = (given: string): string[] => [...new Set([...RENDERERS, TREE, ...(given ? [given] : [])])];
