import { type ArgumentChange, argumentChanges } from "@/lib/client/arguments/argument-changes";
import type { Args } from "@/lib/client/arguments/fields";
import { t } from "@/lib/client/words/t";
import { Danger } from "../parts/danger";
import { VisibleText } from "../visible-text";
import { TextChanges } from "./text-changes";

const INDENT = 2;

const KINDS = { removed: t("removed"), added: t("added"), changed: t("changed") };

const jsonOf = (value: unknown): string => JSON.stringify(value, null, INDENT);

/** Two texts are compared as they are, everything else as JSON, so that `"42"` and `42` differ. */
function sidesOf(change: ArgumentChange): { from: string | null; to: string | null } {
  if (change.kind === "added") return { from: null, to: jsonOf(change.to) };
  if (change.kind === "removed") return { from: jsonOf(change.from), to: null };
  const { from, to } = change;
  return typeof from === "string" && typeof to === "string"
    ? { from, to }
    : { from: jsonOf(from), to: jsonOf(to) };
}

type Props = { from: Args; to: Args };

/** What a reviewer changed in the arguments, value by value; what stayed is left out. */
export const ChangesList = ({ from, to }: Props) => (
  <ul className="flex flex-col gap-2">
    {argumentChanges(from, to).map((change) => (
      <li key={`${change.kind} ${change.path}`} className="flex flex-col gap-0.5">
        <span className="flex flex-wrap items-center gap-2 text-muted">
          <bdi className="font-mono text-code wrap-anywhere">
            <VisibleText text={change.path} />
          </bdi>
          {KINDS[change.kind]}
          {change.path === "tool_type" && <Danger>{t("another tool")}</Danger>}
        </span>
        <TextChanges {...sidesOf(change)} />
      </li>
    ))}
  </ul>
);
