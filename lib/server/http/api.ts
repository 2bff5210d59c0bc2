import { approvalEndpoints } from "../endpoints/approvals";
import { avatarEndpoint } from "../endpoints/avatars";
import { deskEndpoints } from "../endpoints/desk";
import { deskAgentEndpoints } from "../endpoints/desk-agents";
import { deskDashboardEndpoints } from "../endpoints/desk-dashboard";
import { deskDecisionEndpoints } from "../endpoints/desk-decisions";
import { handleEndpoints } from "../endpoints/desk-handles";
import { deskOrganizationEndpoints } from "../endpoints/desk-organization";
import { deskProfileEndpoints } from "../endpoints/desk-profile";
import { deskRowEndpoints } from "../endpoints/desk-rows";
import { deskTokenEndpoints } from "../endpoints/desk-tokens";
import { deskViewEndpoints } from "../endpoints/desk-views";
import { deskWebhookEndpoints } from "../endpoints/desk-webhooks";
import { eventEndpoints } from "../endpoints/events";
import { exportEndpoints } from "../endpoints/exports";
import { infrastructureEndpoints } from "../endpoints/infrastructure";
import { invitationEndpoints } from "../endpoints/invitations";
import { mcpEndpoint } from "../endpoints/mcp";
import { v1AgentEndpoints } from "../endpoints/v1-agent";
import { v1AgentWorkspaceEndpoints } from "../endpoints/v1-agent-workspace";
import { v1TasksEndpoints } from "../endpoints/v1-tasks";
import { v1TasksWebhookEndpoints } from "../endpoints/v1-tasks-webhooks";
import { workTaskEndpoints } from "../endpoints/work-tasks";
import { type Dispatch, dispatcher } from "./dispatcher";

/** Every operation, joined to what carries it out. */
export const endpoints = [
  ...workTaskEndpoints,
  ...approvalEndpoints,
  ...deskEndpoints,
  ...deskDecisionEndpoints,
  ...deskAgentEndpoints,
  ...handleEndpoints,
  ...deskRowEndpoints,
  ...deskViewEndpoints,
  ...deskDashboardEndpoints,
  ...deskWebhookEndpoints,
  ...exportEndpoints,
  ...deskTokenEndpoints,
  ...deskProfileEndpoints,
  avatarEndpoint,
  ...deskOrganizationEndpoints,
  ...invitationEndpoints,
  ...v1AgentEndpoints,
  ...v1AgentWorkspaceEndpoints,
  ...v1TasksEndpoints,
  ...v1TasksWebhookEndpoints,
  ...eventEndpoints,
  ...infrastructureEndpoints,
  mcpEndpoint((req) => dispatch(req)),
];

let made: Dispatch | undefined;

/** The whole API as one function from Request to Response. */
export const dispatch: Dispatch = (req) => {
  made ??= dispatcher(endpoints);
  return made(req);
};
