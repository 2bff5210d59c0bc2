"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Ago } from "@/components/ui/moment";
import { sentenceOf } from "@/lib/client/api/api-error";
import { call } from "@/lib/client/api/call";
import { endSessionOp, endSessionsOp } from "@/lib/client/api/settings-operations";
import { allAnswered } from "@/lib/client/api/under-way";
import { sessionsQuery } from "@/lib/client/settings/profile-queries";
import { useChange } from "@/lib/client/settings/use-change";
import { deviceWords } from "@/lib/client/words/device-words";
import { t } from "@/lib/client/words/t";
import type { SessionView } from "@/lib/contracts/desk/settings/profile";
import { type CardColumn, CardTable } from "../card-table";
import { ConfirmDialog } from "../confirm-dialog";
import { Reading } from "../reading";

const DEVICE: CardColumn<SessionView> = {
  id: "device",
  label: t("Browser"),
  cell: (session) => (
    <span title={session.user_agent ?? undefined}>
      {deviceWords(session.user_agent)}
      {session.is_current && <span className="font-normal text-accent-fg"> {t("(this one)")}</span>}
    </span>
  ),
};
const SEEN: CardColumn<SessionView> = {
  id: "seen",
  label: t("Last seen"),
  cell: ({ last_seen_at: at }) => <Ago at={at} />,
};
const SINCE: CardColumn<SessionView> = {
  id: "since",
  label: t("Signed in"),
  cell: ({ created_at: at }) => <Ago at={at} />,
};

/** A full load, so that nothing that was read stays in memory. */
const leave = () => window.location.assign("/sign-in");

/** The browsers in which one is signed in, and the ways out. */
export function Sessions() {
  const query = useQuery(sessionsQuery());
  const [isAsking, setAsking] = useState(false);
  const keys = [sessionsQuery().queryKey];
  const end = useChange((uid: string) => call(endSessionOp, { params: { session_uid: uid } }), keys);
  const client = useQueryClient();
  const endAll = useChange(async () => {
    // What is still being read would be refused.
    await client.cancelQueries();
    await allAnswered();
    await call(endSessionsOp, {});
  }, []);
  if (!query.data) return <Reading query={query} label={t("Reading your sessions")} />;
  const out: CardColumn<SessionView> = {
    id: "out",
    label: t("Sign out"),
    cell: (session) =>
      !session.is_current && (
        <Button
          size="small"
          disabled={end.isPending}
          aria-label={t("Sign out {browser}", { browser: deviceWords(session.user_agent) })}
          onClick={() => end.mutate(session.uid)}
        >
          {t("Sign out")}
        </Button>
      ),
  };
  return (
    <>
      <CardTable
        label={t("Sessions")}
        columns={[DEVICE, SEEN, SINCE, out]}
        rows={query.data}
        keyOf={({ uid }) => uid}
      />
      {end.error && <Alert>{sentenceOf(end.error)}</Alert>}
      <Button tone="danger" className="w-fit" onClick={() => setAsking(true)}>
        {t("Sign out everywhere")}
      </Button>
      <ConfirmDialog
        title={t("Sign out everywhere?")}
        isOpen={isAsking}
        words={{ action: t("Sign out everywhere"), pending: t("Signing out…") }}
        isPending={endAll.isPending}
        error={endAll.error}
        onConfirm={() => endAll.mutate(undefined, { onSuccess: leave })}
        onClose={() => setAsking(false)}
      >
        <p>{t("All your browsers, this one as well. Your tokens go on working.")}</p>
      </ConfirmDialog>
    </>
  );
}
