const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const NIL = "00000000-0000-0000-0000-000000000000";

/** Some contracts take any text for a uid: what is none is looked up as one that nobody has. */
export const lookedUp = (uid: string): string => (UUID.test(uid) ? uid : NIL);
