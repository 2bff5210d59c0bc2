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
};

type LinkProps = Pick<Props, "row" | "href" | "isOpen"> & { look: string; hint: string };

/** The focus shows around the whole row, which takes the clicks. */
function TitleLink({ row, href, isOpen, look, hint }: LinkProps) {
  const client = useQueryClient();
  return (
    <a
      href={href}
      aria-current={isOpen ? "true" : undefined}
      title={hint}
      // Whoever walks comes with the focus; what is next is read apart.
      onFocus={isOpen ? undefined : () => prefetchTask(client, row.uid)}
      className={`block truncate outline-none focus-visible:after:pointer-events-none focus-visible:after:absolute focus-visible:after:inset-0 focus-visible:after:content-[''] focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent ${look}`}
    >
      <bdi>{row.title}</bdi>
    </a>
  );
}

const TestMark = () => (
  <span
    title={t("In this organization rules decide, and nothing is real")}
    className="shrink-0 rounded-sm border border-warn-line bg-warn-bg px-1 text-xs font-medium text-warn-fg"
  >
    {t("Test")}
  </span>
);

const Risk = () => (
  <span title={t("High risk")} className="inline-flex shrink-0 text-danger-fg">
    <Icon of={ShieldAlert} className="size-3.5" />
    <span className="sr-only">{t("High risk")}</span>
  </span>
);

/** What is said before the words; most rows say nothing. */
function marksOf(row: ListRow): React.ReactNode {
  const isRisky = row.type === "hil_approval" && row.is_high_risk;
  const isTest = row.type === "hil_approval" && row.test;
  if (!(row.mark || isRisky || isTest)) return null;
  return (
    <>
      <Mark mark={row.mark} />
      {isRisky && <Risk />}
      {isTest && <TestMark />}
    </>
  );
}

/** On a phone, where there is a column neither for how far it is nor for who asks. */
const PhoneLine = ({ row, meUid }: Pick<Props, "row" | "meUid">) => (
  <span className="mt-0.5 hidden items-center gap-2 text-xs text-muted max-md:flex">
    <RowState row={row} meUid={meUid} />
    <bdi className="truncate">{originOf(row).name}</bdi>
  </span>
);

/** What the call does, and the agent's title for it; on a phone also how far it is, and who asks. */
export const TitleCell = memo(function TitleCell(props: Props) {
  const { row, href, isOpen, isCompact, isPhone, hasState, meUid } = props;
  const words = wordsOf(row);
  const marks = marksOf(row);
  const said = words && <bdi className="block truncate font-medium">{words}</bdi>;
  const look = words ? "min-w-0 shrink-[8] text-xs text-muted" : "font-medium";
  const link = <TitleLink {...{ row, href, isOpen, look }} hint={words ?? row.title} />;
  // The same element, or the link would lose the focus where the list gets narrow.
  const lineLook = marks || hasState ? "flex min-w-0 items-center gap-1.5" : "contents";
  return (
    <div className={isCompact ? "flex min-w-0 items-center gap-2" : "contents"}>
      <span className={lineLook}>
        {marks}
        {said ?? link}
        {hasState && (
          <span className="ml-auto min-w-3.5 pl-1 max-md:hidden">
            <RowState row={row} meUid={meUid} isShort />
          </span>
        )}
      </span>
      {said && link}
      {isPhone && <PhoneLine row={row} meUid={meUid} />}
    </div>
  );
});
