import type { Contract, Operation } from "./operation";
import { workTasks } from "./work-tasks/contract";
import * as workTasksOperations from "./work-tasks/operations";

export const contracts: readonly Contract[] = [workTasks];

export const operations: readonly Operation[] = Object.values(workTasksOperations);
