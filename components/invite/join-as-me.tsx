"use client";
import { Button } from "@/components/ui/button";
import { useLeave } from "@/lib/client/person/leaving";
import { t } from "@/lib/client/words/t";

type Props = { me: { name: string; email: string }; isBusy: boolean; onJoin: () => void };

/** For whoever is signed in. */
export function JoinAsMe({ me, isBusy, onJoin }: Props) {
  const leave = useLeave();
  return (
    <>
      <p className="text-muted wrap-anywhere">
        {t("You are signed in as {name}, {email}.", { name: me.name, email: me.email })}
      </p>
      <Button tone="primary" className="h-9" disabled={isBusy} onClick={onJoin}>
        {isBusy ? t("Joining…") : t("Join as {name}", { name: me.name })}
      </Button>
      <Button tone="quiet" disabled={isBusy} onClick={() => leave(() => window.location.reload())}>
        {t("Use another account")}
      </Button>
    </>
  );
}
