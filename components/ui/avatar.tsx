import { Bot } from "lucide";
import { initialsOf } from "@/lib/client/words/field-words";
import { Icon } from "./icon";

type Props = {
  name: string;
  isAgent?: boolean;
  /** A picture; only one that is kept here is shown, since any other host would learn who looks. */
  url?: string | null | undefined;
  isLarge?: boolean;
  className?: string;
};

const ROUND = "shrink-0 rounded-full border border-line bg-sunken text-muted";

const OURS = "/api/avatars/";

/** A picture or initials for people, a glyph for agents; the name stands beside it. */
export function Avatar({ name, isAgent = false, url, isLarge = false, className = "" }: Props) {
  const size = isLarge ? "size-16 text-title" : "size-5 text-[10px]/none";
  if (isAgent) return <Icon of={Bot} className={`${ROUND} ${size} p-[3px] ${className}`} />;
  return (
    <span
      aria-hidden="true"
      className={`inline-grid place-items-center font-medium ${ROUND} ${size} ${className}`}
    >
      {url?.startsWith(OURS) && (
        // biome-ignore lint/performance/noImgElement: it is small, and its address says that it never changes
        <img src={url} alt="" className="size-full rounded-full object-cover" />
      )}
      {!url?.startsWith(OURS) && initialsOf(name)}
    </span>
  );
}
