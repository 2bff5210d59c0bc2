import type { Prisma } from "@/prisma/generated/client";
import type { Link } from "../context/link";
import { uidOf } from "../uid";
import type { World } from "../world";

type Target = Pick<Prisma.WorkTaskEntityCreateManyInput, "invoiceUid" | "partyUid" | "messageUid">;

function targetsOf(world: World, link: Link): readonly Target[] {
  if ("invoice" in link) {
    const { number, party } = world.invoice(link.invoice);
    return [{ invoiceUid: uidOf("invoice", number) }, { partyUid: uidOf("party", party.key) }];
  }
  if ("party" in link) return [{ partyUid: uidOf("party", link.party) }];
  return [{ messageUid: uidOf("message", world.message(link.message).key) }];
}

const uidIn = (target: Target) => target.invoiceUid ?? target.partyUid ?? target.messageUid;

/** The links of one task, each target once. */
export function entityRows(
  world: World,
  task: { readonly organizationUid: string; readonly uid: string },
  links: readonly Link[],
): readonly Prisma.WorkTaskEntityCreateManyInput[] {
  const targets = new Map(links.flatMap((link) => targetsOf(world, link)).map((each) => [uidIn(each), each]));
  return [...targets.values()].map((target, position) => ({
    organizationUid: task.organizationUid,
    uid: uidOf("entity", `${task.uid}/${position}`),
    taskUid: task.uid,
    position,
    ...target,
  }));
}
