export type { Guard, GuardOptions } from "./create-guard.js";
export { createGuard } from "./create-guard.js";
export type { GuardErrorCode } from "./guard-error.js";
export { GuardError } from "./guard-error.js";
export type { Given, GrantFor, GuardedOptions } from "./guarded.js";
export type { Call, JsonObject } from "./tool-args.js";
export { toolArgsOf } from "./tool-args.js";
export type { GrantClaims } from "./verify-grant.js";
