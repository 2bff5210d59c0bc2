import { AppError } from "./errors";
import type { HeldDecision } from "./held-decision";

/** A decision is made, and can still be taken back by whoever made it: until then nobody else may decide. */
export class BeingDecided extends AppError {
  constructor(readonly held: HeldDecision) {
    const { by, until } = held;
    super("being_decided", `${by.name} is deciding this`, {
      details: [{ held_by: { user_uid: by.uid, user_name: by.name }, held_until: until }],
    });
    this.name = "BeingDecided";
  }
}
