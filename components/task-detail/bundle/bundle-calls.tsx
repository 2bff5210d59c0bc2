"use client";
import { useEffect } from "react";
import { Section } from "@/components/ui/section";
import { bundleDrafts, chosenOf, useBundleDraft } from "@/lib/client/decisions/bundle-draft";
import { counted } from "@/lib/client/words/t";
import type { ExtrasView } from "@/lib/contracts/desk/objects";
import type { ActionView } from "@/lib/contracts/work-tasks/objects";
import type { ApprovalDetail } from "../task-parts";
import { useEditorAhead } from "../tool-args/later-editor";
import type { Around } from "../tool-args/renderers/renderer";
import { CallCard } from "./call-card";

export type BundleCallsProps = Around & {
  task: ApprovalDetail;
  actions: readonly ActionView[];
  /** What the agent has said of the tools. */
  tools: ExtrasView["tools"];
};

/** All calls of a request that carries several, one card each. */
export function BundleCalls({ task, actions, tools, ownDomains }: BundleCallsProps) {
  const { uid } = task;
  const draft = useBundleDraft(uid);
  const isPending = task.resolution === null;
  useEditorAhead();
  useEffect(() => {
    if (!isPending) bundleDrafts.drop(uid);
  }, [uid, isPending]);
  const toolOf = ({ tool_args: args }: ActionView) =>
    tools.find(({ tool_type }) => tool_type === args.tool_type);
  const title = counted(actions.length, { one: "{count} action", other: "{count} actions" });
  return (
    <Section title={title}>
      <ol aria-label={title} className="flex flex-col gap-3">
        {actions.map((action, place) => (
          <CallCard
            key={action.uid}
            task={task}
            chosen={chosenOf(action, draft)}
            draft={draft}
            place={place}
            count={actions.length}
            schema={toolOf(action)?.json_schema ?? null}
            renderer={toolOf(action)?.renderer}
            ownDomains={ownDomains}
          />
        ))}
      </ol>
    </Section>
  );
}
