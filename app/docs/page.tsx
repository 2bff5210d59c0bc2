import type { Metadata } from "next";
import { ContractCards } from "@/components/docs/contract-cards";
import { CorrespondenceTable } from "@/components/docs/correspondence-table";
import { DocsNav } from "@/components/docs/docs-nav";
import { Prose } from "@/components/docs/prose";
import { contracts } from "@/lib/contracts/all";
import { CORRESPONDENCES } from "@/lib/contracts/correspondence";
import { DOCUMENTED } from "./documented";

export const metadata: Metadata = {
  title: "API reference",
  description: "The contracts of the Countersign API, and how their words for the same task correspond.",
};

export default function DocsPage() {
  return (
    <div className="mx-auto flex max-w-6xl max-md:flex-col">
      <DocsNav contracts={contracts} />
      <main className="flex min-w-0 flex-1 flex-col gap-4 px-4 py-8 md:px-10">
        <h1 className="text-head font-semibold">API reference</h1>
        <Prose text="Every contract is a way to the same tasks, in words of its own. Everything is JSON; `npm run token` makes a token that all of them take." />
        <ContractCards documented={DOCUMENTED} />
        <section aria-labelledby="words-title" className="mt-6 flex flex-col gap-6">
          <div>
            <h2 id="words-title" className="text-title font-semibold">
              The same task in other words
            </h2>
            <Prose text="A value that a contract has no word for is shown as the nearest one, and writing that back changes nothing. `v1-tasks` shows neither canceled tasks nor approvals; in `v1-agent` an approval is a task in review until people decide it." />
          </div>
          {CORRESPONDENCES.map((correspondence) => (
            <CorrespondenceTable key={correspondence.subject} {...correspondence} />
          ))}
        </section>
      </main>
    </div>
  );
}
