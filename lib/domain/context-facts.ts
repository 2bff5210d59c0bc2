import type { Instant } from "./work-task";

/** Decimal digits, since a sum of money must not pass through a binary number: `1250.00`. */
export type Money = { currency: string; amount: string };

/** What a reviewer wants to know of something that a task points at, beyond its name. */
export type ContextFacts =
  | {
      type: "invoice";
      uid: string;
      amountDue: string;
      currency: string;
      issuedOn: string;
      dueOn: string;
    }
  | { type: "party"; uid: string; email: string | null; invoices: number; due: Money[] }
  | {
      type: "message";
      uid: string;
      to: string;
      direction: "inbound" | "outbound";
      sentAt: Instant;
      /** The beginning of its text. */
      excerpt: string;
    };
