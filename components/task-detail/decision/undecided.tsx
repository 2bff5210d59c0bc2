"use client";
import { useState } from "react";
import type { ExtrasView } from "@/lib/contracts/desk/objects";
import { LaterAskForm, useAskFormAhead } from "../asking/later-ask-form";
import { DecisionBar, type DecisionBarProps } from "../decision-bar";
import { originName } from "../task-parts";

type Props = Omit<DecisionBarProps, "onAsk"> & {
  etag: string | null;
  /** What holds it up: a paused agent stops everything, an open question only the next one. */
  extras: ExtrasView | undefined;
  onAsked: () => void;
};

/** What can be done with a request that waits: to decide it, or to ask its agent first. */
export function Undecided({ etag, extras, onAsked, ...bar }: Props) {
  const [isAsking, setAsking] = useState(false);
  const [question, setQuestion] = useState("");
  useAskFormAhead();
  const { task } = bar;
  if (!isAsking) {
    const isBlocked = bar.isBlocked || Boolean(extras?.frozen_since);
    const onAsk = extras?.needs_info_since ? null : () => setAsking(true);
    return <DecisionBar {...bar} isBlocked={isBlocked} onAsk={onAsk} />;
  }
  return (
    <LaterAskForm
      task={task}
      etag={etag}
      agent={originName(task)}
      question={question}
      onType={setQuestion}
      onCancel={() => setAsking(false)}
      onAsked={() => {
        setAsking(false);
        setQuestion("");
        onAsked();
      }}
    />
  );
}
