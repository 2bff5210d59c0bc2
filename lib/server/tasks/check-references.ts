import { invalidField } from "@/lib/domain/errors";
import type { ContextEntity, Machine, Person } from "@/lib/domain/work-task";
import type { Found, Wanted } from "./references-sql";

const partyOf = (invoice: Found["invoices"][number]): ContextEntity => ({
  entityType: "party",
  uid: invoice.partyUid,
  name: invoice.counterpartyName,
});

/** @throws AppError `invalid_request` naming the field, where the assignee is not in the organization. */
export function checkAssignee(wanted: Wanted["assignTo"], found: Found): Person | Machine | null {
  if (!wanted || found.assignee) return found.assignee;
  throw wanted.type === "user"
    ? invalidField("assign_to.user_uid", "is not a member of the organization")
    : invalidField("assign_to.agent_uid", "is not an agent of the organization");
}

/**
 * The entities in the order in which they were sent, each once, every invoice followed by its party
 * (`task-apis.md`, section 1.6: linking an invoice links its party).
 * @throws AppError `invalid_request` naming the entry that does not exist.
 */
export function checkEntities(wanted: Wanted["entities"], found: Found): ContextEntity[] {
  const known = new Map<string, ContextEntity>();
  for (const { partyUid: _, ...invoice } of found.invoices) known.set(`invoice:${invoice.uid}`, invoice);
  for (const entity of [...found.parties, ...found.messages])
    known.set(`${entity.entityType}:${entity.uid}`, entity);
  const partyOfInvoice = new Map(found.invoices.map((invoice) => [invoice.uid, partyOf(invoice)]));

  const linked = new Map<string, ContextEntity>();
  for (const [index, { entityType, uid }] of wanted.entries()) {
    const key = `${entityType}:${uid}`;
    const entity = known.get(key);
    if (!entity)
      throw invalidField(`context_entities.${index}.entity_uid`, `no such ${entityType} in the organization`);
    linked.set(key, entity);
    const party = entityType === "invoice" ? partyOfInvoice.get(uid) : undefined;
    if (party && !linked.has(`party:${party.uid}`)) linked.set(`party:${party.uid}`, party);
  }
  return [...linked.values()];
}
