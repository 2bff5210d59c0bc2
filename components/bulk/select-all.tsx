"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { readWholeFilter } from "@/lib/client/selection/select-all";
import { selection } from "@/lib/client/selection/selection-store";
import { taskQueries } from "@/lib/client/tasks/task-queries";
import type { TaskSearch } from "@/lib/client/url-state/task-search";
import { numberWords, t } from "@/lib/client/words/t";
import { MAX_SELECTED } from "@/lib/domain/selection";
import { usePressed } from "./use-pressed";

type Props = { search: TaskSearch; count: number };

function words(total: number, isPending: boolean, isError: boolean): string {
  if (isPending) return t("Selecting…");
  if (isError) return t("Could not select all. Try again");
  return total > MAX_SELECTED
    ? t("Select the first {most} of {number}", { most: MAX_SELECTED, number: numberWords(total) })
    : t("Select all {number} in this filter", { number: numberWords(total) });
}

/** Everything that the filter has, as far as one command can change it. */
export function SelectAll({ search, count }: Props) {
  const { data: total = 0 } = useQuery(taskQueries.count(search));
  const button = usePressed("select-all");
  const { mutate, isPending, isError } = useMutation({
    mutationFn: () => readWholeFilter(search),
    onSuccess: ({ rows }) => selection.selectAll(rows),
  });
  if (count >= Math.min(total, MAX_SELECTED))
    return total > MAX_SELECTED ? (
      <span className="text-muted">
        {t("of {number} in this filter; more than {most} cannot be", {
          number: numberWords(total),
          most: MAX_SELECTED,
        })}
      </span>
    ) : null;
  return (
    <Button ref={button} tone="quiet" size="small" disabled={isPending} onClick={() => mutate()}>
      {words(total, isPending, isError)}
    </Button>
  );
}
