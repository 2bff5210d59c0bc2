"use client";
import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { agentsQuery } from "@/lib/client/agents/agents-queries";
import type { Me } from "@/lib/client/person/person";
import { t } from "@/lib/client/words/t";
import { SettingsSection } from "../settings-section";
import { NewToken } from "./new-token";
import { TokenTable } from "./token-table";

/** One's own tokens and, for an admin, everybody's. */
export const TokensSection = ({ me }: { me: Me }) => (
  <SettingsSection me={me} id="tokens">
    {({ organizationUid, may }) => (
      <Tokens me={me} organizationUid={organizationUid} isAdmin={may("organization:administer")} />
    )}
  </SettingsSection>
);

type Props = { me: Me; organizationUid: string; isAdmin: boolean };

function Tokens({ me, organizationUid, isAdmin }: Props) {
  const [of, setOf] = useState<"me" | "all">("me");
  const [isMaking, setMaking] = useState(false);
  const { data: agents = [] } = useQuery(agentsQuery(organizationUid));
  const holders = agents.filter(({ owner }) => isAdmin || owner?.user_uid === me.uid);
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        {isAdmin ? <Whose of={of} onChange={setOf} /> : <span />}
        {!isMaking && (
          <Button onClick={() => setMaking(true)}>
            <Icon of={Plus} className="size-3.5" />
            {t("New token")}
          </Button>
        )}
      </div>
      {isMaking && (
        <NewToken organizationUid={organizationUid} agents={holders} onClose={() => setMaking(false)} />
      )}
      <TokenTable organizationUid={organizationUid} of={of} />
    </div>
  );
}

const WHOSE = [
  ["me", t("Mine")],
  ["all", t("Everybody’s")],
] as const;

const Whose = ({ of, onChange }: { of: "me" | "all"; onChange: (of: "me" | "all") => void }) => (
  <fieldset className="flex gap-4">
    <legend className="sr-only">{t("Whose tokens")}</legend>
    {WHOSE.map(([value, words]) => (
      <label key={value} className="flex min-h-8 items-center gap-1.5 max-md:min-h-11">
        <input
          type="radio"
          name="whose"
          checked={of === value}
          onChange={() => onChange(value)}
          className="size-4 accent-accent"
        />
        {words}
      </label>
    ))}
  </fieldset>
);
