import type { Contract } from "@/lib/contracts/operation";
import { invalidField } from "@/lib/domain/errors";
import { aboutOf } from "./about-contract";
import { CodeBlock } from "./code-block";
import { Prose } from "./prose";

type Props = { origin: string; contract: Contract };

const OCCASION = { requestId: "5d0f2c1e-9b7a-4f63-8c22-3a1e6f0b4d10", at: "2026-04-20T08:00:00.000Z" };

export function Introduction({ origin, contract }: Props) {
  const { audience, paragraphs } = aboutOf(contract);
  const refusal = contract.answerTo(invalidField("title", "must not be empty"), OCCASION);
  return (
    <div className="mt-3 flex flex-col gap-4">
      <section id="introduction" aria-label="Introduction" className="flex scroll-mt-6 flex-col gap-2">
        {[audience, ...paragraphs].map((paragraph) => (
          <Prose key={paragraph} text={paragraph} />
        ))}
        <p className="prose-calm">
          This page is made from the definitions that the server runs, so it cannot be out of date. As a file
          for other tools:{" "}
          <a href={`/api/openapi/${contract.name}.json`}>OpenAPI 3.1, {contract.name}.json</a>
        </p>
      </section>
      <CodeBlock title="Base address" code={`${origin}${contract.prefix}`} />
      <section id="errors" aria-labelledby="errors-title" className="flex scroll-mt-6 flex-col gap-2">
        <h2 id="errors-title" className="mt-4 text-title font-semibold">
          Errors
        </h2>
        <Prose text="A refusal has a sentence for people and names the wrong field for programs. Every answer carries `X-Request-Id`; name it when you report a problem." />
        <CodeBlock title={`${refusal.status}`} code={JSON.stringify(refusal.body, null, 2)} />
      </section>
    </div>
  );
}
