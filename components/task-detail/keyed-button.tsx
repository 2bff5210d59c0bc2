"use client";
import { Button } from "@/components/ui/button";
import type { ShortcutId } from "@/lib/client/shortcuts/list";
import { useKeyed } from "@/lib/client/shortcuts/use-keyed";

type Props = React.ComponentProps<typeof Button> & { shortcut: ShortcutId };

/** A button that a key presses as well, as long as it is there and not disabled. */
export function KeyedButton({ shortcut, ...button }: Props) {
  const keyed = useKeyed<HTMLButtonElement>(shortcut, "press", { isEnabled: !button.disabled });
  return <Button {...keyed} {...button} />;
}
