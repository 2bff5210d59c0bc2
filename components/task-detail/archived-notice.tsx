import { Archive } from "lucide";
import { Icon } from "@/components/ui/icon";
import { Ago } from "@/components/ui/moment";
import { rich } from "@/lib/client/words/rich";
import { t } from "@/lib/client/words/t";

/** Why nothing of it can be changed, and why no list has it. */
export const ArchivedNotice = ({ since }: { since: string }) => (
  <div
    role="note"
    aria-label={t("Archived")}
    className="flex items-start gap-2 rounded-md border border-line bg-surface px-3 py-2 text-muted"
  >
    <Icon of={Archive} className="mt-0.5 size-4" />
    <p>
      {rich("Archived {when}: it is in no list any more, and stays as it is.", { when: <Ago at={since} /> })}
    </p>
  </div>
);
