import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DocsNav } from "@/components/docs/docs-nav";
import { Introduction } from "@/components/docs/introduction";
import { OperationCard } from "@/components/docs/operation-card";
import { contracts } from "@/lib/contracts/all";
import { openApiOf } from "@/lib/contracts/openapi";
import { DOCUMENTED, type Documented } from "../documented";
import { publicOrigin } from "../public-origin";

type Props = { params: Promise<{ contract: string }> };

async function documentedAt({ params }: Props): Promise<Documented> {
  const { contract: name } = await params;
  return DOCUMENTED.find(({ contract }) => contract.name === name) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { contract } = await documentedAt(props);
  return { title: contract.title, description: `Every operation of the ${contract.name} contract.` };
}

export default async function ContractPage(props: Props) {
  const shown = await documentedAt(props);
  const { contract, operations } = shown;
  const origin = await publicOrigin();
  return (
    <div className="mx-auto flex max-w-6xl max-md:flex-col">
      <DocsNav contracts={contracts} shown={shown} />
      <main className="min-w-0 flex-1 px-4 py-8 md:px-10">
        <h1 className="text-head font-semibold">{contract.title}</h1>
        <Introduction origin={origin} contract={contract} />
        {operations.map((op) => (
          <OperationCard key={op.id} op={op} document={openApiOf(contract)} origin={origin} />
        ))}
      </main>
    </div>
  );
}
