import { v4 as uuidv4 } from "uuid";

let uid: string | undefined;

/** Names this window among those that somebody has open. Made on first use, never on the server. */
export const windowUid = (): string => {
  uid ??= uuidv4();
  return uid;
};
