"use client";
import { useQueryClient } from "@tanstack/react-query";
import { ShieldAlert } from "lucide";
import { memo } from "react";
import { Icon } from "@/components/ui/icon";
import { actionWords } from "@/lib/client/arguments/action-words";
import { bundleWords } from "@/lib/client/arguments/bundle-words";
import type { ListRow } from "@/lib/client/tasks/row-pages";
import { t } from "@/lib/client/words/t";
import { Mark, RowState } from "./row-state";
import { prefetchTask } from "./use-neighbours";

const isPlainClick = (event: React.MouseEvent) =>
  !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && event.button === 0;

export const originOf = ({ origin }: ListRow) =>
  origin.type === "agent"
    ? { name: origin.agent_name, isAgent: true }
    : { name: origin.user_name, isAgent: false };

const callWords = ({ gist, renderer, bundle }: Extract<ListRow, { type: "hil_approval" }>): string | null =>
  bundle ? bundleWords(bundle) : actionWords(gist, renderer);

/** Made from the real arguments, where the title is only what the agent says of them; null where it says just the same. */
function wordsOf(row: ListRow): string | null {
  const words = row.type === "hil_approval" ? callWords(row) : null;
  return words === row.title.trim() ? null : words;
}

type Props = {
  row: ListRow;
  href: string;
  isOpen: boolean;
  isCompact: boolean;
  isPhone: boolean;
  /** There is no room for the column of it. */
  hasState: boolean;
  meUid: string;
  onOpen: (uid: string) => void;
};

/** The link is the row: it is stretched over all of it, and opens in another tab as links do. */
function TitleLink({
  row,
  href,
  isOpen,
  onOpen,
  look,
  hint,
}: Pick<Props, "row" | "href" | "isOpen" | "onOpen"> & { look: string; hint: string }) {
  const client = useQueryClient();
  const prefetch = () => prefetchTask(client, row.uid);
  return (
    <a
      href={href}
      aria-current={isOpen ? "true" : undefined}
      title={hint}
      onPointerEnter={prefetch}
      // Whoever walks comes with the focus; what is next is read apart.
      onFocus={isOpen ? undefined : prefetch}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        onOpen(row.uid);
      }}
      className={`truncate outline-none after:absolute after:inset-0 after:content-[''] focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent ${look}`}
    >
      <bdi>{row.title}</bdi>
    </a>
  );
}

const Risk = () => (
  <span title={t("High risk")} className="inline-flex shrink-0 text-danger-fg">
    <Icon of={ShieldAlert} className="size-3.5" />
    <span className="sr-only">{t("High risk")}</span>
  </span>
);

const TestMark = () => (
  <span
    title={t("In this organization rules decide, and nothing is real")}
    className="shrink-0 rounded-sm border border-warn-line bg-warn-bg px-1 text-xs font-medium text-warn-fg"
  >
    {t("Test")}
  </span>
);

/** What the call does, and the agent's title for it; on a phone also how far it is, and who asks. */
export const TitleCell = memo(function TitleCell({
  row,
  href,
  isCompact,
  isPhone,
  hasState,
  meUid,
  ...rest
}: Props) {
  const words = wordsOf(row);
  const titleLook = words ? "min-w-0 shrink-[8] text-xs text-muted" : "min-w-0 font-medium";
  return (
    <div className={`flex min-w-0 ${isCompact ? "items-center gap-2" : "flex-col max-md:gap-0.5"}`}>
      <span className="flex min-w-0 items-center gap-1.5">
        <Mark mark={row.mark} />
        {row.type === "hil_approval" && row.is_high_risk && <Risk />}
        {row.type === "hil_approval" && row.test && <TestMark />}
        {words ? (
          <bdi className="truncate font-medium">{words}</bdi>
        ) : (
          <TitleLink {...{ row, href, ...rest }} look={titleLook} hint={row.title} />
        )}
        {hasState && (
          <span className="ml-auto flex min-w-3.5 pl-1 max-md:hidden">
            <RowState row={row} meUid={meUid} isShort />
          </span>
        )}
      </span>
      {words && <TitleLink {...{ row, href, ...rest }} look={titleLook} hint={words} />}
      {isPhone && (
        <span className="hidden items-center gap-2 text-xs text-muted max-md:flex">
          <RowState row={row} meUid={meUid} />
          <bdi className="truncate">{originOf(row).name}</bdi>
        </span>
      )}
    </div>
  );
});
