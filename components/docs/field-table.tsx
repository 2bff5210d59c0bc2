import type { Parameter } from "./openapi-parts";
import { Prose } from "./prose";

export function FieldTable({ title, fields }: { title: string; fields: readonly Parameter[] }) {
  if (fields.length === 0) return null;
  return (
    <div>
      <h3 className="mb-1 text-xs font-semibold text-muted">{title}</h3>
      <dl className="rounded-lg border border-line bg-surface">
        {fields.map(({ name, place, type, isRequired, description }) => (
          <div
            key={`${place} ${name}`}
            className="grid gap-x-4 border-b border-line px-3 py-2 last:border-b-0 md:grid-cols-[minmax(140px,30%)_1fr]"
          >
            <dt>
              <span className="font-mono text-code font-medium wrap-anywhere">{name}</span>
              <span className="block text-xs text-muted">
                {place}
                {isRequired && ", required"}
              </span>
            </dt>
            <dd className="min-w-0">
              <p className="text-muted wrap-anywhere">{type}</p>
              {description && <Prose text={description} isSmall />}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
