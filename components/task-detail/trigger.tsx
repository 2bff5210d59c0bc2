import { Section } from "@/components/ui/section";
import { Untrusted } from "@/components/ui/untrusted";
import { triggerWords } from "@/lib/client/words/field-words";
import { t } from "@/lib/client/words/t";
import { ArgumentList } from "./tool-args/argument-list";

/** The agent reports what set it off; where an outsider's words are in it, they are named. */
const authorOf = ({ from_email: email, from }: Record<string, unknown>, agent: string): string => {
  const outsider = [email, from].find((value) => typeof value === "string");
  return outsider === undefined
    ? agent
    : t("{outsider}, passed on by {agent}", { outsider: String(outsider), agent });
};

export function Trigger({ trigger, agent }: { trigger: Record<string, unknown>; agent: string }) {
  const { type, ...rest } = trigger;
  return (
    <Section title={t("Trigger")}>
      <Untrusted by={authorOf(trigger, agent)}>
        <p className="mb-1">{typeof type === "string" && triggerWords(type)}</p>
        {Object.keys(rest).length > 0 && <ArgumentList value={rest} />}
      </Untrusted>
    </Section>
  );
}
