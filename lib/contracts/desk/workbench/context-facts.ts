import type { ContextFacts } from "@/lib/domain/context-facts";
import { z } from "../../zod";

const money = z.string().meta({ description: "Decimal digits", example: "1250.00" });
const day = z.iso.date();
const uidOut = z.guid();

export const contextFacts = z
  .discriminatedUnion("entity_type", [
    z.strictObject({
      entity_type: z.literal("invoice"),
      entity_uid: uidOut,
      amount_due: money,
      currency: z.string(),
      issued_on: day,
      due_on: day,
    }),
    z.strictObject({
      entity_type: z.literal("party"),
      entity_uid: uidOut,
      email: z.string().nullable(),
      invoices: z.int(),
      due: z.array(z.strictObject({ currency: z.string(), amount: money })),
    }),
    z.strictObject({
      entity_type: z.literal("message"),
      entity_uid: uidOut,
      to_email: z.string(),
      direction: z.enum(["inbound", "outbound"]),
      sent_at: z.iso.datetime(),
      excerpt: z.string().meta({ description: "The beginning of its text" }),
    }),
  ])
  .meta({ id: "DeskContextFacts" });
export type ContextFactsView = z.output<typeof contextFacts>;

export function toContextFacts(facts: ContextFacts): ContextFactsView {
  switch (facts.type) {
    case "invoice":
      return {
        ...{ entity_type: "invoice", entity_uid: facts.uid, amount_due: facts.amountDue },
        ...{ currency: facts.currency, issued_on: facts.issuedOn, due_on: facts.dueOn },
      };
    case "party":
      return {
        ...{ entity_type: "party", entity_uid: facts.uid, email: facts.email },
        ...{ invoices: facts.invoices, due: facts.due },
      };
    case "message":
      return {
        ...{ entity_type: "message", entity_uid: facts.uid, to_email: facts.to },
        ...{ direction: facts.direction, sent_at: facts.sentAt, excerpt: facts.excerpt },
      };
  }
}
