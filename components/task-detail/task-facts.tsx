import { Ago } from "@/components/ui/moment";
import { Section } from "@/components/ui/section";
import type { ExtrasView } from "@/lib/contracts/desk/objects";

type Row = { name: string; value: React.ReactNode };

const MOMENTS = [
  ["Started", "started_at"],
  ["Completed", "completed_at"],
  ["Canceled", "canceled_at"],
] as const;

const EXTERNAL_IDS = [
  ["Kind", "type"],
  ["Call", "call_id"],
  ["Fax", "fax_id"],
  ["Assistant", "assistant_id"],
  ["Session", "session_id"],
  ["Patient", "patient_id"],
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
    name: `Message in ${system}`,
    value: <Id text={asText(id)} />,
  })),
];

/** When it was taken up and ended, and what other systems call it; only what is set. */
export function TaskFacts({ extras }: { extras: ExtrasView }) {
  const rows = [...momentRows(extras), ...externalRows(extras)];
  if (rows.length === 0) return null;
  return (
    <Section title="Details">
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
