import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { call } from "@/lib/client/api/call";
import { contextSearchOp } from "@/lib/client/api/operations";
import type { Described } from "@/lib/client/api/remote";
import type { Detail } from "@/lib/contracts/work-tasks/objects";

/** A record of the organization, as a task shows it. */
export type ContextEntity = Detail["context_entities"][number];

type Found = z.output<Described<typeof contextSearchOp>["response"]>;

/** With fewer letters everything would match, and the server does not ask. */
export const FEWEST_LETTERS = 2;

const entitiesOf = ({ invoices, parties, messages }: Found): ContextEntity[] => [
  ...invoices.map(({ uid, invoice_number, counterparty_name }) => ({
    ...{ entity_type: "invoice" as const, entity_uid: uid, invoice_number, counterparty_name },
  })),
  ...parties.map(({ uid, name }) => ({ entity_type: "party" as const, entity_uid: uid, name })),
  ...messages.map(({ uid, subject, from_email }) => ({
    ...{ entity_type: "message" as const, entity_uid: uid, subject, from_email },
  })),
];

/** Invoices, parties and messages for what is typed. What was found before stays until the answer comes. */
export const contextQuery = (typed: string, organizationUid: string | null) =>
  queryOptions({
    queryKey: ["context-search", organizationUid, typed] as const,
    queryFn: async ({ signal }) => {
      const query = { q: typed, ...(organizationUid && { organization_uid: organizationUid }) };
      return entitiesOf((await call(contextSearchOp, { query }, signal)).data);
    },
    placeholderData: keepPreviousData,
    enabled: typed.length >= FEWEST_LETTERS,
  });
