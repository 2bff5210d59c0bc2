"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { call } from "@/lib/client/api/call";
import { chooseDefaultOrganizationOp } from "@/lib/client/api/operations";

/** Makes an organization the one that the person's desk opens. */
export function useDefaultOrganization() {
  const router = useRouter();
  return useMutation({
    mutationFn: (organizationUid: string) =>
      call(chooseDefaultOrganizationOp, { body: { organization_uid: organizationUid } }),
    // What the page knows of the person is made by the server.
    onSuccess: () => router.refresh(),
  });
}
