import { SCOPES } from "@/lib/domain/permissions";
import { instant, oneOf, text, uid, wholeNumber } from "../../fields";
import { operation } from "../../operation";
import { z } from "../../zod";
import { desk } from "../contract";
import { exactInstant } from "../objects";

const fields = {
  uid: z.guid(),
  name: z.string(),
  prefix: z.string(),
  last_four: z.string(),
  holder: z.strictObject({ type: z.enum(["user", "agent"]), uid: z.guid(), name: z.string() }),
  scopes: z.array(z.enum(SCOPES)).nullable().meta({ description: "Null is all that its holder may" }),
  expires_at: exactInstant.nullable(),
  revoked_at: exactInstant.nullable(),
  last_used_at: exactInstant.nullable().meta({ description: "To some seconds" }),
  created_at: exactInstant,
  created_by: z
    .strictObject({ user_uid: z.guid(), user_name: z.string() })
    .nullable()
    .meta({ description: "Null where it was made by a command on the server" }),
};

export const apiToken = z.strictObject(fields).meta({ id: "DeskApiToken" });
export type ApiTokenView = z.output<typeof apiToken>;

export const apiTokenWithSecret = z
  .strictObject({
    ...fields,
    token: z.string().meta({ description: "Cannot be read again", example: "cs_agent_…" }),
  })
  .meta({ id: "DeskApiTokenWithSecret" });

const organizationParams = z.object({ organization_uid: uid });

export const listApiTokensOp = operation({
  contract: desk,
  id: "listApiTokens",
  method: "GET",
  path: "/api/organizations/{organization_uid}/tokens",
  summary: "List API tokens",
  description:
    "The caller's own, the newest first, also those that are revoked or over. An admin lists all of the organization's with `of=all`; an admin, and the person who answers for an agent, those of the agent with `agent_uid`.",
  auth: ["session", "bearer"],
  permission: "work_tasks:read",
  params: organizationParams,
  query: z.object({
    of: oneOf(["me", "all"]).default("me"),
    agent_uid: uid.optional().meta({ description: "Only those of this agent, whatever `of` says" }),
    cursor: text(1, 2000).optional().meta({ description: "`next_cursor` of the page before" }),
    limit: wholeNumber(1, 100).default(50),
  }),
  response: z.strictObject({
    items: z.array(apiToken),
    next_cursor: z.string().nullable().meta({ description: "Null at the end" }),
  }),
  status: 200,
  message: "Tokens retrieved",
  errors: ["not_found"],
});

export const createApiTokenOp = operation({
  contract: desk,
  id: "createApiToken",
  method: "POST",
  path: "/api/organizations/{organization_uid}/tokens",
  summary: "Create API token",
  description:
    "For oneself, or for an agent, which admins may, and the person who answers for it. The `token` is shown this once. Only people who are signed in make tokens; no token makes another one.",
  auth: ["session"],
  permission: "work_tasks:read",
  params: organizationParams,
  body: z.object({
    name: text(1, 100).transform((value) => value.trim()),
    agent_uid: uid.nullable().default(null).meta({ description: "Null is oneself" }),
    scopes: z
      .array(oneOf(SCOPES))
      .min(1, "must have at least 1 entry")
      .transform((scopes) => [...new Set(scopes)])
      .nullable()
      .default(null)
      .meta({ description: "Null is all that its holder may; no scope gives more than that" }),
    expires_at: instant.nullable().default(null).meta({ description: "Null is never" }),
  }),
  example: { name: "Nightly report", scopes: ["work_tasks:read"], expires_at: "2099-01-01T00:00:00Z" },
  response: apiTokenWithSecret,
  status: 201,
  message: "Token created",
  errors: ["not_found"],
});

export const revokeApiTokenOp = operation({
  contract: desk,
  id: "revokeApiToken",
  method: "DELETE",
  path: "/api/organizations/{organization_uid}/tokens/{token_uid}",
  summary: "Revoke API token",
  description:
    "It opens nothing from then on. For whoever holds it, for admins, and for the person who answers for its agent.",
  auth: ["session", "bearer"],
  permission: "work_tasks:read",
  params: z.object({ ...organizationParams.shape, token_uid: uid }),
  response: null,
  status: 204,
  message: "Token revoked",
  errors: ["not_found"],
});
