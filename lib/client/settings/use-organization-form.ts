"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { statusOf } from "@/lib/client/api/api-error";
import { type Answered, call } from "@/lib/client/api/call";
import { updateOrganizationOp } from "@/lib/client/api/operations";
import { rulesQuery } from "@/lib/client/decisions/rules-query";
import type {
  getOrganizationOp,
  OrganizationView,
  SettingsView,
} from "@/lib/contracts/desk/organization/settings";
import { organizationQuery } from "./organization-query";

type Edits = Partial<SettingsView>;
type Read = Answered<typeof getOrganizationOp>;

const CHANGED = 412;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What of the edits is not so already. */
const changesIn = (edits: Edits, base: OrganizationView | undefined): Edits =>
  Object.fromEntries(
    Object.entries(edits).filter(([key, value]) => !same(value, base?.[key as keyof SettingsView])),
  );

const fieldsBetween = (before: OrganizationView, after: OrganizationView): string[] =>
  Object.keys(after).filter(
    (key) => key !== "version" && !same(before[key as keyof SettingsView], after[key as keyof SettingsView]),
  );

/**
 * The settings as they are edited. They rest on what was read when the first edit was made: what others save meanwhile
 * is neither shown under the edits nor overwritten by them, but told once the server refuses.
 */
export function useOrganizationForm(organizationUid: string) {
  const client = useQueryClient();
  const router = useRouter();
  const query = useQuery(organizationQuery(organizationUid));
  const [frozen, setFrozen] = useState<Read | null>(null);
  const [edits, setEdits] = useState<Edits>({});
  const [theirs, setTheirs] = useState<readonly string[] | null>(null);
  const base = frozen ?? query.data;
  const changes = changesIn(edits, base?.data);

  const forget = () => {
    setEdits({});
    setFrozen(null);
    setTheirs(null);
  };
  const readAgain = async () => {
    const fresh = await client.fetchQuery({ ...organizationQuery(organizationUid), staleTime: 0 });
    if (base) setTheirs(fieldsBetween(base.data, fresh.data));
    setFrozen(fresh);
  };
  const mutation = useMutation({
    mutationFn: () =>
      call(updateOrganizationOp, {
        params: { organization_uid: organizationUid },
        headers: { "if-match": base?.etag ?? "*" },
        body: changes,
      }),
    onSuccess: ({ data, etag, heldUntil }) => {
      client.setQueryData(organizationQuery(organizationUid).queryKey, { data, etag, heldUntil });
      void client.invalidateQueries({ queryKey: rulesQuery(organizationUid).queryKey });
      forget();
      if ("name" in changes) router.refresh();
    },
    onError: (error) => (statusOf(error) === CHANGED ? readAgain() : undefined),
  });
  const { mutate: save, isPending: isSaving, isSuccess, error, reset } = mutation;

  return {
    query,
    settings: base && { ...base.data, ...edits },
    /** The fields that somebody else has saved meanwhile. */
    theirs,
    error: statusOf(error) === CHANGED && error ? null : error,
    ...{ save: () => save(), isSaving, isSaved: isSuccess && Object.keys(changes).length === 0 },
    isDirty: Object.keys(changes).length > 0,
    edit: (patch: Edits) => {
      setFrozen(base ?? null);
      setEdits({ ...edits, ...patch });
      if (isSuccess) reset();
    },
    discard: () => {
      forget();
      reset();
    },
  };
}

export type OrganizationForm = ReturnType<typeof useOrganizationForm>;
