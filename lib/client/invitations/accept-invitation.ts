import { ApiError, NO_ANSWER } from "@/lib/client/api/api-error";
import { t } from "@/lib/client/words/t";
import type { AcceptBody } from "@/lib/contracts/desk/organization/invitations";
import type { ErrorDetail } from "@/lib/domain/errors";

type Answer = {
  data?: { organization_uid: string };
  error?: string;
  details?: ErrorDetail[];
};

/** Accepts an invitation, which is no operation: it takes no credential. @throws ApiError as `call` does. */
export async function acceptInvitation(body: AcceptBody): Promise<{ organizationUid: string }> {
  const res = await fetch("/api/invitations/accept", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new ApiError(NO_ANSWER, "No answer from the server");
  });
  const { data, error, details = [] }: Answer = await res.json().catch(() => ({}));
  if (!res.ok || !data) {
    throw new ApiError(
      res.status,
      error ?? t("The server answered {status}", { status: res.status }),
      details,
    );
  }
  return { organizationUid: data.organization_uid };
}
