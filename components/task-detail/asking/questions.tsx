import { Ago } from "@/components/ui/moment";
import { Section } from "@/components/ui/section";
import { Untrusted } from "@/components/ui/untrusted";
import { UntrustedMarkdown } from "@/components/ui/untrusted-markdown";
import { t } from "@/lib/client/words/t";
import type { ExtrasView } from "@/lib/contracts/desk/objects";

const Said = ({ at }: { at: string }) => (
  <>
    {" · "}
    <Ago at={at} />
  </>
);

type Props = { questions: ExtrasView["questions"]; agent: string };

/** What reviewers asked the agent, and what it said: a part of what is decided on. */
export function Questions({ questions, agent }: Props) {
  if (questions.length === 0) return null;
  return (
    <Section title={t("Asked back")}>
      <ol className="flex flex-col gap-3">
        {questions.map((each) => (
          <li key={each.uid} className="flex flex-col gap-2">
            <Untrusted by={each.asked_by.user_name} isColleague more={<Said at={each.asked_at} />}>
              <p className="whitespace-pre-wrap wrap-anywhere">{each.question}</p>
            </Untrusted>
            {each.answer === null ? (
              <p className="pl-3 text-muted">{t("No answer yet")}</p>
            ) : (
              <Untrusted by={agent} more={each.answered_at && <Said at={each.answered_at} />}>
                <UntrustedMarkdown text={each.answer} />
              </Untrusted>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
