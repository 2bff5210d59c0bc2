import { Hash, Lock } from "lucide";
import { Icon } from "@/components/ui/icon";
import { t } from "@/lib/client/words/t";
import type { ChannelView } from "@/lib/contracts/desk/objects";

/** `# collections`; a lock where not everybody may look in. */
export const ChannelName = ({ channel }: { channel: Pick<ChannelView, "name" | "type"> }) => (
  <span className="inline-flex min-w-0 max-w-full items-center gap-1">
    <Icon of={channel.type === "private" ? Lock : Hash} className="size-3.5 text-muted" />
    {channel.type === "private" && <span className="sr-only">{t("Private:")} </span>}
    <bdi className="min-w-0 wrap-anywhere">{channel.name}</bdi>
  </span>
);
