import { v7 as uuidv7 } from "uuid";
import type { Ctx } from "@/lib/domain/ctx";
import { AppError, invalidField } from "@/lib/domain/errors";
import type { Organization } from "@/lib/domain/organization-settings";
import { changeCredentials } from "../auth/change-credentials";
import { requireUser } from "../auth/require-user";
import { recordOrganizationChange } from "../organization-log/record";
import { countAdministered, insertOrganization, lockPerson } from "./create-organization-sql";
import { selectOrganization } from "./settings-sql";

/** So that nobody fills the server with them. */
export const MOST_ADMINISTERED = 20;

/**
 * Makes an organization, with the caller as its admin.
 * @throws AppError `forbidden` for an agent, for a token, and for whoever administers none; `invalid_request` where they
 * administer as many as anybody may make.
 */
export async function createOrganization(
  ctx: Ctx,
  { name, timeZone }: { name: string; timeZone: string },
): Promise<Organization> {
  const person = requireUser(ctx, "An agent belongs to one organization");
  if (ctx.sessionUid === undefined) {
    throw new AppError("forbidden", "A token is for one organization; sign in to make another one");
  }
  const uid = uuidv7();
  const made = await changeCredentials(async (tx) => {
    await lockPerson(tx, person.uid);
    const administered = await countAdministered(tx, person.uid);
    if (administered === 0)
      throw new AppError("forbidden", "Only admins of an organization make another one");
    if (administered >= MOST_ADMINISTERED) {
      throw invalidField(
        "name",
        `is of one more than the ${MOST_ADMINISTERED} organizations that a person can make`,
      );
    }
    await insertOrganization(tx, { uid, name, timeZone, adminUid: person.uid });
    await recordOrganizationChange(tx, person, {
      ...{ organizationUid: uid, action: "organization.created", before: null },
      ...{ subject: { type: "organization", uid, name }, after: { name, time_zone: timeZone } },
    });
    return selectOrganization(tx, uid);
  });
  if (!made) throw new AppError("not_found", "Organization not found");
  return made;
}
