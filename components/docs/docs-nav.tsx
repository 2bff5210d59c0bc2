import { Mark } from "@/components/ui/mark";
import type { Contract, Operation } from "@/lib/contracts/operation";
import { MethodBadge } from "./method-badge";

type Props = {
  contracts: readonly Contract[];
  /** The contract of this page, with its operations; none on the overview. */
  shown?: { contract: Contract; operations: readonly Operation[] };
};

const LINK =
  "flex items-center gap-2 rounded-md px-2 py-1 text-muted hover:bg-hover hover:text-text aria-[current=page]:bg-hover aria-[current=page]:font-medium aria-[current=page]:text-text max-md:py-2.5";

export function DocsNav({ contracts, shown }: Props) {
  return (
    <div className="shrink-0 border-line px-2 py-4 max-md:border-b md:sticky md:top-0 md:h-dvh md:w-64 md:overflow-y-auto md:border-r md:py-8">
      <nav aria-label="Contracts">
        <a href="/" className="mb-4 flex items-center gap-2 px-2 text-read font-semibold">
          <Mark />
          Countersign
        </a>
        <ContractLink href="/docs" title="Overview" isCurrent={!shown} />
        {contracts.map(({ name, title }) => (
          <ContractLink
            key={name}
            href={`/docs/${name}`}
            title={title}
            isCurrent={name === shown?.contract.name}
          />
        ))}
      </nav>
      {shown && <OperationLinks operations={shown.operations} />}
    </div>
  );
}

function ContractLink({ href, title, isCurrent }: { href: string; title: string; isCurrent: boolean }) {
  return (
    <a href={href} className={LINK} {...(isCurrent && { "aria-current": "page" })}>
      {title}
    </a>
  );
}

function OperationLinks({ operations }: { operations: readonly Operation[] }) {
  return (
    <nav aria-label="Operations" className="mt-4 border-t border-line pt-4">
      <a href="#introduction" className={LINK}>
        Introduction
      </a>
      <a href="#errors" className={LINK}>
        Errors
      </a>
      <ul>
        {operations.map((op) => (
          <li key={op.id}>
            <a href={`#${op.id}`} className={LINK}>
              <MethodBadge method={op.method} />
              {op.summary}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
