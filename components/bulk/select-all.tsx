"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { readWholeFilter } from "@/lib/client/selection/select-all";
import { selection } from "@/lib/client/selection/selection-store";
import { taskQueries } from "@/lib/client/tasks/task-queries";
import type { TaskSearch } from "@/lib/client/url-state/task-search";
import { MAX_SELECTED } from "@/lib/domain/selection";
import { usePressed } from "./use-pressed";

type Props = { search: TaskSearch; count: number };

const number = (count: number): string => count.toLocaleString("en");

function words(total: number, isPending: boolean, isError: boolean): string {
  if (isPending) return "Selecting…";
  if (isError) return "Could not select all. Try again";
  return total > MAX_SELECTED
    ? `Select the first ${MAX_SELECTED} of ${number(total)}`
    : `Select all ${number(total)} in this filter`;
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
        of {number(total)} in this filter; more than {MAX_SELECTED} cannot be
      </span>
    ) : null;
  return (
    <Button ref={button} tone="quiet" size="small" disabled={isPending} onClick={() => mutate()}>
      {words(total, isPending, isError)}
    </Button>
  );
}
