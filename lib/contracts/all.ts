import * as approvalOperations from "./approvals/operations";
import { desk } from "./desk/contract";
import * as dashboardBreakdown from "./desk/dashboard/breakdown";
import * as dashboardCost from "./desk/dashboard/cost";
import * as dashboardFlow from "./desk/dashboard/flow";
import * as dashboardNow from "./desk/dashboard/now";
import * as dashboardQuality from "./desk/dashboard/quality";
import * as dashboardReport from "./desk/dashboard/report";
import * as deskOperations from "./desk/operations";
import * as webhooks from "./desk/webhooks/operations";
import * as agents from "./desk/workbench/agents";
import * as bulk from "./desk/workbench/bulk";
import * as commentChanges from "./desk/workbench/comments";
import * as handles from "./desk/workbench/handles";
import * as rows from "./desk/workbench/rows";
import * as decisionRules from "./desk/workbench/rules";
import * as savedViews from "./desk/workbench/saved-views";
import * as testMode from "./desk/workbench/test-mode";
import * as tools from "./desk/workbench/tools";
import * as viewers from "./desk/workbench/viewers";
import type { Contract, Operation } from "./operation";
import { v1Agent } from "./v1-agent/contract";
import * as v1AgentOperations from "./v1-agent/operations";
import * as v1AgentWorkspaceOperations from "./v1-agent/workspace-operations";
import { v1Tasks } from "./v1-tasks/contract";
import * as v1TasksOperations from "./v1-tasks/operations";
import * as v1TasksWebhookOperations from "./v1-tasks/webhook-operations";
import { workTasks } from "./work-tasks/contract";
import * as workTasksOperations from "./work-tasks/operations";

export const contracts: readonly Contract[] = [workTasks, v1Agent, v1Tasks, desk];

/** Beside operations, a module may export the schemas of what they take and answer. */
const isOperation = (value: object): value is Operation => "contract" in value && "path" in value;

export const operations: readonly Operation[] = [
  ...[
    workTasksOperations,
    approvalOperations,
    v1AgentOperations,
    v1AgentWorkspaceOperations,
    v1TasksOperations,
    v1TasksWebhookOperations,
    deskOperations,
  ],
  ...[
    rows,
    agents,
    bulk,
    savedViews,
    viewers,
    tools,
    commentChanges,
    decisionRules,
    handles,
    testMode,
    webhooks,
  ],
  ...[dashboardNow, dashboardFlow, dashboardBreakdown, dashboardQuality, dashboardCost, dashboardReport],
].flatMap((of) =>
  Object.values<object | number>(of).filter(
    (value): value is Operation => typeof value === "object" && isOperation(value),
  ),
);
