import { createSerializer } from "nuqs/server";
import { TASK_SEARCH } from "./task-search";

const serialize = createSerializer({ organization_uid: TASK_SEARCH.organization_uid });

export const DASHBOARD = "/dashboard";

/** The dashboard of the organization that the address is about. */
export const dashboardAddress = (organizationUid: string | null): string =>
  serialize(DASHBOARD, { organization_uid: organizationUid });
