import { Building2, FileText, type IconNode, Mail } from "lucide";
import { Due } from "@/components/ui/due";
import { Icon } from "@/components/ui/icon";
import { Ago } from "@/components/ui/moment";
import { Section } from "@/components/ui/section";
import { moneyWords } from "@/lib/client/arguments/money";
import { rich } from "@/lib/client/words/rich";
import { counted, locale, numberWords, t } from "@/lib/client/words/t";
import type { ContextFactsView } from "@/lib/contracts/desk/workbench/context-facts";
import type { Detail } from "@/lib/contracts/work-tasks/objects";

type Entity = Detail["context_entities"][number];

const GLYPHS: Record<Entity["entity_type"], IconNode> = {
  invoice: FileText,
  party: Building2,
  message: Mail,
};
const WORDS: Record<Entity["entity_type"], string> = {
  invoice: t("Invoice"),
  party: t("Party"),
  message: t("Message"),
};

function namesOf(entity: Entity): { name: string; more: string | null } {
  switch (entity.entity_type) {
    case "invoice":
      return { name: entity.invoice_number, more: entity.counterparty_name };
    case "party":
      return { name: entity.name, more: null };
    case "message":
      return { name: entity.subject, more: entity.from_email };
  }
}

const invoicesWords = (count: number): string =>
  counted(count, { one: "{number} invoice", other: "{number} invoices" }, { number: numberWords(count) });

const Amount = ({ amount, currency }: { amount: string; currency: string }) => (
  <strong className="font-semibold tabular-nums">{moneyWords(grouped(amount), currency)}</strong>
);

/** `1250.00` → `1,250.00`; the digits stay what they are, since a text is not made a number for it. */
function grouped(amount: string): string {
  const digits = amount.split(".")[1]?.length ?? 0;
  const places = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(locale(), places).format(amount as Intl.StringNumericLiteral);
}

const sendingOf = ({
  sent_at: at,
  to_email: address,
}: Extract<ContextFactsView, { entity_type: "message" }>) => ({
  when: <Ago at={at} />,
  address: <bdi>{address}</bdi>,
});

function Facts({ facts }: { facts: ContextFactsView }) {
  switch (facts.entity_type) {
    case "invoice":
      return (
        <p className="flex flex-wrap items-baseline gap-x-2">
          <Amount amount={facts.amount_due} currency={facts.currency} />
          <span className="text-muted">{t("due")}</span>
          <Due date={facts.due_on} isOver={Number(facts.amount_due) === 0} />
        </p>
      );
    case "party":
      return (
        <p className="flex flex-wrap items-baseline gap-x-2 text-muted">
          {facts.email && <bdi>{facts.email}</bdi>}
          <span>{invoicesWords(facts.invoices)}</span>
          {facts.due.map((each) => (
            <span key={each.currency} className="text-text">
              {rich("{amount} {inAll}", {
                amount: <Amount {...each} />,
                inAll: <span className="text-muted">{t("in all")}</span>,
              })}
            </span>
          ))}
        </p>
      );
    case "message":
      return (
        <>
          <p className="text-muted">
            {facts.direction === "inbound"
              ? rich("received {when}, to {address}", sendingOf(facts))
              : rich("sent {when}, to {address}", sendingOf(facts))}
          </p>
          <p className="line-clamp-3 whitespace-pre-wrap wrap-anywhere">
            <bdi>{facts.excerpt}</bdi>
          </p>
        </>
      );
  }
}

type Props = {
  entities: readonly Entity[];
  /** Read apart: without them the names stand alone. */
  facts: readonly ContextFactsView[] | undefined;
  actions?: React.ReactNode;
};

/** What the task is about, from our own records, with the numbers that matter. */
export function ContextEntities({ entities, facts = [], actions }: Props) {
  if (entities.length === 0) return null;
  return (
    <Section title={t("Context")} actions={actions}>
      <ul className="flex flex-col gap-2">
        {entities.map((entity) => {
          const { name, more } = namesOf(entity);
          const known = facts.find(({ entity_uid: uid }) => uid === entity.entity_uid);
          return (
            <li
              key={`${entity.entity_type} ${entity.entity_uid}`}
              className="flex items-start gap-2 rounded-lg border border-line bg-surface px-3 py-2"
            >
              <Icon of={GLYPHS[entity.entity_type]} className="mt-0.5 size-4 text-muted" />
              <span className="sr-only">{WORDS[entity.entity_type]}: </span>
              <div className="min-w-0 flex-1 wrap-anywhere">
                <bdi className="font-medium">{name}</bdi>
                {more && (
                  <span className="text-muted">
                    {" · "}
                    <bdi>{more}</bdi>
                  </span>
                )}
                {known && <Facts facts={known} />}
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
