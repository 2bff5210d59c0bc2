import { Mark } from "@/components/ui/mark";
import type { Contract, Operation } from "@/lib/contracts/operation";
import { MethodBadge } from "./method-badge";

type Props = { documented: readonly { contract: Contract; operations: readonly Operation[] }[] };

const LINK =
  "flex items-center gap-2 rounded-md px-2 py-1 text-muted hover:bg-hover hover:text-text max-md:py-2.5";

export function DocsNav({ documented }: Props) {
  return (
    <nav
      aria-label="Operations"
      className="shrink-0 border-line px-2 py-4 max-md:border-b md:sticky md:top-0 md:h-dvh md:w-64 md:overflow-y-auto md:border-r md:py-8"
    >
      <a href="/" className="mb-4 flex items-center gap-2 px-2 text-read font-semibold">
        <Mark />
        Countersign
      </a>
      <a href="#introduction" className={LINK}>
        Introduction
      </a>
      <a href="#errors" className={LINK}>
        Errors
      </a>
      {documented.map(({ contract, operations }) => (
        <section key={contract.name} className="mt-4">
          <h2 className="px-2 pb-1 text-xs font-semibold text-muted">{contract.title}</h2>
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
        </section>
      ))}
    </nav>
  );
}
