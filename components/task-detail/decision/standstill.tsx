"use client";
import { CirclePause, type IconNode, MessageCircleQuestionMark } from "lucide";
import { useEffect, useRef } from "react";
import { Icon } from "@/components/ui/icon";
import { Ago } from "@/components/ui/moment";
import { rich } from "@/lib/client/words/rich";
import { t } from "@/lib/client/words/t";
import type { ExtrasView } from "@/lib/contracts/desk/objects";
import { type ApprovalDetail, originName } from "../task-parts";

type LineProps = { glyph: IconNode; title: string; takesFocus?: boolean; children: React.ReactNode };

function Line({ glyph, title, takesFocus = false, children }: LineProps) {
  const self = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) self.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <div
      ref={self}
      tabIndex={-1}
      role="status"
      className="flex items-start gap-2 rounded-md border border-warn-line bg-warn-bg px-3 py-2 text-text"
    >
      <Icon of={glyph} className="mt-0.5 size-4 text-warn-fg" />
      <div className="min-w-0 flex-1">
        <span className="font-medium">{title}</span>
        {children}
      </div>
    </div>
  );
}

/** Who paused the agent; null where the request came when it was paused already. */
function pausedBy({ change_log }: ExtrasView): string | null {
  const entry = change_log.findLast(({ action }) => action === "agent_paused");
  return entry?.by_type === "user" ? entry.by_name : null;
}

function Paused({ extras, agent, since }: { extras: ExtrasView; agent: string; since: string }) {
  const name = pausedBy(extras);
  const when = <Ago at={since} />;
  return (
    <Line glyph={CirclePause} title={t("Paused: nothing of {agent} is decided", { agent })}>
      <p className="text-muted">
        {name === null
          ? rich("Frozen since it was asked for, {when}", { when })
          : rich("Frozen by {name}, {when}; its time stands still", { name: <bdi>{name}</bdi>, when })}
      </p>
    </Line>
  );
}

function Asked({ extras, takesFocus }: { extras: ExtrasView; takesFocus: boolean }) {
  const open = extras.questions.findLast(({ answer }) => answer === null);
  if (!open) return null;
  const who = <bdi>{open.asked_by.user_name}</bdi>;
  return (
    <Line
      glyph={MessageCircleQuestionMark}
      title={t("Waiting for the agent's answer")}
      takesFocus={takesFocus}
    >
      <span className="text-muted">
        {" · "}
        {rich("asked by {who}, {when}", { who, when: <Ago at={open.asked_at} /> })}
      </span>
      <p className="line-clamp-2 text-muted wrap-anywhere">
        <bdi>“{open.question}”</bdi>
      </p>
    </Line>
  );
}

type Props = {
  task: ApprovalDetail;
  extras: ExtrasView | undefined;
  /** They have just asked here: the keyboard and the screen reader go on at what waits now. */
  hasAsked: boolean;
};

/** Why a request waits for something else than a decision: its agent is paused, or is to answer first. */
export function Standstill({ task, extras, hasAsked }: Props) {
  // What is decided may be known before what was around it.
  if (!extras || task.resolution !== null) return null;
  const { frozen_since: frozenSince, needs_info_since: askedSince } = extras;
  return (
    <>
      {frozenSince && <Paused extras={extras} agent={originName(task)} since={frozenSince} />}
      {askedSince && <Asked extras={extras} takesFocus={hasAsked} />}
    </>
  );
}
