import { CircleAlert } from "lucide";
import { Icon } from "./icon";

/** Something that went otherwise than asked; read out at once. */
export function Alert({ children, actions }: { children: React.ReactNode; actions?: React.ReactNode }) {
  return (
    <div
      role="alert"
      className="flex items-start gap-2 rounded-md border border-danger-line bg-danger-bg px-3 py-2 text-row text-danger-fg"
    >
      <Icon of={CircleAlert} className="mt-0.5 size-4" />
      <div className="min-w-0 flex-1 wrap-anywhere">{children}</div>
      {actions}
    </div>
  );
}
