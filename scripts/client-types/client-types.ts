import { execFileSync } from "node:child_process";
import { withdrawBody } from "@/lib/contracts/approvals/inputs";
import { approvalEvent } from "@/lib/contracts/approvals/objects";
import { answerQuestionOp, reportExecutionOp } from "@/lib/contracts/approvals/operations";
import { type JsonSchema, jsonSchemaOf } from "@/lib/contracts/json-schema";
import { requestApprovalOp } from "@/lib/contracts/work-tasks/operations";
import type { z } from "@/lib/contracts/zod";
import { declaration } from "./typescript";

type Named = [name: string, doc: string, schema: z.ZodType, io: "input" | "output"];

const TYPES: readonly Named[] = [
  ["ApprovalRequest", "What an agent asks to be countersigned.", requestApprovalOp.body, "input"],
  ["RequestedApproval", "A request as it was made.", requestApprovalOp.response, "output"],
  ["Withdrawal", "Why it is not wanted any more.", withdrawBody, "input"],
  ["ExecutionReport", "What came of an approved request.", reportExecutionOp.body, "input"],
  ["Answer", "An answer to a reviewer's question.", answerQuestionOp.body, "input"],
  ["ApprovalEvent", "Something that happened to a request of the agent.", approvalEvent, "output"],
];

/** From the root of the repository. */
export const CLIENT_TYPES = "packages/client/src/types.ts";

const HEADER =
  "// Written by `npm run client-types` from the operations of the server; not to be changed by hand.\n";

/** Made for a schema that refers to itself, and not named by anybody. */
const isNameless = (id: string): boolean => id.startsWith("__");

/** As the repository is formatted. */
const format = (text: string): string =>
  execFileSync("node_modules/.bin/biome", ["format", `--stdin-file-path=${CLIENT_TYPES}`], {
    input: text,
    encoding: "utf8",
  });

/** The text of `packages/client/src/types.ts`. */
export function clientTypes(): string {
  const shared = new Map<string, JsonSchema>();
  const own = TYPES.map(([name, doc, schema, io]) => {
    const { $defs = {}, ...rest } = jsonSchemaOf(schema, io);
    for (const [id, definition] of Object.entries($defs as Record<string, JsonSchema>))
      shared.set(id, definition);
    return declaration(name, rest, doc);
  });
  const definitions = [...shared]
    .filter(([id]) => !isNameless(id))
    .map(([id, schema]) => declaration(id, schema));
  return format([HEADER, ...definitions, ...own].join("\n"));
}
