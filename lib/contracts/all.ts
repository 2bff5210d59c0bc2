import { desk } from "./desk/contract";
import * as deskOperations from "./desk/operations";
import type { Contract, Operation } from "./operation";
import { v1Agent } from "./v1-agent/contract";
import * as v1AgentOperations from "./v1-agent/operations";
import * as v1AgentWorkspaceOperations from "./v1-agent/workspace-operations";
import { v1Tasks } from "./v1-tasks/contract";
import * as v1TasksOperations from "./v1-tasks/operations";
import { workTasks } from "./work-tasks/contract";
import * as workTasksOperations from "./work-tasks/operations";

export const contracts: readonly Contract[] = [workTasks, v1Agent, v1Tasks, desk];

export const operations: readonly Operation[] = [
  workTasksOperations,
  v1AgentOperations,
  v1AgentWorkspaceOperations,
  v1TasksOperations,
  deskOperations,
].flatMap((of) => Object.values<Operation>(of));
