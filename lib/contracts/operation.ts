import type { z } from "zod";
import type { Sight } from "@/lib/domain/ctx";
import type { AppError, ErrorCode } from "@/lib/domain/errors";
import type { Permission } from "@/lib/domain/permissions";
import type { Instant } from "@/lib/domain/work-task";

export type AuthKind = "session" | "bearer" | "apiKey";
/** In the order in which they are listed. */
export const METHODS = ["GET", "POST", "PATCH", "PUT", "DELETE"] as const;
export type Method = (typeof METHODS)[number];

/** Where in a longer list the data of an answer stands. */
export type Page = { hasMore: boolean; cursor: string | null; total: number };

/** Which request is answered, and when: for contracts whose envelopes say so. */
export type Occasion = { requestId: string; at: Instant };

/** A public face of the product. Envelopes, status codes and error bodies belong to it, not to the domain. */
export type Contract = {
  name: string;
  title: string;
  /** It and the paths below it answer unknown routes and wrong methods in this contract's words; the longest one counts. */
  prefix: `/${string}`;
  /** How far a caller sees through it. */
  sight: Sight;
  success: (data: unknown, answer: Occasion & { status: number; message: string; page?: Page }) => unknown;
  /** The schema of what `success` makes. */
  successSchema: (data: z.ZodType, answer: { status: number; message: string }) => z.ZodType;
  /** The inverse of `success`, for the typed client. */
  dataOf: (body: unknown) => unknown;
  answerTo: (error: AppError, answer: Occasion) => { status: number; body: unknown };
  statusOf: Record<ErrorCode, number>;
  errorSchema: z.ZodType;
};

/** One endpoint, described once: the routes of both hosts, the typed client, the OpenAPI document and the tests read it. */
export type Operation = {
  contract: Contract;
  id: string;
  method: Method;
  path: `/${string}`;
  summary: string;
  description: string;
  auth: readonly AuthKind[];
  /**
   * Checked by the guard: the caller must hold it (one of them, where there are several) in at least one organization.
   * Commands check it again for the organization of the row that they touch.
   */
  permission: Permission | readonly [Permission, ...Permission[]];
  params?: z.ZodObject;
  /** Every value arrives as one string; lists are made of it by the schema. */
  query?: z.ZodObject;
  /** Request headers, by their lower-case names. */
  headers?: z.ZodObject;
  body?: z.ZodType;
  /** A valid body. The OpenAPI document shows it and the tenancy matrix sends it. */
  example?: unknown;
  /** The data of a success; null where the answer has no body. */
  response: z.ZodType | null;
  /** The media types of an answer that is written row by row, each as `response` has it, instead of as one JSON body. */
  rows?: readonly string[];
  /** Headers that come along with a success. */
  answerHeaders?: z.ZodObject;
  status: 200 | 201 | 204;
  message: string;
  /** Besides those that any operation can answer: bad input, 401, 403, 413, 415, 429, 500 and 503. */
  errors: readonly ErrorCode[];
};

export const operation = <const O extends Operation>(spec: O): O => spec;
