import { approvalEndpoints } from "../endpoints/approvals";
import { infrastructureEndpoints } from "../endpoints/infrastructure";
import { workTaskEndpoints } from "../endpoints/work-tasks";
import { type Dispatch, dispatcher } from "./dispatcher";

/** Every operation, joined to what carries it out. */
export const endpoints = [...workTaskEndpoints, ...approvalEndpoints, ...infrastructureEndpoints];

let made: Dispatch | undefined;

/** The whole API as one function from Request to Response. */
export const dispatch: Dispatch = (req) => {
  made ??= dispatcher(endpoints);
  return made(req);
};
