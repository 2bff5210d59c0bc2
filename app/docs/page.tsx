import type { Metadata } from "next";
import { DocsNav } from "@/components/docs/docs-nav";
import { Introduction } from "@/components/docs/introduction";
import { OperationCard } from "@/components/docs/operation-card";
import { contracts } from "@/lib/contracts/all";
import { openApiOf, operationsOf } from "@/lib/contracts/openapi";
import type { Operation } from "@/lib/contracts/operation";
import { publicOrigin } from "./public-origin";

export const metadata: Metadata = {
  title: "API reference",
  description: "Every operation of the Countersign API, made from the definitions that the server runs.",
};

const METHODS = ["GET", "POST", "PATCH", "DELETE"];

/** What belongs to one path stands together. */
const byPath = (a: Operation, b: Operation) =>
  a.path.localeCompare(b.path) || METHODS.indexOf(a.method) - METHODS.indexOf(b.method);

export default async function DocsPage() {
  const origin = await publicOrigin();
  const documented = contracts.map((contract) => ({
    contract,
    operations: operationsOf(contract).toSorted(byPath),
  }));
  return (
    <div className="mx-auto flex max-w-6xl max-md:flex-col">
      <DocsNav documented={documented} />
      <main className="min-w-0 flex-1 px-4 py-8 md:px-10">
        <h1 className="text-head font-semibold">API reference</h1>
        <Introduction origin={origin} contracts={contracts} />
        {documented.flatMap(({ contract, operations }) =>
          operations.map((op) => (
            <OperationCard key={op.id} op={op} document={openApiOf(contract)} origin={origin} />
          )),
        )}
      </main>
    </div>
  );
}
