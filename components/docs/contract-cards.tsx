import type { AuthKind, Contract, Operation } from "@/lib/contracts/operation";
import { aboutOf } from "./about-contract";
import { AUTH_WORDS } from "./auth-words";
import { Prose } from "./prose";

type Props = { documented: readonly { contract: Contract; operations: readonly Operation[] }[] };

const authOf = (operations: readonly Operation[]): AuthKind[] => [
  ...new Set(operations.flatMap(({ auth }) => auth)),
];

/** Which contract is for whom. */
export function ContractCards({ documented }: Props) {
  return (
    <ul className="flex flex-col gap-3">
      {documented.map(({ contract, operations }) => (
        <li key={contract.name} className="rounded-lg border border-line bg-surface px-4 py-3">
          <h2 className="text-read font-semibold">
            <a href={`/docs/${contract.name}`} className="text-accent-fg underline underline-offset-2">
              {contract.title}
            </a>
          </h2>
          <Prose text={aboutOf(contract).audience} isSmall />
          <p className="mt-1 text-muted">
            {operations.length} operations below{" "}
            <code className="font-mono text-code">{contract.prefix}</code>, with{" "}
            {authOf(operations)
              .map((kind) => AUTH_WORDS[kind])
              .join(" or ")}
            .
          </p>
        </li>
      ))}
    </ul>
  );
}
