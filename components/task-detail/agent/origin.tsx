"use client";
import { useRef } from "react";
import { Avatar } from "@/components/ui/avatar";
import { PopupButton } from "@/components/ui/popup-button";
import { useCommand } from "@/lib/client/shortcuts/use-command";
import { t } from "@/lib/client/words/t";
import type { Detail } from "@/lib/contracts/work-tasks/objects";
import type { Reader } from "../conversation";
import { originName } from "../task-parts";
import { LaterAgentCard } from "./later-agent-card";

type Props = { task: Detail; reader: Reader };

/** Who it comes from; an agent can be looked at, and paused by who may. */
export function Origin({ task, reader }: Props) {
  const { origin } = task;
  const name = originName(task);
  if (origin.type === "agent") return <AgentButton uid={origin.agent_uid} name={name} reader={reader} />;
  return (
    <>
      <Avatar name={name} isAgent={false} />
      <bdi className="truncate">{name}</bdi>
    </>
  );
}

function AgentButton({ uid, name, reader }: { uid: string; name: string; reader: Reader }) {
  const self = useRef<HTMLButtonElement>(null);
  useCommand("agent", () => self.current?.click());
  return (
    <PopupButton
      label={t("About {name}", { name })}
      button={{
        ref: self,
        title: t("About the agent"),
        className:
          "flex min-h-6 min-w-0 items-center gap-1.5 rounded-md underline decoration-line-strong decoration-dotted underline-offset-4 hover:text-text max-md:min-h-11",
        children: (
          <>
            <Avatar name={name} isAgent />
            <bdi className="truncate">{name}</bdi>
          </>
        ),
      }}
    >
      <LaterAgentCard uid={uid} reader={reader} />
    </PopupButton>
  );
}
