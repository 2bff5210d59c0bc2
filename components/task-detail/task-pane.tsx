"use client";
import { ArrowLeft, X } from "lucide";
import { Button, IconButton } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Icon } from "@/components/ui/icon";
import type { OnDecided } from "@/lib/client/decisions/just-decided";
import { useLatest } from "@/lib/client/later/use-latest";
import type { Me } from "@/lib/client/person/person";
import { useCommand } from "@/lib/client/shortcuts/use-command";
import { t } from "@/lib/client/words/t";
import { PaneEdge } from "./pane-edge";
import { Elsewhere } from "./presence/elsewhere";
import { Viewers } from "./presence/viewers";
import { TaskBodies } from "./task-bodies";
import { useFocusKept } from "./use-focus-kept";

type Props = {
  uid: string;
  me: Me;
  organizationUid: string | null;
  onClose: () => void;
  /** The person has decided; the server has not answered yet. */
  onDecided: OnDecided;
  /** Which tasks are likely to be opened next. */
  likely: readonly string[];
  /** What became of the task that was open before. */
  verdict?: React.ReactNode;
};

export function TaskPane({ uid, me, organizationUid, onClose, onDecided, likely, verdict }: Props) {
  const self = useFocusKept(uid);
  useCommand("close", onClose);
  useCommand("read", () => self.current?.focus());
  return (
    <aside
      ref={self}
      tabIndex={-1}
      aria-label={t("Task")}
      className="outline-none @container/pane flex min-h-0 w-full shrink-0 flex-col border-line bg-bg relative md:w-[var(--pane-width,min(56%,620px))] md:border-l"
    >
      <PaneEdge pane={self} />
      <div className="flex h-12 shrink-0 items-center gap-1 border-b border-line px-2 md:px-3">
        <Button tone="quiet" onClick={onClose} className="md:hidden">
          <Icon of={ArrowLeft} />
          {t("Back to the list")}
        </Button>
        <div className="flex min-w-0 flex-1 px-2">{verdict}</div>
        <Viewers uid={uid} />
        <CopyButton text={() => window.location.href} label={t("Copy link")} />
        <IconButton label={t("Close")} aria-keyshortcuts="Escape" onClick={onClose} className="max-md:hidden">
          <Icon of={X} />
        </IconButton>
      </div>
      <Elsewhere uid={uid} />
      <TaskBodies
        uid={uid}
        likely={likely}
        me={me}
        organizationUid={organizationUid}
        onDecided={useLatest(onDecided)}
        onDeleted={useLatest(onClose)}
      />
    </aside>
  );
}
