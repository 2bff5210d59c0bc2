import type { Operation } from "@/lib/contracts/operation";
import { AUTH_WORDS } from "./auth-words";
import { CodeBlock } from "./code-block";
import { curlOf } from "./curl-example";
import { FieldTable } from "./field-table";
import { MethodBadge } from "./method-badge";
import { bodyKindsOf, parametersOf, responsesOf } from "./openapi-parts";
import { Prose } from "./prose";

type Props = { op: Operation; document: unknown; origin: string };

export function OperationCard({ op, document, origin }: Props) {
  return (
    <section
      id={op.id}
      aria-labelledby={`${op.id}-title`}
      className="mt-10 flex scroll-mt-0 flex-col gap-4 border-t border-line pt-8"
    >
      <div className="flex flex-col gap-1">
        <h2 id={`${op.id}-title`} className="text-title font-semibold">
          {op.summary}
        </h2>
        <p className="flex items-center gap-2 font-mono text-code">
          <MethodBadge method={op.method} />
          <span className="wrap-anywhere">{op.path}</span>
        </p>
      </div>
      <Prose text={op.description} />
      <p className="text-muted">
        Takes {op.auth.map((kind) => AUTH_WORDS[kind]).join(" or ")}. Needs{" "}
        <code className="font-mono text-code text-text">{[op.permission].flat().join(" or ")}</code>.
      </p>
      <FieldTable title="Parameters" fields={parametersOf(document, op)} />
      {bodyKindsOf(document, op).map((fields, place, kinds) => (
        <FieldTable
          key={fields.map(({ name }) => name).join()}
          title={kinds.length > 1 ? `Body, kind ${place + 1} of ${kinds.length}` : "Body"}
          fields={fields}
        />
      ))}
      <CodeBlock title="Request" code={curlOf(op, origin)} />
      {op.example !== undefined && (
        <CodeBlock title="Body, laid out" code={JSON.stringify(op.example, null, 2)} />
      )}
      <Responses op={op} document={document} />
    </section>
  );
}

function Responses({ op, document }: { op: Operation; document: unknown }) {
  return (
    <div>
      <h3 className="mb-1 text-xs font-semibold text-muted">Answers</h3>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {responsesOf(document, op).map(({ status, description }) => (
          <div key={status} className="contents">
            <dt
              className={`font-mono text-code tabular-nums ${status < "400" ? "font-medium text-ok-fg" : "text-muted"}`}
            >
              {status}
            </dt>
            <dd>
              <Prose text={description} isSmall />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
