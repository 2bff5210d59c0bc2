"use client";
import { PriorityGlyph } from "@/components/ui/priority";
import { wordOf } from "@/lib/client/words/field-words";
import { t } from "@/lib/client/words/t";
import type { Detail } from "@/lib/contracts/work-tasks/objects";
import { PRIORITIES } from "@/lib/contracts/work-tasks/words";
import { PickMenu } from "./pick-menu";

type Priority = Detail["priority"];

const PICKS = PRIORITIES.map((priority) => ({
  id: priority,
  label: wordOf(priority),
  glyph: <PriorityGlyph priority={priority} />,
}));

const isPriority = (value: string): value is Priority => (PRIORITIES as readonly string[]).includes(value);

type Props = { isDisabled: boolean; onSet: (priority: Priority) => void };

export const PriorityMenu = ({ isDisabled, onSet }: Props) => (
  <PickMenu
    label={t("Priority")}
    shortcut="prioritize-selected"
    picks={PICKS}
    isDisabled={isDisabled}
    onPick={(id) => isPriority(id) && onSet(id)}
  />
);
