"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Ago } from "@/components/ui/moment";
import { agentKeys } from "@/lib/client/agents/agents-queries";
import { call } from "@/lib/client/api/call";
import { revokeApiTokenOp } from "@/lib/client/api/settings-operations";
import { useNow } from "@/lib/client/clock/use-now";
import { TOKENS, type TokensOf, tokensQuery } from "@/lib/client/settings/tokens-query";
import { useChange } from "@/lib/client/settings/use-change";
import { t } from "@/lib/client/words/t";
import { momentOfDayWords } from "@/lib/client/words/time-words";
import type { ApiTokenView } from "@/lib/contracts/desk/settings/tokens";
import { type CardColumn, CardTable } from "../card-table";
import { ConfirmDialog } from "../confirm-dialog";
import { Reading } from "../reading";

type Props = { organizationUid: string; of: TokensOf };

const nameOf = ({ name, prefix, last_four: lastFour }: ApiTokenView): string =>
  name || `${prefix}…${lastFour}`;

const NAME: CardColumn<ApiTokenView> = {
  id: "name",
  label: t("Token"),
  cell: (token) => (
    <>
      <bdi>{nameOf(token)}</bdi>
      {token.name && (
        <span className="block font-mono text-code font-normal text-muted">
          {token.prefix}…{token.last_four}
        </span>
      )}
    </>
  ),
};

const HOLDER: CardColumn<ApiTokenView> = {
  id: "holder",
  label: t("Holder"),
  cell: ({ holder }) => <bdi>{holder.name}</bdi>,
};

const SCOPES: CardColumn<ApiTokenView> = {
  id: "scopes",
  label: t("May"),
  cell: ({ scopes }) =>
    scopes ? <span className="font-mono text-code">{scopes.join(", ")}</span> : t("All that its holder may"),
};

const USED: CardColumn<ApiTokenView> = {
  id: "used",
  label: t("Last used"),
  cell: ({ last_used_at: at, created_by: by, created_at: made }) => (
    <>
      {at ? <Ago at={at} /> : t("Never")}
      <span className="block text-xs text-muted">
        {by ? t("Made by {name}", { name: by.user_name }) : t("Made on the server")}, <Ago at={made} />
      </span>
    </>
  ),
};

/** The tokens of somebody, with the way to end each. */
export function TokenTable({ organizationUid, of }: Props) {
  const query = useInfiniteQuery(tokensQuery(organizationUid, of));
  const [toRevoke, setToRevoke] = useState<ApiTokenView | null>(null);
  if (!query.data) return <Reading query={query} label={t("Reading the tokens")} />;
  const tokens = query.data.pages.flatMap(({ items }) => items);
  if (tokens.length === 0)
    return <p className="py-6 text-center text-muted">{t("There is no token yet.")}</p>;
  const end: CardColumn<ApiTokenView> = {
    id: "end",
    label: t("Until"),
    cell: (token) => <End token={token} onRevoke={() => setToRevoke(token)} />,
  };
  return (
    <>
      <CardTable
        label={t("Tokens")}
        columns={of === "all" ? [NAME, HOLDER, SCOPES, USED, end] : [NAME, SCOPES, USED, end]}
        rows={tokens}
        keyOf={({ uid }) => uid}
      />
      {query.hasNextPage && (
        <Button
          size="small"
          className="mt-3"
          disabled={query.isFetching}
          onClick={() => void query.fetchNextPage()}
        >
          {t("Show more")}
        </Button>
      )}
      <Revoke organizationUid={organizationUid} token={toRevoke} onClose={() => setToRevoke(null)} />
    </>
  );
}

function End({ token, onRevoke }: { token: ApiTokenView; onRevoke: () => void }) {
  const now = useNow();
  const { revoked_at: revokedAt, expires_at: expiresAt } = token;
  if (revokedAt !== null) {
    return (
      <span className="text-muted">
        {t("Revoked")}, <Ago at={revokedAt} />
      </span>
    );
  }
  const isOver = expiresAt !== null && now !== null && Date.parse(expiresAt) <= now;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span className={isOver ? "text-muted" : undefined}>{endWords(expiresAt, now)}</span>
      <Button
        tone="danger"
        size="small"
        onClick={onRevoke}
        aria-label={t("Revoke {name}", { name: nameOf(token) })}
      >
        {t("Revoke")}
      </Button>
    </div>
  );
}

/** Nothing as long as the viewer's clock is not known. */
function endWords(expiresAt: string | null, now: number | null): string | null {
  if (expiresAt === null) return t("No end");
  if (now === null) return null;
  return Date.parse(expiresAt) <= now ? t("Expired") : momentOfDayWords(expiresAt);
}

type RevokeProps = { organizationUid: string; token: ApiTokenView | null; onClose: () => void };

function Revoke({ organizationUid, token, onClose }: RevokeProps) {
  const revoke = useChange(
    (uid: string) =>
      call(revokeApiTokenOp, { params: { organization_uid: organizationUid, token_uid: uid } }),
    [TOKENS, agentKeys.all],
  );
  return (
    <ConfirmDialog
      title={t("Revoke this token?")}
      isOpen={token !== null}
      words={{ action: t("Revoke"), pending: t("Revoking…") }}
      isPending={revoke.isPending}
      error={revoke.error}
      onConfirm={() => token && revoke.mutate(token.uid, { onSuccess: onClose })}
      onClose={() => {
        revoke.reset();
        onClose();
      }}
    >
      <p>
        {token &&
          t("Whoever uses {name} is refused from now on. This cannot be undone.", { name: nameOf(token) })}
      </p>
    </ConfirmDialog>
  );
}
