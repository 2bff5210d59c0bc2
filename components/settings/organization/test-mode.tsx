"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { sentenceOf } from "@/lib/client/api/api-error";
import { call } from "@/lib/client/api/call";
import { setTestModeOp } from "@/lib/client/api/operations";
import { organizationQuery } from "@/lib/client/settings/organization-query";
import { t } from "@/lib/client/words/t";

type Props = { organizationUid: string; isTest: boolean; hasRequests: boolean };

/** Where rules decide instead of people. It is switched while there is no request, and counts at once. */
export function TestMode({ organizationUid, isTest, hasRequests }: Props) {
  const client = useQueryClient();
  const router = useRouter();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      call(setTestModeOp, { params: { organization_uid: organizationUid }, body: { is_test: !isTest } }),
    onSuccess: () => router.refresh(),
    onSettled: () => client.invalidateQueries({ queryKey: organizationQuery(organizationUid).queryKey }),
  });
  return (
    <section aria-labelledby="test-mode" className="mt-8 rounded-lg border border-line bg-surface p-4">
      <h2 id="test-mode" className="font-semibold">
        {t("Test mode")}
      </h2>
      <p className="mt-0.5 text-muted">
        {isTest
          ? t("It is on: requests are decided by the rules that they bring along, and nothing is real.")
          : t(
              "It is off: people decide. In test mode requests are decided by the rules that they bring along.",
            )}
      </p>
      {error && (
        <div className="mt-3">
          <Alert>{sentenceOf(error)}</Alert>
        </div>
      )}
      {hasRequests ? (
        <p className="mt-2 text-muted">
          {t("It cannot be switched any more, since there are requests already.")}
        </p>
      ) : (
        <Button className="mt-3" disabled={isPending} onClick={() => mutate()}>
          {isTest ? t("Switch test mode off") : t("Switch test mode on")}
        </Button>
      )}
    </section>
  );
}
