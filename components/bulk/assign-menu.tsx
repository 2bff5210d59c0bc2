"use client";
import { useQuery } from "@tanstack/react-query";
import { Avatar } from "@/components/ui/avatar";
import type { Me } from "@/lib/client/person/person";
import type { BulkCommand } from "@/lib/client/selection/bulk-command";
import { taskQueries } from "@/lib/client/tasks/task-queries";
import { t } from "@/lib/client/words/t";
import { PickMenu } from "./pick-menu";

type Assigned = Pick<Extract<BulkCommand, { action: "assign" }>, "assignTo" | "name">;

type Props = {
  me: Me;
  organizationUid: string | null;
  isDisabled: boolean;
  onAssign: (to: Assigned) => void;
};

const NOBODY: Assigned = { assignTo: null, name: null };

/** Whoever can be assigned, the person at the screen first. */
export function AssignMenu({ me, organizationUid, isDisabled, onAssign }: Props) {
  const { data: options } = useQuery(taskQueries.filterOptions(organizationUid));
  const users = options?.users.toSorted((a, b) => Number(b.uid === me.uid) - Number(a.uid === me.uid));
  const to = new Map<string, Assigned>([
    ["nobody", NOBODY],
    ...(users ?? []).map(
      ({ uid, name }) => [uid, { assignTo: { type: "user", user_uid: uid }, name }] as [string, Assigned],
    ),
    ...(options?.agents ?? []).map(
      ({ uid, name }) => [uid, { assignTo: { type: "agent", agent_uid: uid }, name }] as [string, Assigned],
    ),
  ]);
  const picks = options && [
    ...(users ?? []).map(({ uid, name }) => ({
      id: uid,
      label: uid === me.uid ? t("{name} (you)", { name }) : name,
      glyph: <Avatar name={name} />,
    })),
    ...options.agents.map(({ uid, name }) => ({
      id: uid,
      label: name,
      glyph: <Avatar name={name} isAgent />,
    })),
    { id: "nobody", label: t("Nobody") },
  ];
  return (
    <PickMenu
      label={t("Assign")}
      shortcut="assign-selected"
      picks={picks}
      isSearched
      isDisabled={isDisabled}
      onPick={(id) => onAssign(to.get(id) ?? NOBODY)}
    />
  );
}
