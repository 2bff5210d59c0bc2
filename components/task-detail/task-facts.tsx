import { Ago } from "@/components/ui/moment";
import { Section } from "@/components/ui/section";
import { t } from "@/lib/client/words/t";
import type { ExtrasView } from "@/lib/contracts/desk/objects";

type Row = { name: string; value: React.ReactNode };

const MOMENTS = [
  [t("Started"), "started_at"],
  [t("Completed"), "completed_at"],
  [t("Canceled"), "canceled_at"],
] as const;

const EXTERNAL_IDS = [
  [t("Kind"), "type"],
  [t("Call"), "call_id"],
  [t("Fax"), "fax_id"],
  [t("Assistant"), "assistant_id"],
  [t("Session"), "session_id"],
  [t("Patient"), "patient_id"],
] as const;

const Id = ({ text }: { text: string }) => <bdi className="font-mono text-code wrap-anywhere">{text}</bdi>;

const asText = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

const momentRows = (extras: ExtrasView): Row[] =>
  MOMENTS.flatMap(([name, key]) => {
    const at = extras[key];
    return at === null ? [] : [{ name, value: <Ago at={at} /> }];
  });

const externalRows = ({ external, external_message_ids: messageIds }: ExtrasView): Row[] => [
  ...EXTERNAL_IDS.flatMap(([name, key]) => {
    const id = external[key];
    return id === null ? [] : [{ name, value: <Id text={id} /> }];
  }),
  ...Object.entries(messageIds).map(([system, id]) => ({
    name: t("Message in {system}", { system }),
    value: <Id text={asText(id)} />,
  })),
];

/** When it was taken up and ended, and what other systems call it; only what is set. */
export function TaskFacts({ extras }: { extras: ExtrasView }) {
  const rows = [...momentRows(extras), ...externalRows(extras)];
  if (rows.length === 0) return null;
  return (
    <Section title={t("Details")}>
      <dl className="grid grid-cols-[minmax(96px,28%)_1fr] gap-x-3 gap-y-1.5">
        {rows.map(({ name, value }) => (
          <div key={name} className="contents">
            <dt className="text-muted wrap-anywhere">
              <bdi>{name}</bdi>
            </dt>
            <dd className="min-w-0">{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
