import type * as deskOrganization from "@/lib/contracts/desk/organization/settings";
import type * as deskProfile from "@/lib/contracts/desk/settings/profile";
import type * as deskTokens from "@/lib/contracts/desk/settings/tokens";
import type * as deskWebhooks from "@/lib/contracts/desk/webhooks/operations";
import type * as deskAgents from "@/lib/contracts/desk/workbench/agents";
import type * as deskTools from "@/lib/contracts/desk/workbench/tools";
import { remote } from "./remote";

// Only the settings ask for these; of the operations themselves only the types come in here.
const AGENT = "/api/agents/{agent_uid}";
const TOKENS = "/api/organizations/{organization_uid}/tokens";
const ENDPOINTS = "/api/webhook-endpoints";
const ENDPOINT = `${ENDPOINTS}/{endpoint_uid}` as const;
const SESSIONS = "/api/me/sessions";

export const listAgentsOp = remote<typeof deskAgents.listAgentsOp>("GET", "/api/agents");
export const createAgentOp = remote<typeof deskAgents.createAgentOp>("POST", "/api/agents");
export const updateAgentOp = remote<typeof deskAgents.updateAgentOp>("PATCH", AGENT);
export const deleteAgentOp = remote<typeof deskAgents.deleteAgentOp>("DELETE", AGENT);
export const listToolsOp = remote<typeof deskTools.listToolsOp>("GET", `${AGENT}/tools`);
export const describeToolOp = remote<typeof deskTools.describeToolOp>("PUT", `${AGENT}/tools/{tool_type}`);
export const forgetToolOp = remote<typeof deskTools.forgetToolOp>("DELETE", `${AGENT}/tools/{tool_type}`);

export const listApiTokensOp = remote<typeof deskTokens.listApiTokensOp>("GET", TOKENS);
export const createApiTokenOp = remote<typeof deskTokens.createApiTokenOp>("POST", TOKENS);
export const revokeApiTokenOp = remote<typeof deskTokens.revokeApiTokenOp>("DELETE", `${TOKENS}/{token_uid}`);

export const listWebhookEndpointsOp = remote<typeof deskWebhooks.listWebhookEndpointsOp>("GET", ENDPOINTS);
export const createWebhookEndpointOp = remote<typeof deskWebhooks.createWebhookEndpointOp>("POST", ENDPOINTS);
export const getWebhookEndpointOp = remote<typeof deskWebhooks.getWebhookEndpointOp>("GET", ENDPOINT);
export const updateWebhookEndpointOp = remote<typeof deskWebhooks.updateWebhookEndpointOp>("PATCH", ENDPOINT);
export const deleteWebhookEndpointOp = remote<typeof deskWebhooks.deleteWebhookEndpointOp>(
  "DELETE",
  ENDPOINT,
);
export const pingWebhookEndpointOp = remote<typeof deskWebhooks.pingWebhookEndpointOp>(
  "POST",
  `${ENDPOINT}/ping`,
);
export const rotateWebhookSecretOp = remote<typeof deskWebhooks.rotateWebhookSecretOp>(
  "POST",
  `${ENDPOINT}/rotate-secret`,
);
export const replayWebhookDeliveriesOp = remote<typeof deskWebhooks.replayWebhookDeliveriesOp>(
  "POST",
  `${ENDPOINT}/replay`,
);
export const listWebhookDeliveriesOp = remote<typeof deskWebhooks.listWebhookDeliveriesOp>(
  "GET",
  `${ENDPOINT}/deliveries`,
);
export const getWebhookDeliveryOp = remote<typeof deskWebhooks.getWebhookDeliveryOp>(
  "GET",
  `${ENDPOINT}/deliveries/{delivery_uid}`,
);
export const replayWebhookDeliveryOp = remote<typeof deskWebhooks.replayWebhookDeliveryOp>(
  "POST",
  `${ENDPOINT}/deliveries/{delivery_uid}/replay`,
);

export const getProfileOp = remote<typeof deskProfile.getProfileOp>("GET", "/api/me");
export const updateProfileOp = remote<typeof deskProfile.updateProfileOp>("PATCH", "/api/me");
export const setAvatarOp = remote<typeof deskProfile.setAvatarOp>("PUT", "/api/me/avatar");
export const removeAvatarOp = remote<typeof deskProfile.removeAvatarOp>("DELETE", "/api/me/avatar");
export const changePasswordOp = remote<typeof deskProfile.changePasswordOp>("POST", "/api/me/password");
export const listSessionsOp = remote<typeof deskProfile.listSessionsOp>("GET", SESSIONS);
export const endSessionOp = remote<typeof deskProfile.endSessionOp>("DELETE", `${SESSIONS}/{session_uid}`);
export const endSessionsOp = remote<typeof deskProfile.endSessionsOp>("DELETE", SESSIONS);

export const previewRetentionOp = remote<typeof deskOrganization.previewRetentionOp>(
  "GET",
  "/api/organizations/{organization_uid}/retention",
);
export const createOrganizationOp = remote<typeof deskOrganization.createOrganizationOp>(
  "POST",
  "/api/organizations",
);
