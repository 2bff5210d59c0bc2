import type { Contract } from "@/lib/contracts/operation";
import { CodeBlock } from "./code-block";
import { Prose } from "./prose";

type Props = { origin: string; contracts: readonly Contract[] };

const ERROR = {
  error: "title: must not be empty",
  details: [{ field: "title", message: "must not be empty" }],
};

export function Introduction({ origin, contracts }: Props) {
  return (
    <div className="mt-3 flex flex-col gap-4">
      <section id="introduction" aria-label="Introduction" className="prose-calm scroll-mt-6">
        <p>
          An agent asks for one action with <code>POST /api/approvals</code>, and reads the decision with{" "}
          <code>GET /api/approvals/{"{uid}"}</code>. People decide in the desk, or with their own token at{" "}
          <code>PATCH /api/work-tasks/{"{task_uid}"}</code>. Everything is JSON. This page is made from the
          definitions that the server runs, so it cannot be out of date.
        </p>
        <p>
          Send a token as <code>Authorization: Bearer …</code>; <code>npm run token</code> makes one for a
          person or an agent. The desk itself uses its session cookie.
        </p>
        <p>
          As a file for other tools:{" "}
          {contracts.map(({ name }) => (
            <a key={name} href={`/api/openapi/${name}.json`}>
              OpenAPI 3.1, {name}.json
            </a>
          ))}
        </p>
      </section>
      <CodeBlock title="Base address" code={origin} />
      <section id="errors" aria-labelledby="errors-title" className="flex scroll-mt-6 flex-col gap-2">
        <h2 id="errors-title" className="mt-4 text-title font-semibold">
          Errors
        </h2>
        <Prose text="A refusal has a sentence for people, and `details` for programs: one object for each wrong field, or facts that help on. Every answer carries `X-Request-Id`; name it when you report a problem." />
        <CodeBlock title="400" code={JSON.stringify(ERROR, null, 2)} />
      </section>
    </div>
  );
}
