"use client";
import { useMutation } from "@tanstack/react-query";
import { signIn } from "next-auth/react";
import { tasksAddress } from "@/lib/client/url-state/task-search";
import type { AcceptBody } from "@/lib/contracts/desk/organization/invitations";
import { acceptInvitation } from "./accept-invitation";

/** Joins, signs in where nobody is yet, and opens the desk of the organization. */
export function useAccept() {
  return useMutation({
    mutationFn: async (body: AcceptBody) => {
      const { organizationUid } = await acceptInvitation(body);
      if (body.as !== "session") {
        await signIn("credentials", { redirect: false, email: body.email, password: body.password });
      }
      // A full load, so that the page is made for the member. Where signing in failed, it asks for that first.
      window.location.assign(tasksAddress({ organization_uid: organizationUid }));
    },
    // A wrong password is no session that has ended.
    meta: { staysHere: true },
  });
}
