import { t } from "@/lib/client/words/t";
import { ArgumentText } from "./argument-text";
import { VisibleText } from "./visible-text";

/** Narrow values stand beside their key; what is long or nested goes below it. */
const SHORT = 60;

function isBelow(value: unknown): boolean {
  if (typeof value === "string") return value.length > SHORT || value.includes("\n");
  if (Array.isArray(value)) return value.some((each) => typeof each === "object" || isBelow(each));
  return typeof value === "object" && value !== null && Object.keys(value).length > 0;
}

/** An object as key and value, in its own order; nothing is left out. */
export function ArgumentList({ value }: { value: Readonly<Record<string, unknown>> }) {
  const entries = Object.entries(value);
  if (entries.length === 0) return <p className="text-muted">{t("No arguments")}</p>;
  return (
    <dl className="flex flex-col">
      {entries.map(([key, child]) => (
        <div
          key={key}
          className={`border-b border-line py-1.5 last:border-b-0 ${isBelow(child) ? "" : "grid grid-cols-[minmax(96px,28%)_1fr] gap-3"}`}
        >
          <dt className="font-mono text-code text-muted wrap-anywhere">
            <bdi>
              <VisibleText text={key} />
            </bdi>
          </dt>
          <dd className="min-w-0">
            <ArgumentValue value={child} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Values({ values }: { values: readonly unknown[] }) {
  const isPlain = values.every((value) => typeof value !== "object" || value === null);
  return (
    <ol className={isPlain ? "flex flex-col" : "flex flex-col gap-1.5"}>
      {values.map((value, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what identifies a value here
        <li key={place} className="flex gap-2">
          {values.length > 1 && (
            <span className="w-5 shrink-0 text-right font-mono text-code text-muted">{place + 1}</span>
          )}
          <div className="min-w-0 flex-1">
            <ArgumentValue value={value} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function ArgumentValue({ value }: { value: unknown }) {
  if (typeof value === "string") return <ArgumentText text={value} />;
  if (Array.isArray(value)) {
    return value.length > 0 ? (
      <Values values={value} />
    ) : (
      <span className="text-muted">{t("empty list")}</span>
    );
  }
  if (typeof value === "object" && value !== null) {
    if (Object.keys(value).length === 0) return <span className="text-muted">{t("empty object")}</span>;
    return (
      <div className="border-l border-line pl-3">
        <ArgumentList value={value as Record<string, unknown>} />
      </div>
    );
  }
  return (
    <code
      className="font-mono text-code text-accent-fg tabular-nums"
      title={value === null ? "null" : typeof value}
    >
      {String(value)}
    </code>
  );
}
