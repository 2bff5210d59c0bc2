import { approvalEndpoints } from "../endpoints/approvals";
import { deskEndpoints } from "../endpoints/desk";
import { deskAgentEndpoints } from "../endpoints/desk-agents";
import { deskDashboardEndpoints } from "../endpoints/desk-dashboard";
import { deskDecisionEndpoints } from "../endpoints/desk-decisions";
import { handleEndpoints } from "../endpoints/desk-handles";
import { deskRowEndpoints } from "../endpoints/desk-rows";
import { deskViewEndpoints } from "../endpoints/desk-views";
import { deskWebhookEndpoints } from "../endpoints/desk-webhooks";
import { eventEndpoints } from "../endpoints/events";
import { infrastructureEndpoints } from "../endpoints/infrastructure";
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
