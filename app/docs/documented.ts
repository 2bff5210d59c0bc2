import { contracts } from "@/lib/contracts/all";
import { operationsOf } from "@/lib/contracts/openapi";
import { type Contract, METHODS, type Operation } from "@/lib/contracts/operation";

/** What belongs to one path stands together. */
const byPath = (a: Operation, b: Operation) =>
  a.path.localeCompare(b.path) || METHODS.indexOf(a.method) - METHODS.indexOf(b.method);

export type Documented = { contract: Contract; operations: readonly Operation[] };

/** Every contract with its operations, in the order of the reference. */
export const DOCUMENTED: readonly Documented[] = contracts.map((contract) => ({
  contract,
  operations: operationsOf(contract).toSorted(byPath),
}));
