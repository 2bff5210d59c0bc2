import { RENDERERS } from "@/lib/domain/renderers";
import { openObject, text, uid } from "../../fields";
import { operation } from "../../operation";
import { z } from "../../zod";
import { desk } from "../contract";
import { exactInstant } from "../objects";

const anyone = ["session", "bearer"] as const;

const SCHEMA_BYTES = 64 * 1024;
const RENDERED_BY = `How the desk shows its arguments: ${RENDERERS.join(", ")}; null lets the desk guess. Under any other name they are shown as a tree.`;
const someone = ["work_tasks:read", "approvals:request", "organization:administer"] as const;

export const tool = z
  .strictObject({
    tool_type: z.string(),
    description: z.string(),
    json_schema: z.record(z.string(), z.unknown()),
    renderer: z.string().nullable().meta({ description: RENDERED_BY }),
    updated_at: exactInstant,
  })
  .meta({ id: "DeskTool" });
export type ToolView = z.output<typeof tool>;

const agentParams = z.object({ agent_uid: uid });
const toolParams = z.object({ ...agentParams.shape, tool_type: text(1, 200) });

export const listToolsOp = operation({
  contract: desk,
  id: "listTools",
  method: "GET",
  path: "/api/agents/{agent_uid}/tools",
  summary: "List tools of an agent",
  description: "What an agent has said of its tools, by name.",
  auth: anyone,
  permission: "work_tasks:read",
  params: agentParams,
  response: z.strictObject({ items: z.array(tool) }),
  status: 200,
  message: "Tools retrieved",
  errors: ["not_found"],
});

export const describeToolOp = operation({
  contract: desk,
  id: "describeTool",
  method: "PUT",
  path: "/api/agents/{agent_uid}/tools/{tool_type}",
  summary: "Describe a tool",
  description:
    "The JSON Schema of a tool's arguments: reviewers then edit them in a form, and nothing that breaks it is approved. An agent describes its own tools, an admin those of any agent, and a person who is signed in those of the agents that they answer for.",
  auth: anyone,
  permission: someone,
  params: toolParams,
  body: z.object({
    description: text(0, 2000).default(""),
    json_schema: openObject("json_schema")
      .refine(
        (value) => new TextEncoder().encode(JSON.stringify(value)).length <= SCHEMA_BYTES,
        "must have at most 64 KiB",
      )
      .meta({ description: "JSON Schema, draft 7 or 2020-12, of an object" }),
    renderer: z
      .string()
      .regex(/^[a-z][a-z0-9_-]{0,39}$/, "must be a name of at most 40 lower-case letters, digits, - and _")
      .nullable()
      .optional()
      .meta({
        description: `${RENDERED_BY} Where it is not sent it stays; people choose it, agents do not.`,
      }),
  }),
  example: {
    description: "Pays money back to a customer",
    json_schema: {
      type: "object",
      required: ["amount", "currency"],
      properties: {
        amount: { type: "number", exclusiveMinimum: 0 },
        currency: { type: "string", enum: ["EUR", "USD"] },
      },
    },
  },
  response: tool,
  status: 200,
  message: "Tool described",
  errors: ["not_found"],
});

export const forgetToolOp = operation({
  contract: desk,
  id: "forgetTool",
  method: "DELETE",
  path: "/api/agents/{agent_uid}/tools/{tool_type}",
  summary: "Forget a tool",
  description: "Its arguments are edited as JSON again.",
  auth: anyone,
  permission: someone,
  params: toolParams,
  response: null,
  status: 204,
  message: "Tool forgotten",
  errors: ["not_found"],
});
