import { t } from "@/lib/client/words/t";
import type { MemberView } from "@/lib/contracts/desk/objects";

type Props = {
  id: string;
  found: readonly MemberView[];
  marked: number;
  onChoose: (place: number) => void;
};

/** Who can be meant; the text area that it belongs to keeps the focus. */
export function SuggestionList({ id, found, marked, onChoose }: Props) {
  const isOpen = found.length > 0;
  return (
    <>
      <span role="status" className="sr-only">
        {isOpen && t("{count} to choose from", { count: found.length })}
      </span>
      {isOpen && (
        <div
          id={id}
          role="listbox"
          aria-label={t("People and agents")}
          // The shortcuts leave their keys to what is open.
          data-open=""
          className="appear absolute bottom-full left-0 z-30 mb-1 w-full max-w-80 rounded-lg border border-line bg-raised p-1 shadow-float"
        >
          {found.map(({ uid, name, handle, type }, place) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the text area, which keeps the focus
            <div
              key={uid}
              id={`${id}-${place}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === marked}
              // Before the text area loses the focus, and with it the list.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(place)}
              className={`flex min-h-8 items-center gap-2 rounded-md px-2 max-md:min-h-11 ${place === marked ? "bg-accent-bg" : "hover:bg-hover"}`}
            >
              <bdi className="min-w-0 flex-1 truncate">{name}</bdi>
              <span className="shrink-0 text-xs text-muted">
                @{handle}
                {type === "agent" && t(" · agent")}
              </span>
            </div>
          ))}
        </div>
      )}
    </>
  );
}
