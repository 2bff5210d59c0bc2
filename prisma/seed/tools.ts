import type { Prisma } from "@/prisma/generated/client";
import type { AgentKey } from "./agents";

type DemoTool = {
  readonly toolType: string;
  readonly agents: readonly AgentKey[];
  readonly description: string;
  readonly jsonSchema: Prisma.InputJsonObject;
};

const ADDRESS = { type: "string", format: "email" };
const ADDRESSES = { type: "array", items: ADDRESS };

/** What the agents of the demo have said of their tools; of the others nobody has said anything. */
export const DEMO_TOOLS: readonly DemoTool[] = [
  {
    toolType: "refund",
    agents: ["support", "billing"],
    description: "Pays a charge back, all of it or a part, the way it came in.",
    jsonSchema: {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      type: "object",
      required: ["amount", "currency", "payment_id"],
      properties: {
        amount: { type: "number", title: "Amount", exclusiveMinimum: 0, maximum: 100_000 },
        currency: {
          type: "string",
          title: "Currency",
          enum: ["EUR", "USD", "GBP", "CHF", "SEK", "DKK", "NOK"],
        },
        payment_id: { type: "string", title: "Payment", minLength: 1 },
        customer: {
          type: "object",
          title: "Customer",
          required: ["email"],
          properties: { name: { type: "string", title: "Name" }, email: { ...ADDRESS, title: "E-mail" } },
        },
        reason: { type: "string", title: "Reason", maxLength: 500 },
      },
    },
  },
  {
    toolType: "send_email",
    agents: ["collections", "support", "billing"],
    description: "Sends a mail from the team's own mailbox.",
    jsonSchema: {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      type: "object",
      required: ["to", "subject", "body"],
      properties: {
        to: { ...ADDRESSES, title: "To", minItems: 1 },
        cc: { ...ADDRESSES, title: "Cc" },
        bcc: { ...ADDRESSES, title: "Bcc" },
        subject: { type: "string", title: "Subject", minLength: 1, maxLength: 200 },
        body: { type: "string", title: "Text", minLength: 1 },
      },
    },
  },
  {
    toolType: "deployment",
    agents: ["ops", "billing"],
    description: "Rolls a version of a service out.",
    jsonSchema: {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      type: "object",
      required: ["service", "environment", "to_version"],
      properties: {
        service: { type: "string", title: "Service", minLength: 1 },
        environment: { type: "string", title: "Environment", enum: ["staging", "production"] },
        from_version: { type: "string", title: "From" },
        to_version: { type: "string", title: "To", pattern: "^\\d+\\.\\d+\\.\\d+" },
        commit: { type: "string", title: "Commit", pattern: "^[0-9a-f]{7,40}$" },
        notes: { type: "string", title: "Notes" },
      },
    },
  },
  {
    toolType: "slack",
    agents: ["collections", "support", "ops", "billing"],
    description: "Posts a message in a channel of the team.",
    jsonSchema: {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      type: "object",
      required: ["channel", "text"],
      properties: {
        channel: { type: "string", title: "Channel", pattern: "^[#@]" },
        text: { type: "string", title: "Message", minLength: 1, maxLength: 4000 },
      },
    },
  },
];
