"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/lib/client/api/call";
import { createSavedViewOp, deleteSavedViewOp, updateSavedViewOp } from "@/lib/client/api/operations";
import type { SavedView } from "@/lib/contracts/desk/workbench/saved-views";
import { viewKeys } from "./view-queries";

export type NewView = Pick<SavedView, "name" | "is_shared" | "query" | "columns">;

export function useCreateView(organizationUid: string | null) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (view: NewView) => {
      const place = organizationUid ? { organization_uid: organizationUid } : {};
      return (await call(createSavedViewOp, { body: { ...view, ...place } })).data;
    },
    onSuccess: (view) => {
      client.setQueryData(viewKeys.one(view.uid), view);
      return client.invalidateQueries({ queryKey: viewKeys.lists() });
    },
  });
}

export function useUpdateView(uid: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (change: Partial<NewView>) =>
      (await call(updateSavedViewOp, { params: { view_uid: uid }, body: change })).data,
    onSuccess: (view) => {
      client.setQueryData(viewKeys.one(uid), view);
      return client.invalidateQueries({ queryKey: viewKeys.lists() });
    },
  });
}

export function useDeleteView(uid: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(deleteSavedViewOp, { params: { view_uid: uid } }),
    onSuccess: () => client.invalidateQueries({ queryKey: viewKeys.lists() }),
  });
}
