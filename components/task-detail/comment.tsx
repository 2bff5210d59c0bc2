import { Untrusted } from "@/components/ui/untrusted";
import { UntrustedMarkdown } from "@/components/ui/untrusted-markdown";

type Props = { by: string; isColleague: boolean; body: string; when: React.ReactNode };

/** What somebody said of the task, in a box of its own among the changes. */
export const Comment = ({ by, isColleague, body, when }: Props) => (
  <article
    aria-label={`Comment by ${by}`}
    className="rounded-lg border border-line bg-surface px-3 pt-2 pb-2.5"
  >
    <Untrusted
      by={by}
      isColleague={isColleague}
      more={
        <>
          {" · "}
          {when}
        </>
      }
    >
      <UntrustedMarkdown text={body} />
    </Untrusted>
  </article>
);
