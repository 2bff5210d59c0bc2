import { createSerializer } from "nuqs/server";
import { TASK_SEARCH } from "./task-search";

const serialize = createSerializer({ organization_uid: TASK_SEARCH.organization_uid });

export const SETTINGS = "/settings";

/** The settings, or one section of them, of the organization that the address is about. */
export const settingsAddress = (organizationUid: string | null, section?: string): string =>
  serialize(section ? `${SETTINGS}/${section}` : SETTINGS, { organization_uid: organizationUid });

/** Behind the address of an organization's settings: the form for another one. */
export const NEW_ORGANIZATION = "#new-organization";

export const newOrganizationAddress = (organizationUid: string | null): string =>
  settingsAddress(organizationUid, "organization") + NEW_ORGANIZATION;
