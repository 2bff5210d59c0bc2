export { type CallOptions, CountersignClient, type RequestOptions } from "./client";
export type { ClientOptions } from "./connection";
export { CountersignError, type ErrorDetail } from "./error";
export type { StreamEvent, StreamOptions } from "./stream";
export type * from "./types";
export type { WaitOptions } from "./wait";
