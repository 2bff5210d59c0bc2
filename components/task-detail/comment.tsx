import { Ago } from "@/components/ui/moment";
import { Untrusted } from "@/components/ui/untrusted";
import { UntrustedMarkdown } from "@/components/ui/untrusted-markdown";
import type { Mentioned } from "@/lib/client/mentions/mark-mentions";
import { rich } from "@/lib/client/words/rich";
import { t } from "@/lib/client/words/t";

type Props = {
  by: string;
  isColleague: boolean;
  body: string;
  when: React.ReactNode;
  /** When its author changed it last; null where it stands as it was written. */
  editedAt?: string | null;
  mentioned?: Mentioned;
  /** What its author can do with it. */
  actions?: React.ReactNode;
  /** Stands in place of the text, as while it is being changed. */
  children?: React.ReactNode;
};

/** What somebody said of the task, in a box of its own among the changes. */
export const Comment = ({ by, isColleague, body, when, editedAt, mentioned, actions, children }: Props) => (
  <article
    aria-label={t("Comment by {name}", { name: by })}
    className="relative rounded-lg border border-line bg-surface px-3 pt-2 pb-2.5"
  >
    {actions && <div className="absolute top-1 right-1 flex">{actions}</div>}
    <Untrusted
      by={by}
      isColleague={isColleague}
      more={
        <>
          {" · "}
          {when}
          {editedAt && (
            <>
              {" · "}
              {rich("edited {when}", { when: <Ago at={editedAt} /> })}
            </>
          )}
        </>
      }
    >
      {children || <UntrustedMarkdown text={body} mentioned={mentioned} />}
    </Untrusted>
  </article>
);
