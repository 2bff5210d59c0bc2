import { createRandom } from "./random";

/** Fixed, so that a row keeps its uid, and its address, whatever day the demo is seeded. */
const MADE_AT = Date.UTC(2026, 0, 5, 8);

type Kind =
  | "organization"
  | "person"
  | "agent"
  | "party"
  | "invoice"
  | "message"
  | "task"
  | "entity"
  | "change"
  | "channel"
  | "channel-member"
  | "channel-message"
  | "comment"
  | "mention";

/** A UUIDv7 that belongs to this kind and key for good; where it says when it was made, it sorts by that. */
export function uidOf(kind: Kind, key: string, madeAt = MADE_AT): string {
  const random = createRandom(`${kind}/${key}`);
  const hex = (digits: number) =>
    Math.floor(random() * 16 ** digits)
      .toString(16)
      .padStart(digits, "0");
  const time = madeAt.toString(16).padStart(12, "0");
  const variant = (8 + Math.floor(random() * 4)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`;
}
