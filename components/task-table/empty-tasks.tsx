"use client";
import { Inbox } from "lucide";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Icon } from "@/components/ui/icon";
import { useIsHydrated } from "@/lib/client/later/use-is-hydrated";
import { isFiltered, NO_FILTER, type TaskSearch } from "@/lib/client/url-state/task-search";
import type { ChangeSearch } from "@/lib/client/url-state/task-search-context";
import { t } from "@/lib/client/words/t";

const BODY = {
  title: "Send payment reminder to Acme Corp",
  reasoning: "Invoice **INV-2026-0042** is 15 days overdue.",
  tool_args: { tool_type: "send_email", to: ["billing@acme.com"], subject: "Invoice INV-2026-0042" },
};

const firstApproval = (origin: string) =>
  [
    `curl -X POST ${origin}/api/approvals \\`,
    `  -H "Authorization: Bearer $AGENT_TOKEN" \\`,
    `  -H "Content-Type: application/json" \\`,
    `  -d '${JSON.stringify(BODY)}'`,
  ].join("\n");

/** What would be here, how it gets here, and the one thing to do about it. */
export function EmptyTasks({ search, change }: { search: TaskSearch; change: ChangeSearch }) {
  // Only a browser knows by which name it reached the server.
  const command = firstApproval(useIsHydrated() ? window.location.origin : "");
  return (
    <div className="mx-auto flex max-w-xl flex-col items-center gap-2 px-6 py-16 text-center">
      <Icon of={Inbox} className="size-6 text-muted" />
      <h2 className="text-read font-semibold">{t("Nothing here")}</h2>
      <p className="text-read text-muted">
        {isFiltered(search)
          ? t("No work task matches this filter. What an agent asks for shows up here as soon as it asks.")
          : t("Here stands what agents ask for and what people have to do.")}
      </p>
      {isFiltered(search) && <Button onClick={() => change(NO_FILTER)}>{t("Show all work")}</Button>}
      <div className="mt-4 w-full rounded-lg border border-line bg-sunken text-left">
        <div className="flex items-center justify-between border-b border-line py-1 pr-1 pl-3 text-xs text-muted">
          {t("An agent asks like this")}
          <CopyButton text={command} label={t("Copy")} />
        </div>
        <pre className="px-3 py-2 font-mono text-code wrap-anywhere whitespace-pre-wrap">{command}</pre>
      </div>
    </div>
  );
}
