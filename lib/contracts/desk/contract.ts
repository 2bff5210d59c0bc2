import type { Contract } from "../operation";
import { workTasks } from "../work-tasks/contract";

/** What our own pages read beyond the work-tasks contract, which stays as its vendor has it: same envelopes, more operations. */
export const desk: Contract = { ...workTasks, name: "desk", title: "Countersign desk" };
