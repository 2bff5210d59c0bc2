"use client";
import { type QueryKey, useMutation, useQueryClient } from "@tanstack/react-query";

/** A change of a setting; afterwards all that shows it is read again, also where it was refused. */
export function useChange<Input, Output>(run: (input: Input) => Promise<Output>, keys: readonly QueryKey[]) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSettled: () => Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}
