import { type Permission, permissionsOf, type Role } from "@/lib/domain/permissions";

/** The person at the screen, as the server knew them when the page was made. */
export type Me = {
  readonly uid: string;
  readonly name: string;
  readonly email: string;
  readonly avatarUrl: string | null;
  readonly defaultOrganizationUid: string;
  readonly organizations: readonly {
    readonly uid: string;
    readonly name: string;
    readonly role: Role;
    /** Nothing in it is real. */
    readonly isTest: boolean;
  }[];
};

/** The organization that the address names, else the person's own. */
export const organizationOf = (me: Me, organizationUid: string | null) =>
  me.organizations.find(({ uid }) => uid === (organizationUid ?? me.defaultOrganizationUid));

/**
 * Only spares a pointless button; the server decides. An address that names no organization can hold a task of any of
 * them, so then one where the person may is enough.
 */
export const may = (me: Me, organizationUid: string | null, permission: Permission): boolean =>
  me.organizations
    .filter(({ uid }) => organizationUid === null || uid === organizationUid)
    .some(({ role }) => permissionsOf(role).has(permission));
