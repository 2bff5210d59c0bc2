import { Fragment } from "react";
import { keyCaps } from "@/lib/client/shortcuts/key-words";
import { t } from "@/lib/client/words/t";

/** One way to press a shortcut, as the keys look. */
export const KeyCaps = ({ keys }: { keys: string }) => (
  <span className="inline-flex items-center gap-1 whitespace-nowrap">
    {keyCaps(keys).map((caps, step) => (
      <Fragment key={caps.join("+")}>
        {step > 0 && <span className="text-xs text-muted">{t("then")}</span>}
        {caps.map((cap) => (
          <kbd
            key={cap}
            className="grid h-5 min-w-5 place-items-center rounded-md border border-line-strong bg-sunken px-1 font-mono text-xs text-text"
          >
            {cap}
          </kbd>
        ))}
      </Fragment>
    ))}
  </span>
);
