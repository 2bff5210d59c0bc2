"use client";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/client/words/t";

type Props = { me: { name: string; email: string }; isBusy: boolean; onJoin: () => void };

async function leave(): Promise<void> {
  const { signOut } = await import("next-auth/react");
  await signOut({ redirect: false });
  window.location.reload();
}

/** For whoever is signed in. */
export const JoinAsMe = ({ me, isBusy, onJoin }: Props) => (
  <>
    <p className="text-muted wrap-anywhere">
      {t("You are signed in as {name}, {email}.", { name: me.name, email: me.email })}
    </p>
    <Button tone="primary" className="h-9" disabled={isBusy} onClick={onJoin}>
      {isBusy ? t("Joining…") : t("Join as {name}", { name: me.name })}
    </Button>
    <Button tone="quiet" disabled={isBusy} onClick={() => void leave()}>
      {t("Use another account")}
    </Button>
  </>
);
