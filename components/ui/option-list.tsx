"use client";
import { Combobox } from "@base-ui/react/combobox";
import { t } from "@/lib/client/words/t";

type Props<T> = {
  /** What is said instead of, or above, the options: that they are on their way, or that there are none. */
  status: string | null;
  keyOf: (option: T) => string;
  children: (option: T) => React.ReactNode;
};

/** What a field with suggestions offers, below it. Put it into a Combobox.Root. */
export const OptionList = <T,>({ status, keyOf, children }: Props<T>) => (
  <Combobox.Portal>
    <Combobox.Positioner sideOffset={4} collisionPadding={8} className="z-[60]">
      <Combobox.Popup
        role="region"
        aria-label={t("Suggestions")}
        className="max-h-[min(18rem,var(--available-height))] w-[var(--anchor-width)] overflow-y-auto overscroll-contain rounded-lg border border-line bg-raised p-1 text-row shadow-float outline-none"
      >
        <Combobox.Status className="text-muted">
          {status && <span className="block px-2 py-1.5">{status}</span>}
        </Combobox.Status>
        <Combobox.List>
          {(option: T) => (
            <Combobox.Item
              key={keyOf(option)}
              value={option}
              className="flex min-h-9 cursor-pointer items-center gap-2 rounded-md px-2 py-1 data-highlighted:bg-accent-bg data-highlighted:text-accent-fg max-md:min-h-11"
            >
              {children(option)}
            </Combobox.Item>
          )}
        </Combobox.List>
      </Combobox.Popup>
    </Combobox.Positioner>
  </Combobox.Portal>
);
