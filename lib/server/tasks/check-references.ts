import { notInChannel, type Reference, UnknownReference } from "@/lib/domain/errors";
import type { ContextEntity, Machine, Person } from "@/lib/domain/work-task";
import type { Found, Wanted } from "./references-sql";

const partyOf = (invoice: Found["invoices"][number]): ContextEntity => ({
  entityType: "party",
  uid: invoice.partyUid,
  name: invoice.counterpartyName,
});

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

function memberOf(found: Found, uid: string, reference: Reference, index?: number): Person {
  const person = found.users.find((user) => same(user.uid, uid));
  if (!person) throw new UnknownReference(reference, "is not a member of the organization", index);
  return person;
}

export type Assigned = { assignee: Person | Machine | null; coAssigneeUids: string[] };

/** @throws UnknownReference where somebody who shall have the task is not in the organization. */
export function checkAssignees({ assignTo, assignUsers }: Wanted, found: Found): Assigned {
  if (assignUsers && assignUsers.length > 0) {
    const people = assignUsers.map((uid, index) => memberOf(found, uid, "assignees", index));
    const [assignee = null, ...others] = new Map(people.map((person) => [person.uid, person])).values();
    return { assignee, coAssigneeUids: others.map(({ uid }) => uid) };
  }
  if (!assignTo) return { assignee: null, coAssigneeUids: [] };
  if (assignTo.type === "user") {
    return { assignee: memberOf(found, assignTo.user_uid, "assigneeUser"), coAssigneeUids: [] };
  }
  if (found.agent) return { assignee: found.agent, coAssigneeUids: [] };
  throw new UnknownReference("assigneeAgent", "is not an agent of the organization");
}

/** The person for whom the task is made, where it is not the caller's own. @throws UnknownReference. */
export const checkCreator = ({ creatorUid }: Wanted, found: Found): Person | null =>
  creatorUid === undefined ? null : memberOf(found, creatorUid, "creator");

/** @throws UnknownReference; AppError `not_in_channel` where the caller is no member of the channel. */
export function checkPlace({ parentUid, channelUid }: Wanted, found: Found) {
  if (parentUid !== undefined && !found.parent_uid) {
    throw new UnknownReference("parent", "is no task of the organization");
  }
  if (channelUid !== undefined && !found.channel) {
    throw new UnknownReference("channel", "is no channel of the organization");
  }
  if (found.channel && !found.channel.isMember) {
    throw notInChannel();
  }
  return { parentUid: found.parent_uid, channelUid: found.channel?.uid ?? null };
}

/**
 * The entities in the order in which they were sent, each once, every invoice followed by its party
 * (`task-apis.md`, section 1.6: linking an invoice links its party).
 * @throws UnknownReference with the place of the entry that does not exist.
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
    if (!entity) throw new UnknownReference("entity", `no such ${entityType} in the organization`, index);
    linked.set(key, entity);
    const party = entityType === "invoice" ? partyOfInvoice.get(uid) : undefined;
    if (party && !linked.has(`party:${party.uid}`)) linked.set(`party:${party.uid}`, party);
  }
  return [...linked.values()];
}
