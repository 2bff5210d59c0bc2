import type { PartyKey } from "./parties";

export type MessageData = {
  readonly key: string;
  readonly party: PartyKey;
  readonly direction: "inbound" | "outbound";
  /** Of the correspondent, where it is not the party's own. */
  readonly address?: string;
  readonly subject: string;
  readonly body: string;
  readonly daysAgo: number;
};
